import type { ItemPicture, Picture } from '../../../src/domain/inspection/picture.ts'
import { whenInWords } from '../../../src/domain/notice/when-in-words.ts'
import type { Day } from '../../../src/domain/schedule/day.ts'

/** What is said of a meeting that somebody wants on a day after the last one that the programme has for it. */
export function afterItsDay({ dated }: ItemPicture, day: Day, { programme }: Picture): readonly string[] {
  if (dated.type !== 'due' || day <= dated.day) return []
  return [`That is later than the guide has it: ${whenInWords(dated, programme.timeZone)}.`]
}
