import type { Deed } from '../../src/domain/inspection/deed.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import type { MeetingTime } from '../../src/domain/meeting/booked-meeting.ts'
import { dayInWords, timeInWords } from '../../src/domain/schedule/day-in-words.ts'
import { pastInWords } from '../../src/domain/schedule/distance.ts'
import { withoutStop } from './without-stop.ts'

/** What was recorded: the thing first, as in a reminder, since titles make no grammatical sentence. */
export function toldDeed(picture: Picture, deed: Deed): string {
  const title = titleOf(picture, deed)
  switch (deed.type) {
    case 'handed in': {
      const when = pastInWords(deed.when, picture.now, picture.programme.timeZone)
      const status = itemOf(picture, deed)?.status
      const late = status?.state === 'handed in late' ? ' It counts as late.' : ''
      const rest = status?.leftBehind && status.attention ? ` ${status.attention}` : ''
      return `${title}: handed in at ${when} (${deed.where}).${late}${rest}`
    }
    case 'taken':
      return `${title}: now with ${deed.name}.`
    case 'done':
      return `${title}: done.`
    case 'arrived':
      return `${title}: arrived.`
    case 'answered':
      return `${title}: ${deed.part} is noted.`
    case 'not applicable':
      return `${title}: does not apply (${withoutStop(deed.reason)}).`
    case 'filed':
      return `${title}: the file was moved to its working folder.`
    case 'moved':
      return `${title}: ${toldMove(picture, deed)}`
    case 'ready':
    case 'signed off':
      return `${title}: ${deed.type}.`
    default:
      return deed satisfies never
  }
}

export function toldUndo(picture: Picture, deed: Deed): string {
  if (deed.type === 'moved') return `Undone. ${titleOf(picture, deed)}: it goes back to ${momentOf(deed.from)}.`
  if (deed.type === 'filed') return `Undone. ${titleOf(picture, deed)}: the file lies where it lay before.`
  if (deed.type === 'taken') return `Undone. ${titleOf(picture, deed)}: ${ownerAgain(itemOf(picture, deed))}.`
  const state = itemOf(picture, deed)?.status.state
  return `Undone. ${titleOf(picture, deed)}: ${state ?? 'as it was'}.`
}

/** By role, since a channel reads it too. */
function ownerAgain(item: ItemPicture | undefined): string {
  if (!item?.owner.person) return 'with nobody again'
  return item.owner.title ? `back with the ${item.owner.title}` : 'back with whoever had it before'
}

/** Outlook may not have answered yet. */
function toldMove({ meetings }: Picture, { itemId, to }: Deed & { type: 'moved' }): string {
  const there = meetings.find((meeting) => meeting.itemId === itemId)
  if (!there) return "it is not on the organiser's calendar any more, so it was not moved."
  const done = there.day === to.day && there.start === to.start
  return done ? `moved to ${momentOf(to)}.` : `to be moved to ${momentOf(to)} as soon as Outlook answers.`
}

function momentOf({ day, start }: MeetingTime): string {
  return `${timeInWords(start)} on ${dayInWords(day)}`
}

function titleOf(picture: Picture, deed: Deed): string {
  return itemOf(picture, deed)?.dated.item.title ?? 'The item'
}

function itemOf(picture: Picture, deed: Deed): ItemPicture | undefined {
  return picture.items.find(({ dated }) => dated.item.id === deed.itemId)
}
