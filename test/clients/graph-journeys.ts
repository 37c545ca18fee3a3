import type { ClientGround } from './client-ground.ts'
import { driveJourneys } from './drive-journeys.ts'
import type { GraphJudge } from './graph-judge.ts'
import { officeJourneys } from './office-journeys.ts'

/** What a Graph client must be able to do here. Each works in a folder of its own, so that several share a tenant. */
export type GraphJourney = (judge: GraphJudge, ground: ClientGround) => Promise<void>

export const graphJourneys: readonly (readonly [string, GraphJourney])[] = [
  ...Object.entries(driveJourneys),
  ...Object.entries(officeJourneys),
]
