import { type Choice, standingChoices } from '../../../src/domain/notice/notice-choice.ts'
import { isSameData } from '../../../src/domain/same-data.ts'
import { choose } from '../../../src/services/notice/choose.ts'
import { see } from '../../../src/services/see.ts'
import type { Told } from '../../cards/told-card.ts'
import { toldChoice } from '../../telling/told-choice.ts'
import type { Doing } from './verb.ts'

/** Chooses something about messages, and tells it; what was chosen already is not chosen twice. */
export async function chooseOnce({ needs, by, inspectionId }: Doing, choice: Choice): Promise<Told> {
  const chosen = await needs.turns.run(`choosing/${inspectionId}`, async () => {
    const standing = standingChoices(await needs.store.noticeChoices.of(inspectionId))
    const known = standing.find(({ id: _id, inspectionId: _of, at: _at, by: _by, undone: _undone, ...same }) =>
      isSameData(same, choice),
    )
    return known ?? choose(needs, { inspectionId, by, choice })
  })
  const sentence = toldChoice(await see(needs, inspectionId), chosen)
  return { sentence, undo: { kind: 'choice', id: chosen.id } }
}
