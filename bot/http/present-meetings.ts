import type { Overview } from '../../src/contract/overview.ts'
import { isSettled } from '../../src/domain/evidence/item-status.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import type { BookedMeeting } from '../../src/domain/meeting/booked-meeting.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import { dayInWords, timeInWords } from '../../src/domain/schedule/day-in-words.ts'
import { weekOfDay } from '../../src/domain/schedule/week.ts'
import { toInstant } from '../../src/domain/schedule/zone.ts'
import { wishesFor } from '../../src/services/deed/item-acts.ts'
import type { TabIdentity } from './tab-identity.ts'

type MeetingView = Overview['meetings'][number]

/** The programme's meetings, booked or not, for one person; as on the card, none that was marked not applicable. */
export function presentMeetings(picture: Picture, person: TabIdentity): MeetingView[] {
  return picture.items.flatMap((one) => {
    const { item } = one.dated
    if (item.kind !== 'meeting' || one.status.state === 'not applicable') return []
    const booked = picture.meetings.find(({ itemId }) => itemId === item.id)
    return [
      {
        id: item.id,
        subject: item.subject,
        week: (booked && weekOf(booked, picture)) ?? one.dated.week,
        when: booked ? bookedTime(booked) : whenInWords(one.dated, picture.programme.timeZone),
        booked: booked !== undefined,
        done: isSettled(one.status),
        joinUrl: booked?.joinUrl ?? null,
        movable: booked && mayMove(picture, one, booked, person) ? { day: booked.day, start: booked.start } : null,
      },
    ]
  })
}

/** `2pm to 3:30pm on Thursday 15 April 2027` */
export function bookedTime({ start, end, day }: BookedMeeting): string {
  return `${timeInWords(start)} to ${timeInWords(end)} on ${dayInWords(day)}`
}

/** One that was moved may stand in another week than the programme has it in. */
function weekOf({ day }: BookedMeeting, { programme, inspection }: Picture): number | undefined {
  const week = weekOfDay(day, programme.weeks, inspection.calendar)
  return typeof week === 'object' && week.type === 'counted' ? week.number : undefined
}

function mayMove(picture: Picture, one: ItemPicture, { day, start }: BookedMeeting, person: TabIdentity): boolean {
  if (one.status.deedId !== undefined || toInstant(day, start, picture.programme.timeZone) <= picture.now) return false
  return wishesFor(picture, one, person.id).includes('moved')
}
