import { afterAll, beforeAll, describe, test } from 'vitest'
import { type ClientGround, openClientGround } from './client-ground.ts'
import { connectorJourneys } from './connector-journeys.ts'

let ground: ClientGround

beforeAll(async () => {
  ground = await openClientGround()
})

afterAll(() => ground.close())

describe('botframework-connector', () => {
  test.each(Object.entries(connectorJourneys))('%s', (_, journey) => journey(ground))
})
