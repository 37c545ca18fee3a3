import type { Person } from '../../src/domain/inspection/inspection.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import type { Day } from '../../src/domain/schedule/day.ts'
import { dayInWords } from '../../src/domain/schedule/day-in-words.ts'
import { choiceCard } from '../cards/choice-card.ts'
import type { Reply } from '../teams/turn.ts'
import { readingOf } from './reads-as-order.ts'

/** Which thing is meant. @param says the whole sentence anew, about the thing by this name */
export function chooseItem(
  question: string,
  { programme }: Pick<Picture, 'programme'>,
  choices: readonly ItemPicture[],
  says: (name: string) => string,
): Reply {
  return choiceCard(
    question,
    choices.map((one) => ({
      title: one.dated.item.title,
      line: `${whenInWords(one.dated, programme.timeZone)}, ${one.status.state}`,
      says: says(nameAmong(one, choices)),
    })),
  )
}

/** Which person is meant. @param says the whole sentence anew, about the person of this name */
export function choosePerson(
  question: string,
  choices: readonly Pick<Person, 'name'>[],
  says: (name: string) => string,
): Reply {
  return choiceCard(
    question,
    choices.map(({ name }) => ({ title: name, says: says(name) })),
  )
}

/** Which day is meant. @param says the whole sentence anew, with the day in full */
export function chooseDay(question: string, days: readonly Day[], says: (day: string) => string): Reply {
  return choiceCard(
    question,
    days.map((day) => ({ title: dayInWords(day), says: says(dayInWords(day)) })),
  )
}

/** Its title, with its week where another one bears the same; where that reads like a question, what it is filed under. */
export function nameAmong({ dated: { item, week } }: ItemPicture, others: readonly ItemPicture[]): string {
  const isShared = others.filter(({ dated }) => dated.item.title === item.title).length > 1
  if (isShared) return `${item.title} (week ${week})`
  const isPlain = readingOf(item.title) === 'order'
  return isPlain || !('artefact' in item) ? item.title : (item.artefact ?? item.title)
}
