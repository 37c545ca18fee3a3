import { findUser } from '../find-user.ts'
import { GraphError, notSupported } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok } from '../kernel/graph-call.ts'
import type { Segment } from '../kernel/graph-path.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { openMailbox } from './mailbox.ts'

/** Each mailbox has one calendar; its id is another name for `calendar` in a path. */
export function registerCalendarNames({ content, graph }: Kernel): void {
  graph.alias((segments) => {
    const [users, user, calendars, calendar, ...rest] = segments.map(({ text }) => text)
    if (users?.toLowerCase() !== 'users' || calendars?.toLowerCase() !== 'calendars') return segments
    const person = findUser(content, user ?? '')
    if (!person || calendar !== toCalendarId(person.id)) return segments
    return [...segments.slice(0, 2), toSegment('calendar'), ...segments.slice(segments.length - rest.length)]
  })
}

export function getCalendar(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { id, ...calendar } = showCalendar(kernel, call)
  const context = `${kernel.url}/v1.0/$metadata#users('${call.params.user}')/calendar/$entity`
  return ok({ '@odata.context': context, id, ...calendar })
}

export function listCalendars(kernel: Kernel, call: GraphCall): GraphAnswer {
  const context = `${kernel.url}/v1.0/$metadata#users('${call.params.user}')/calendars`
  return ok({ '@odata.context': context, value: [showCalendar(kernel, call)] })
}

export function addCalendar(kernel: Kernel, call: GraphCall): never {
  openMailbox(kernel, call)
  throw notSupported('A second calendar')
}

/** What the alias left is no calendar of this mailbox. */
export function refuseCalendar(kernel: Kernel, call: GraphCall): never {
  openMailbox(kernel, call)
  throw calendarMissing()
}

export function calendarMissing(): GraphError {
  return new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}

function showCalendar(kernel: Kernel, call: GraphCall) {
  const owner = openMailbox(kernel, call)
  const licensed = owner.teamsLicence !== false
  return {
    ...{ id: toCalendarId(owner.id), name: 'Calendar', color: 'auto', hexColor: '', changeKey: 'AAAAAA==' },
    ...{ isDefaultCalendar: true, canEdit: true, canShare: true, canViewPrivateItems: true, isRemovable: false },
    isTallyingResponses: true,
    allowedOnlineMeetingProviders: licensed ? ['teamsForBusiness'] : [],
    defaultOnlineMeetingProvider: licensed ? 'teamsForBusiness' : 'unknown',
    owner: { name: owner.name, address: owner.mail },
  }
}

function toCalendarId(person: string): string {
  return `AAMkAGUx${Buffer.from(person).toString('base64url')}`
}

function toSegment(text: string): Segment {
  return { kind: 'name', text }
}
