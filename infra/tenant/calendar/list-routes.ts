import type { PersonContent } from '../content.ts'
import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, linkAgain, ok, readTop } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readFilter, readInstant } from './event-filter.ts'
import { toEvent } from './event-shape.ts'
import { readExpand } from './extended-properties.ts'
import { openMailbox } from './mailbox.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingStore } from './meeting-store.ts'
import { organiserOf, standsIn } from './own-calendar.ts'
import { type Preferences, readPreferences } from './preferences.ts'

const PAGE = { byDefault: 10, most: 1000 }

export const listQuery = ['$filter', '$top', '$skip', '$orderby', '$select', '$expand', '$count']
export const viewQuery = [...listQuery, 'startDateTime', 'endDateTime']

/** GET /users/{id}/events, newest first as Exchange lists them. */
export function listEvents(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  const fits = readFilter(call.query.get('$filter'))
  const own = meetings.list().filter((meeting) => standsIn(mailbox, meeting) && fits(meeting))
  return answerPage(kernel, call, mailbox, order(own.reverse(), call.query.get('$orderby')))
}

/** GET /users/{id}/calendarView: all that touches the time between. */
export function viewCalendar(kernel: Kernel, meetings: MeetingStore, call: GraphCall): GraphAnswer {
  const mailbox = openMailbox(kernel, call)
  const [from, to] = [call.query.get('startDateTime'), call.query.get('endDateTime')]
  if (from === null || to === null) {
    throw badRequest(
      'This request requires a time window specified by the query string parameters StartDateTime and EndDateTime.',
      'ErrorInvalidRequest',
    )
  }
  const fits = readFilter(call.query.get('$filter'))
  const between = meetings.listBetween(readInstant(from), readInstant(to))
  const own = between.filter((meeting) => standsIn(mailbox, meeting) && fits(meeting))
  return answerPage(kernel, call, mailbox, order(own, call.query.get('$orderby')))
}

function order(meetings: Meeting[], by: string | null): Meeting[] {
  if (by === null) return meetings
  const [member, direction = 'asc'] = by.split(' ')
  const read: Record<string, (meeting: Meeting) => number | string> = {
    'start/dateTime': (meeting) => meeting.startAt,
    'end/dateTime': (meeting) => meeting.endAt,
    createdDateTime: (meeting) => meeting.created,
    lastModifiedDateTime: (meeting) => meeting.modified,
    subject: (meeting) => meeting.subject,
  }
  const value = read[member ?? '']
  if (!value) throw badRequest(`$orderby=${by} is not supported here.`, 'ErrorInvalidUrlQuery')
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1
  return meetings.toSorted((a, b) => (value(a) < value(b) ? -sign : value(a) > value(b) ? sign : 0))
}

function answerPage(kernel: Kernel, call: GraphCall, mailbox: PersonContent, found: Meeting[]): GraphAnswer {
  const preferences = readPreferences(call.headers)
  const top = readTop(call, Math.min(preferences.maxPageSize ?? PAGE.byDefault, PAGE.most), PAGE.most)
  const skip = Number(call.query.get('$skip') ?? 0)
  const expand = readExpand(call.query.get('$expand'))
  const page = found.slice(skip, skip + top)
  const rest = found.length > skip + top
  return answerWith(preferences, {
    '@odata.context': `${kernel.url}/v1.0/$metadata#users('${mailbox.id}')/events`,
    ...(call.query.get('$count') === 'true' ? { '@odata.count': found.length } : {}),
    ...(rest ? { '@odata.nextLink': linkAgain(call, { $top: String(top), $skip: String(skip + top) }) } : {}),
    value: page.map((meeting) =>
      toEvent(meeting, { viewer: mailbox, organiser: organiserOf(kernel.content, meeting), preferences, expand }),
    ),
  })
}

/** Says which preferences were followed, as Graph does. */
function answerWith({ timeZone }: Preferences, body: object): GraphAnswer {
  return ok(body, timeZone === 'UTC' ? {} : { 'preference-applied': `outlook.timezone="${timeZone}"` })
}
