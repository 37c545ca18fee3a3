import type { Deed } from '../../../src/domain/inspection/deed.ts'
import type { KeptChange } from '../../../src/domain/inspection/inspection-change.ts'
import type { Picture } from '../../../src/domain/inspection/picture.ts'
import type { NoticeChoice } from '../../../src/domain/notice/notice-choice.ts'
import { dayInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { toWallClock } from '../../../src/domain/schedule/zone.ts'
import { nameAmong } from '../choose.ts'
import { roleNaming } from '../find-person.ts'

/** What says again what was just taken back; `null` where no sentence does. */
export function deedAgain(picture: Picture, deed: Deed, readByAll: boolean): string | null {
  const name = nameOf(picture, deed.itemId)
  switch (deed.type) {
    case 'taken':
      return assignedAgain(name, readByAll ? roleNaming({ id: deed.person }, picture) : deed.name)
    case 'not applicable':
      return `${name} is not applicable because ${deed.reason}`
    case 'moved':
      return `move ${name} to ${momentOf(deed.to.day, deed.to.start)}`
    case 'arrived':
      return `${name} has arrived`
    case 'answered':
    case 'filed':
      return null
    default:
      return `${name} is ${deed.type}`
  }
}

function assignedAgain(name: string, who: string | null): string | null {
  return who === null ? null : `assign ${name} to ${who}`
}

export function choiceAgain(picture: Picture, choice: NoticeChoice): string {
  switch (choice.type) {
    case 'muted':
      return 'mute'
    case 'snoozed':
      return `snooze ${nameOf(picture, choice.itemId)} until ${momentAt(picture, choice.until)} because ${choice.reason}`
    case 'held':
      return `hold ${nameOf(picture, choice.itemId)} because ${choice.reason}`
    case 'asked':
      return `remind me on ${momentAt(picture, choice.when)} to ${choice.words}`
    default:
      return choice satisfies never
  }
}

export function changeAgain(picture: Picture, change: KeptChange): string | null {
  switch (change.type) {
    case 'adjusted':
      return change.to && `adjust ${nameOf(picture, change.itemId)} to ${momentOf(change.to.day, change.to.time)}`
    case 'notified':
      return `set notification date to ${dayInWords(change.to.notified)}`
    case 'settings':
      return 'change settings'
    case 'channel':
      return 'use this channel'
    default:
      return change satisfies never
  }
}

function nameOf({ items }: Pick<Picture, 'items'>, itemId: string): string {
  const one = items.find(({ dated }) => dated.item.id === itemId)
  return one ? nameAmong(one, items) : 'it'
}

function momentAt({ programme }: Picture, instant: number): string {
  const { day, time } = toWallClock(instant, programme.timeZone)
  return momentOf(day, time)
}

/** As it is read again: `Thursday 18 February 2027 at 10:00`. */
function momentOf(day: string, time: string | undefined): string {
  return time === undefined ? dayInWords(day) : `${dayInWords(day)} at ${time}`
}
