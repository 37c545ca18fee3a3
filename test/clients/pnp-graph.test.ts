import { afterAll, beforeAll, describe, test } from 'vitest'
import { type ClientGround, openClientGround } from './client-ground.ts'
import { graphJourneys } from './graph-journeys.ts'
import { judgeWithPnp } from './judge-with-pnp.ts'

let ground: ClientGround

beforeAll(async () => {
  ground = await openClientGround()
})

afterAll(() => ground.close())

describe('pnp-graph', () => {
  test.each(graphJourneys)('%s', (_, journey) => journey(judgeWithPnp(ground), ground), 60_000)
})
