import type { Picture } from '../../../src/domain/inspection/picture.ts'
import type { Choice } from '../../../src/domain/notice/notice-choice.ts'
import { previewChoice } from '../../../src/services/notice/choose.ts'
import { confirmCard, type Question } from '../../cards/confirm-card.ts'
import type { Reply } from '../../teams/turn.ts'
import { toldChoice } from '../../telling/told-choice.ts'
import type { Doing } from './verb.ts'

/** What would be chosen, its day in full: a day that somebody wrote is repeated before anything hangs on it. Throws `Refusal`. */
export async function askChoice(
  { needs, by, inspectionId }: Doing,
  picture: Picture,
  choice: Choice,
  asked: Pick<Question, 'verb' | 'button'> & { readonly data: Readonly<Record<string, string>> },
): Promise<Reply> {
  await previewChoice(needs, { inspectionId, by, choice })
  const { verb, button, data } = asked
  return confirmCard({
    ...{ title: toldChoice(picture, choice), verb, button },
    data: { inspection: inspectionId, ...data },
  })
}
