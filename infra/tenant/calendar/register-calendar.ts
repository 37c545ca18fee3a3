import type { Kernel } from '../kernel/kernel.ts'
import { refuseBeyond } from './beyond-calendar.ts'
import {
  addCalendar,
  calendarMissing,
  getCalendar,
  listCalendars,
  refuseCalendar,
  registerCalendarNames,
} from './calendar-routes.ts'
import { cancelEvent, deleteEvent, getEvent, patchEvent, postEvent, respondToEvent } from './event-routes.ts'
import { listEvents, listQuery, viewCalendar, viewQuery } from './list-routes.ts'
import type { MeetingStore } from './meeting-store.ts'
import { readSchedules } from './schedule-routes.ts'

const READ = { readsPrefer: true, allow: ['Calendars.Read', 'Calendars.ReadWrite'], denial: 'ErrorAccessDenied' }
const WRITE = { readsPrefer: true, allow: ['Calendars.ReadWrite'], denial: 'ErrorAccessDenied' }

/** Outlook calendars: `/users/{user}/events`, its calendar and its free times. */
export function registerCalendar(kernel: Kernel, meetings: MeetingStore): void {
  const { graph } = kernel
  refuseBeyond(kernel, WRITE)
  for (const base of ['/users/{user}/events', '/users/{user}/calendar/events']) {
    graph.route('GET', base, { ...READ, query: listQuery }, (call) => listEvents(kernel, meetings, call))
    graph.route('POST', base, WRITE, (call) => postEvent(kernel, meetings, call))
    registerOne(kernel, meetings, `${base}/{event}`)
  }
  for (const path of ['/users/{user}/calendarView', '/users/{user}/calendar/calendarView']) {
    graph.route('GET', path, { ...READ, query: viewQuery }, (call) => viewCalendar(kernel, meetings, call))
  }
  registerCalendarNames(kernel)
  const look = { ...READ, query: ['$select'] }
  graph.route('GET', '/users/{user}/calendar', look, (call) => getCalendar(kernel, call))
  graph.route('GET', '/users/{user}/calendars', look, (call) => listCalendars(kernel, call))
  graph.route('POST', '/users/{user}/calendars', WRITE, (call) => addCalendar(kernel, call))
  const other = '/users/{user}/calendars/{calendar}'
  graph.route('GET', other, look, (call) => refuseCalendar(kernel, call))
  for (const path of ['events', 'calendarView']) graph.leaveOut(`${other}/${path}`, undefined, calendarMissing)
  graph.route('POST', '/users/{user}/calendar/getSchedule', READ, (call) => readSchedules(kernel, meetings, call))
}

function registerOne(kernel: Kernel, meetings: MeetingStore, path: string) {
  const { graph } = kernel
  const query = ['$select', '$expand']
  graph.route('GET', path, { ...READ, query }, (call) => getEvent(kernel, meetings, call))
  graph.route('PATCH', path, WRITE, (call) => patchEvent(kernel, meetings, call))
  graph.route('DELETE', path, WRITE, (call) => deleteEvent(kernel, meetings, call))
  graph.route('POST', `${path}/permanentDelete`, { ...WRITE, takesNoBody: true }, (call) =>
    deleteEvent(kernel, meetings, call),
  )
  graph.route('POST', `${path}/cancel`, WRITE, (call) => cancelEvent(kernel, meetings, call))
  const answers = { accept: 'accepted', tentativelyAccept: 'tentativelyAccepted', decline: 'declined' } as const
  for (const [action, response] of Object.entries(answers)) {
    graph.route('POST', `${path}/${action}`, WRITE, (call) => respondToEvent(kernel, meetings, call, response))
  }
}
