import type { Change } from '../../src/domain/inspection/inspection-change.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import { dayInWords, timeInWords } from '../../src/domain/schedule/day-in-words.ts'

/** What was changed of an inspection itself, as it stands now. */
export function toldChange(picture: Picture, change: Change): string {
  switch (change.type) {
    case 'adjusted':
      return `${dateOf(picture, change.itemId)}${change.to ? ` with ${change.to.agreedBy}` : ''}.`
    case 'notified':
      return `The notification date is ${dayInWords(change.to.notified)}. All dates follow it.`
    case 'settings': {
      const { cardDay = 'Monday', cardTime, ownersByName } = change.to
      const named = ownersByName ? 'by name' : 'by role'
      return `The settings are changed: the weekly card goes out on ${cardDay} at ${timeInWords(cardTime)} and names people ${named}.`
    }
    case 'channel':
      return 'The next weekly card comes to this channel. The one of this week stays where it is, and is kept true there.'
    default:
      return change satisfies never
  }
}

export function toldChangeUndone(picture: Picture, change: Change): string {
  switch (change.type) {
    case 'adjusted':
      return `Undone. ${dateOf(picture, change.itemId)}.`
    case 'notified':
      return `Undone. The notification date is ${dayInWords(change.from.notified)} again.`
    case 'settings':
      return 'Undone. The settings are as they were.'
    case 'channel':
      return 'Undone. The next weekly card goes to the channel that had it before.'
    default:
      return change satisfies never
  }
}

function dateOf({ items, programme }: Picture, itemId: string): string {
  const one = items.find(({ dated }) => dated.item.id === itemId)
  return one ? `${one.dated.item.title}: ${whenInWords(one.dated, programme.timeZone)}` : 'The date stands'
}
