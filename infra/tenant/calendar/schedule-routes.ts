import type { PersonContent } from '../content.ts'
import { findByAddress } from '../find-user.ts'
import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import { readMoment } from './check-zone.ts'
import { formatAvailability } from './free-busy.ts'
import { openMailbox } from './mailbox.ts'
import type { MeetingStore } from './meeting-store.ts'
import { toBusyTime } from './own-calendar.ts'
import { readPreferences } from './preferences.ts'
import { readParameters } from './read-parameters.ts'
import { fromInstant } from './zoned-time.ts'

/** graph-docs api/calendar-getschedule: at most 62 days, intervals of 5 to 1,440 minutes, 20 mailboxes. */
const MOST = { days: 62, schedules: 20, interval: 1440 }
const LEAST_INTERVAL = 5

type Question = { from: number; to: number; interval: number; zone: string; caller: PersonContent }

/** POST /users/{id}/calendar/getSchedule: when people are free, so far as one may know. */
export function readSchedules(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const caller = openMailbox(kernel, call)
  const { timeZone: zone } = readPreferences(call.headers)
  const of = readParameters(readJson(call), ['schedules', 'startTime', 'endTime', 'availabilityViewInterval'])
  const [from, to] = [readMoment(of('startTime'), 'startTime').at, readMoment(of('endTime'), 'endTime').at]
  const interval = Number(of('availabilityViewInterval') ?? 30)
  const schedules = of('schedules')
  if (!Array.isArray(schedules) || schedules.length === 0)
    throw badRequest('Schedules are missing.', 'ErrorInvalidParameter')
  checkBounds(from, to, interval, schedules.length)
  const question = { from, to, interval, zone, caller }
  return ok({ value: schedules.map((address) => answerFor(kernel, meetings, String(address), question)) })
}

function checkBounds(from: number, to: number, interval: number, schedules: number) {
  if (to <= from) throw badRequest('The end is not after the start.', 'ErrorInvalidTimeInterval')
  if (to - from > MOST.days * 86_400_000)
    throw badRequest('The time is longer than 62 days.', 'ErrorTimeIntervalTooBig')
  if (interval < LEAST_INTERVAL || interval > MOST.interval || !Number.isInteger(interval)) {
    throw badRequest('The interval must be 5 to 1440 minutes.', 'ErrorInvalidMergedFreeBusyInterval')
  }
  if (schedules > MOST.schedules) throw badRequest('Too many mailboxes are asked for.', 'ErrorExceededMaxRecipients')
}

/** Guests have their mailbox elsewhere; of them nothing is known. */
function answerFor(kernel: Kernel, meetings: MeetingStore, address: string, question: Question) {
  const person = findByAddress(kernel.content, address)
  if (!person || person.guest) {
    const error = {
      message: 'Unable to resolve e-mail address to an Active Directory object.',
      responseCode: 'ErrorMailRecipientNotFound',
    }
    return { scheduleId: address, error }
  }
  const { from, to, interval, zone, caller } = question
  const busy = meetings.listBetween(from, to).flatMap((meeting) => {
    const time = toBusyTime(person, meeting)
    return time ? [{ time, meeting }] : []
  })
  const scheduleItems = busy.map(({ time, meeting }) => ({
    ...(person.id === caller.id ? { isPrivate: meeting.sensitivity === 'private', subject: meeting.subject } : {}),
    ...(person.id === caller.id && meeting.location ? { location: meeting.location } : {}),
    ...{ status: time.status, start: fromInstant(time.from, zone), end: fromInstant(time.to, zone) },
  }))
  const times = busy.map(({ time }) => time)
  return {
    scheduleId: address,
    availabilityView: formatAvailability(times, from, to, interval),
    scheduleItems,
    workingHours,
  }
}

const workingHours = {
  daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startTime: '08:00:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone: { name: 'GMT Standard Time' },
}
