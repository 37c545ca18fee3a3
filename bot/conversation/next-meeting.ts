import type { Picture } from '../../src/domain/inspection/picture.ts'
import type { BookedMeeting } from '../../src/domain/meeting/booked-meeting.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import { dayInWords, timeInWords } from '../../src/domain/schedule/day-in-words.ts'
import { toInstant } from '../../src/domain/schedule/zone.ts'
import { meetingCard } from '../cards/meeting-card.ts'
import type { Command } from './heard.ts'

/** `next meeting`: the one that is booked; where none is, the one that is to be. */
export const nextMeeting: Command = {
  says: /^(?:(?:when is |whens |what is |whats )?(?:the |our )?next meetings?|meetings?|when do we (?:next )?meet(?: next)?)$/,
  words: ['next', 'meeting', 'meetings', 'when', 'whens', 'meet'],
  async answer({ look, needs }) {
    const { picture, among } = await look()
    const { inspection } = picture
    const booked = nextBooked(picture)
    return meetingCard({
      sentence: booked ? bookedSentence(booked) : unbookedSentence(picture),
      ...(booked?.joinUrl && { joinUrl: booked.joinUrl }),
      ...(booked && { webLink: booked.webLink }),
      among,
      tabUrl: needs.links.tab(inspection.place, inspection.id),
    })
  },
}

function nextBooked({ meetings, now, programme }: Picture): BookedMeeting | undefined {
  return meetings
    .map((meeting) => ({ meeting, ends: toInstant(meeting.day, meeting.end, programme.timeZone) }))
    .filter(({ ends }) => ends > now)
    .toSorted((a, b) => a.ends - b.ends)[0]?.meeting
}

function bookedSentence({ subject, day, start, end, joinUrl }: BookedMeeting): string {
  const where = joinUrl ? 'in Teams' : 'with no Teams link: the organiser has no Teams licence'
  return `${subject}: ${timeInWords(start)} to ${timeInWords(end)} on ${dayInWords(day)}, ${where}.`
}

function unbookedSentence({ items, now, programme }: Picture): string {
  const next = items.find(({ dated }) => dated.item.kind === 'meeting' && dated.type === 'due' && dated.due > now)
  if (next?.dated.item.kind !== 'meeting') return 'No meeting of the programme is still to come.'
  return `${next.dated.item.subject} is not booked yet. It is to be held ${whenInWords(next.dated, programme.timeZone)}.`
}
