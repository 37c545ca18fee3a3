import type { Person } from '../../src/domain/inspection/inspection.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { roleForAll } from '../../src/domain/notice/role-for-all.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import type { Day } from '../../src/domain/schedule/day.ts'
import { dayInWords } from '../../src/domain/schedule/day-in-words.ts'
import { say } from '../cards/actions.ts'
import { choiceCard } from '../cards/choice-card.ts'
import { sentenceCard } from '../cards/told-card.ts'
import type { Reply } from '../teams/turn.ts'
import { roleNaming } from './find-person.ts'
import type { Heard } from './heard.ts'
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

/** Of whom somebody has to choose. */
interface PeopleAsked {
  readonly question: string
  readonly choices: readonly Person[]
  /** Where it was said. */
  readonly kind: Heard['kind']
  /** The whole sentence anew, about the person of this name, address or role. */
  readonly says: (name: string) => string
}

/**
 * Which person is meant: by name and by what they do here; of the same name by their address, which is nobody else's. Where
 * a channel reads it by role, unless the inspection names people there.
 */
export function choosePerson(picture: Picture, asked: PeopleAsked): Reply {
  const { question, choices, kind, says } = asked
  if (kind === 'channel' && picture.inspection.settings.ownersByName !== true) return chooseByRole(picture, asked)
  const isShared = (one: Person) => choices.some(({ id, name }) => id !== one.id && name === one.name)
  return choiceCard(
    question,
    choices.map((one) => ({
      title: isShared(one) ? `${one.name} (${one.mail})` : one.name,
      line: `${roleForAll(one.id, picture)}${one.guest ? ', a guest' : ''}`,
      says: says(isShared(one) ? one.mail : one.name),
    })),
  )
}

/** Deputies, and whoever has no seat, share their role with somebody: they are spoken of in a chat. */
function chooseByRole(picture: Picture, { question, choices, says }: PeopleAsked): Reply {
  const roles = choices.flatMap((one) => roleNaming(one, picture) ?? [])
  const rest = 'In the channel people are named by role: for somebody else write to me in a chat.'
  const asked = roles.length < choices.length ? `${question} ${rest}` : question
  if (roles.length === 0) return sentenceCard(asked, ['who is who', 'help'].map(say))
  return choiceCard(
    asked,
    roles.map((role) => ({ title: role, says: says(role) })),
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
