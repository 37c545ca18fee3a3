import { notSupported } from '../kernel/errors.ts'
import type { RouteOptions } from '../kernel/graph-router.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { openMailbox } from './mailbox.ts'

const EVENT = '/users/{user}/events/{event}'

/** What Outlook's calendars can do and these cannot; said aloud to whoever may ask it. */
const BEYOND = [
  ['GET', '/users/{user}/events/delta', 'A delta of events'],
  ['GET', '/users/{user}/events/delta()', 'A delta of events'],
  ['GET', '/users/{user}/calendarView/delta', 'A delta of a calendar'],
  ['GET', '/users/{user}/calendarView/delta()', 'A delta of a calendar'],
  ['GET', `${EVENT}/instances`, 'A recurring event'],
  ['POST', `${EVENT}/forward`, 'To forward an event'],
  ['POST', `${EVENT}/snoozeReminder`, 'A reminder that rings'],
  ['POST', `${EVENT}/dismissReminder`, 'A reminder that rings'],
  ['GET', `${EVENT}/attachments`, 'An attachment of an event'],
  ['POST', `${EVENT}/attachments`, 'An attachment of an event'],
  ['GET', `${EVENT}/extensions`, 'An open extension of an event'],
  ['POST', `${EVENT}/extensions`, 'An open extension of an event'],
] as const

const QUERY = ['startDateTime', 'endDateTime', '$select', '$top', '$expand', '$filter', '$orderby', '$count']

/** To be called first: some of these look like the id of an event. */
export function refuseBeyond(kernel: Kernel, options: RouteOptions): void {
  for (const [method, path, what] of BEYOND) {
    kernel.graph.route(method, path, { ...options, query: QUERY }, (call) => {
      openMailbox(kernel, call)
      throw notSupported(what)
    })
  }
}
