import { isSettled } from '../evidence/item-status.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { BookedMeeting } from '../meeting/booked-meeting.ts'
import { meetingsHeld } from '../meeting/meetings-held.ts'
import { whenInWords } from '../notice/when-in-words.ts'
import { dayInWords, timeInWords } from '../schedule/day-in-words.ts'
import { toInstant } from '../schedule/zone.ts'
import { bestOf, type Candidate, type FoundThing } from './found-thing.ts'

/** Meetings of the programme, at the time that they are booked for. */
export function findMeetings(picture: Picture, asked: string): readonly FoundThing[] {
  const booked = new Map(meetingsHeld(picture).map((meeting) => [meeting.itemId, meeting]))
  const meetings = picture.items.filter(({ dated }) => dated.item.kind === 'meeting')
  return bestOf(
    meetings.map((one) => candidateOf(picture, one, booked.get(one.dated.item.id))),
    asked,
  )
}

function candidateOf(picture: Picture, one: ItemPicture, booked: BookedMeeting | undefined): Candidate {
  const { dated, status } = one
  const { item } = dated
  const zone = picture.programme.timeZone
  const subject = item.kind === 'meeting' ? item.subject : item.title
  const ends = booked ? toInstant(booked.day, booked.end, zone) : dated.type === 'due' ? dated.due : dated.opens
  const over = isSettled(status) || (booked !== undefined && ends <= picture.now)
  const when = booked ? momentOf(booked) : whenInWords(dated, zone)
  const state = isSettled(status) ? status.state : stateOf(booked, over)
  return {
    thing: { id: item.id, title: subject, line: `${when} · ${state}`, ...(booked && { url: booked.webLink }) },
    known: { name: `${subject} ${item.title}`, also: `meeting week ${dated.week} ${state} ${when}` },
    ...{ at: ends, over },
  }
}

function stateOf(booked: BookedMeeting | undefined, over: boolean): string {
  if (!booked) return 'not booked yet'
  return over ? 'held' : 'booked'
}

function momentOf({ day, start, end }: BookedMeeting): string {
  return `${timeInWords(start)} to ${timeInWords(end)} on ${dayInWords(day)}`
}
