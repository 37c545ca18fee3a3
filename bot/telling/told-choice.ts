import type { Picture } from '../../src/domain/inspection/picture.ts'
import type { Choice, NoticeChoice } from '../../src/domain/notice/notice-choice.ts'
import { instantInWords } from '../../src/domain/schedule/day-in-words.ts'
import { withoutStop } from './without-stop.ts'

/** What somebody chose about messages, and what comes all the same. */
export function toldChoice(picture: Picture, choice: Choice): string {
  const zone = picture.programme.timeZone
  switch (choice.type) {
    case 'muted':
      return 'You hear no more reminders: only of what is at risk or was missed.'
    case 'snoozed':
      return `${titleOf(picture, choice.itemId)}: no reminders before ${instantInWords(choice.until, zone)}. The last call before the deadline comes all the same.`
    case 'held':
      return `${titleOf(picture, choice.itemId)}: held (${withoutStop(choice.reason)}). The leaders are not told.`
    case 'asked':
      return `You are reminded at ${instantInWords(choice.when, zone)}: ${withoutStop(choice.words)}.`
    default:
      return choice satisfies never
  }
}

export function toldChoiceUndone(picture: Picture, choice: NoticeChoice): string {
  switch (choice.type) {
    case 'muted':
      return 'Undone. You hear of everything again.'
    case 'snoozed':
      return `Undone. ${titleOf(picture, choice.itemId)}: its reminders come as usual.`
    case 'held':
      return `Undone. ${titleOf(picture, choice.itemId)}: the leaders are told as usual.`
    case 'asked':
      return 'Undone. That reminder does not come.'
    default:
      return choice satisfies never
  }
}

function titleOf({ items }: Picture, itemId: string): string {
  return items.find(({ dated }) => dated.item.id === itemId)?.dated.item.title ?? 'The item'
}
