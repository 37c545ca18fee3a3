import type { PersonContent } from '../content.ts'
import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, linkAgain } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readFilter, readInstant } from './event-filter.ts'
import { toEvent } from './event-shape.ts'
import { readExpand } from './extended-properties.ts'
import { openMailbox } from './mailbox.ts'
import type { Meeting } from './meeting.ts'
import type { MeetingStore } from './meeting-store.ts'
import { organiserOf, standsIn } from './own-calendar.ts'
import { answerWith, readPreferences } from './preferences.ts'

const PAGE = { byDefault: 10, most: 1000 }
const LONGEST_VIEW_MS = 1825 * 86_400_000

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
  const between = meetings.listBetween(...readSpan(from, to))
  const own = between.filter((meeting) => standsIn(mailbox, meeting) && fits(meeting))
  return answerPage(kernel, call, mailbox, order(own, call.query.get('$orderby')))
}

/** At most 1,825 days, as Outlook has it. */
function readSpan(from: string, to: string): [from: number, to: number] {
  const span: [number, number] = [readInstant(from), readInstant(to)]
  if (span[1] <= span[0]) throw badRequest('EndDateTime is not after StartDateTime.', 'ErrorInvalidRequest')
  if (span[1] - span[0] > LONGEST_VIEW_MS)
    throw badRequest('The requested time duration is too long.', 'ErrorCalendarViewRangeTooBig')
  return span
}

function order(meetings: Meeting[], by: string | null): Meeting[] {
  if (by === null) return meetings
  const [, member = '', direction = 'asc'] = /^(\S+)(?: (asc|desc))?$/i.exec(by.trim()) ?? []
  const value = ORDERS[member]
  if (!value) throw badRequest(`$orderby=${by} is not supported here.`, 'ErrorInvalidUrlQuery')
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1
  return meetings.toSorted((a, b) => (value(a) < value(b) ? -sign : value(a) > value(b) ? sign : 0))
}

const ORDERS: Readonly<Record<string, (meeting: Meeting) => number | string>> = {
  'start/dateTime': (meeting) => meeting.startAt,
  'end/dateTime': (meeting) => meeting.endAt,
  createdDateTime: (meeting) => meeting.created,
  lastModifiedDateTime: (meeting) => meeting.modified,
  subject: (meeting) => meeting.subject,
}

function answerPage(kernel: Kernel, call: GraphCall, mailbox: PersonContent, found: Meeting[]): GraphAnswer {
  const preferences = readPreferences(call.headers)
  const { top, skip, isCounted } = readPage(call, preferences.maxPageSize)
  const expand = readExpand(call.query.get('$expand'))
  const page = found.slice(skip, skip + top)
  const rest = found.length > skip + top
  return answerWith(call, 200, {
    '@odata.context': `${kernel.url}/v1.0/$metadata#users('${mailbox.id}')/events`,
    ...(isCounted ? { '@odata.count': found.length } : {}),
    ...(rest ? { '@odata.nextLink': linkAgain(call, { $top: String(top), $skip: String(skip + top) }) } : {}),
    value: page.map((meeting) =>
      toEvent(meeting, { viewer: mailbox, organiser: organiserOf(kernel.content, meeting), preferences, expand }),
    ),
  })
}

/** Outlook refuses a page of more than 1,000 rather than shorten it. */
function readPage({ query }: GraphCall, preferred = PAGE.byDefault) {
  const top = readCount(query.get('$top'), '$top', Math.min(preferred, PAGE.most))
  if (top < 1 || top > PAGE.most) {
    const why = `The limit of '${PAGE.most}' for Top query has been exceeded. The value from the incoming request is '${top}'.`
    throw badRequest(why, 'ErrorInvalidUrlQuery')
  }
  const count = query.get('$count') ?? 'false'
  if (count !== 'true' && count !== 'false') throw badRequest(`Invalid value for $count: '${count}'.`)
  return { top, skip: readCount(query.get('$skip'), '$skip', 0), isCounted: count === 'true' }
}

function readCount(text: string | null, option: string, byDefault: number): number {
  if (text === null) return byDefault
  if (/^\d+$/.test(text)) return Number(text)
  throw badRequest(`Invalid value for ${option}: '${text}'.`, 'ErrorInvalidUrlQuery')
}
