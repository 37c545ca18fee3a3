import { standingLike } from '../../../src/domain/inspection/kept.ts'
import type { Choice } from '../../../src/domain/notice/notice-choice.ts'
import { choose } from '../../../src/services/notice/choose.ts'
import { see } from '../../../src/services/see.ts'
import type { Told } from '../../cards/told-card.ts'
import { toldChoice } from '../../telling/told-choice.ts'
import type { Doing } from './verb.ts'

/** Chooses something about messages, and tells it; what was chosen already is not chosen twice. */
export async function chooseOnce({ needs, by, inspectionId }: Doing, choice: Choice): Promise<Told> {
  const chosen = await needs.turns.run(`choosing/${inspectionId}`, async () => {
    const [known] = standingLike(await needs.store.noticeChoices.of(inspectionId), choice)
    return known ?? choose(needs, { inspectionId, by, choice })
  })
  const sentence = toldChoice(await see(needs, inspectionId), chosen)
  return { sentence, undo: { kind: 'choice', id: chosen.id } }
}
