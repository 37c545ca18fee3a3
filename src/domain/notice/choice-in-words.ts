import { isSettled } from '../evidence/item-status.ts'
import { standing } from '../inspection/kept.ts'
import type { Picture } from '../inspection/picture.ts'
import type { Instant } from '../schedule/day.ts'
import { instantInWords } from '../schedule/day-in-words.ts'
import { holdOn, type NoticeChoice, stillHolds } from './notice-choice.ts'

/** What people chose that still bears on what is to come, oldest first. */
export function choicesInForce(choices: readonly NoticeChoice[], picture: Picture): readonly NoticeChoice[] {
  return standing(choices).filter((choice) => isInForce(choice, picture) && !isReplaced(choice, choices, picture))
}

/** A hold that ended with its date, where another holds by now. */
function isReplaced(choice: NoticeChoice, choices: readonly NoticeChoice[], { items }: Picture): boolean {
  if (choice.type !== 'held') return false
  const dated = items.find((one) => one.dated.item.id === choice.itemId)?.dated
  return dated !== undefined && !stillHolds(choice, dated) && holdOn(choices, dated) === 'held'
}

function isInForce(choice: NoticeChoice, { items, now }: Picture): boolean {
  switch (choice.type) {
    case 'muted':
      return true
    case 'asked':
      return choice.when > now
    default: {
      const item = items.find(({ dated }) => dated.item.id === choice.itemId)
      const isOpen = item !== undefined && !isSettled(item.status)
      return isOpen && (choice.type === 'held' || choice.until > now)
    }
  }
}

/** `Calum Example gets no reminders of Pre-Inspection Return until 9am on Friday 12 February 2027.` */
export function choiceInWords(choice: NoticeChoice, picture: Picture): string {
  const zone = picture.programme.timeZone
  switch (choice.type) {
    case 'muted':
      return `${nameOf(choice.person, picture)} gets only what is at risk and what was missed.`
    case 'snoozed': {
      const until = instantInWords(choice.until, zone)
      return `${nameOf(choice.person, picture)} gets no reminders of ${titleOf(choice.itemId, picture)} until ${until}.`
    }
    case 'held':
      return heldInWords(choice, picture)
    case 'asked':
      return `${nameOf(choice.person, picture)} is reminded at ${instantInWords(choice.when, zone)}: ${choice.words}`
    default:
      return choice satisfies never
  }
}

/** One that ended by itself is still shown, since somebody may count on it. */
function heldInWords(choice: { readonly itemId: string; readonly due?: Instant }, picture: Picture): string {
  const dated = picture.items.find((one) => one.dated.item.id === choice.itemId)?.dated
  const title = titleOf(choice.itemId, picture)
  if (!dated || stillHolds(choice, dated)) return `Leaders are not told of ${title}.`
  return `Leaders are told of ${title} again: its date has moved since it was held.`
}

function titleOf(itemId: string, { items }: Picture): string {
  return items.find(({ dated }) => dated.item.id === itemId)?.dated.item.title ?? 'something that is no item any more'
}

function nameOf(person: string, { inspection }: Picture): string {
  const people = inspection.seats.flatMap(({ holder, deputy }) => [holder, deputy])
  return people.find((one) => one?.id === person)?.name ?? 'Somebody without a seat'
}
