import type { Act } from '../../../src/domain/inspection/deed.ts'
import { act } from '../../../src/services/deed/act.ts'
import type { Told } from '../../cards/told-card.ts'
import { tellDeed } from './tell-deed.ts'
import type { Doing } from './verb.ts'

/** Records an act that needs nothing more than to be said, at once. */
export async function mark(doing: Doing, itemId: string, what: Act): Promise<Told> {
  const { needs, by, inspectionId } = doing
  return tellDeed(doing, await act(needs, { inspectionId, itemId, by, act: what }))
}
