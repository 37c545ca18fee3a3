import { isSettled } from '../../src/domain/evidence/item-status.ts'
import type { Picture } from '../../src/domain/inspection/picture.ts'
import type { BookedMeeting } from '../../src/domain/meeting/booked-meeting.ts'
import { meetingsHeld } from '../../src/domain/meeting/meetings-held.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import type { Instant } from '../../src/domain/schedule/day.ts'
import { dayInWords, timeInWords } from '../../src/domain/schedule/day-in-words.ts'
import { toInstant } from '../../src/domain/schedule/zone.ts'
import { meetingCard } from '../cards/meeting-card.ts'
import type { Command } from './heard.ts'

/** `next meeting`: the one that is booked, and before it the one that is still to be. */
export const nextMeeting: Command = {
  name: 'next meeting',
  example: 'next meeting',
  group: 'ask',
  says: /^(?:(?:when is |whens |what is |whats )?(?:the |our )?(?:next |coming )(?:partnership )?meetings?|(?:the )?meeting|when (?:do|are) we (?:next )?meet(?:ing)?(?: next)?|(?:join|link to) the (?:next )?meeting)$/,
  words: ['next', 'meeting', 'when', 'whens', 'meet', 'join', 'coming'],
  async answer({ look, needs }) {
    const { picture, among } = await look()
    const { inspection } = picture
    const booked = nextBooked(picture)
    return meetingCard({
      sentence: sentenceFor(picture, booked),
      ...(booked?.joinUrl && { joinUrl: booked.joinUrl }),
      ...(booked && { webLink: booked.webLink }),
      among,
      tabUrl: needs.links.tab(inspection.place, inspection.id),
    })
  },
}

function sentenceFor(picture: Picture, booked: BookedMeeting | undefined): string {
  const zone = picture.programme.timeZone
  const until = booked ? toInstant(booked.day, booked.end, zone) : Number.POSITIVE_INFINITY
  const sentences = [unbookedSentence(picture, until), booked && bookedSentence(booked)].filter(Boolean)
  return sentences.length === 0 ? 'No meeting of the programme is still to come.' : sentences.join(' ')
}

function nextBooked(picture: Picture): BookedMeeting | undefined {
  const { now, programme } = picture
  return meetingsHeld(picture)
    .map((meeting) => ({ meeting, ends: toInstant(meeting.day, meeting.end, programme.timeZone) }))
    .filter(({ ends }) => ends > now)
    .toSorted((a, b) => a.ends - b.ends)[0]?.meeting
}

function bookedSentence({ subject, day, start, end, joinUrl }: BookedMeeting): string {
  const where = joinUrl ? 'in Teams' : 'with no Teams link: the organiser has no Teams licence'
  return `${subject}: ${timeInWords(start)} to ${timeInWords(end)} on ${dayInWords(day)}, ${where}.`
}

/** Up to the end of the booked one, where there is one; `null` where none is to be booked. */
function unbookedSentence({ items, meetings, now, programme }: Picture, before: Instant): string | null {
  const booked = new Set(meetings.map(({ itemId }) => itemId))
  const next = items.find(
    ({ dated, status }) =>
      dated.item.kind === 'meeting' &&
      dated.type === 'due' &&
      dated.due > now &&
      dated.due < before &&
      !booked.has(dated.item.id) &&
      !isSettled(status),
  )
  if (next?.dated.item.kind !== 'meeting') return null
  return `${next.dated.item.subject} is not booked yet. It is to be held ${whenInWords(next.dated, programme.timeZone)}.`
}
