import { afterAll, beforeAll, describe, test } from 'vitest'
import { type ClientGround, openClientGround } from './client-ground.ts'
import { graphJourneys } from './graph-journeys.ts'
import { judgeWithGraphClient } from './judge-with-graph-client.ts'

let ground: ClientGround

beforeAll(async () => {
  ground = await openClientGround()
})

afterAll(() => ground.close())

describe('microsoft-graph-client', () => {
  test.each(graphJourneys)('%s', (_, journey) => journey(judgeWithGraphClient(ground), ground), 60_000)
})
