import type { Day } from '../../domain/schedule/day.ts'
import type { Busy } from '../../services/ports/mailbox.ts'
import type { Graph } from '../graph.ts'
import { preferences, type ZonedTime } from './calendar-event.ts'

interface Schedule {
  readonly scheduleId?: string
  readonly scheduleItems?: readonly { readonly status?: string; readonly start: ZonedTime; readonly end: ZonedTime }[]
  readonly error?: object | null
}

/** Mailboxes that getSchedule takes in one call. */
const MOST_AT_ONCE = 20
const AT_LIBERTY = new Set(['free', 'workingElsewhere'])

/** @param from first day, and `to` the last, both whole */
export async function readBusy(
  graph: Graph,
  organiser: string,
  mails: readonly string[],
  span: { from: Day; to: Day; zone: string },
): Promise<readonly Busy[]> {
  const busy: Busy[] = []
  for (let start = 0; start < mails.length; start += MOST_AT_ONCE) {
    const some = mails.slice(start, start + MOST_AT_ONCE)
    const schedules = await getSchedules(graph, organiser, some, span)
    busy.push(...some.map((mail) => toBusy(mail, schedules)))
  }
  return busy
}

async function getSchedules(
  graph: Graph,
  organiser: string,
  mails: readonly string[],
  { from, to, zone }: { from: Day; to: Day; zone: string },
): Promise<readonly Schedule[]> {
  const body = {
    schedules: mails,
    startTime: { dateTime: `${from}T00:00:00`, timeZone: zone },
    endTime: { dateTime: `${to}T23:59:59`, timeZone: zone },
  }
  const path = `/users/${encodeURIComponent(organiser)}/calendar/getSchedule`
  const call = { method: 'POST', path, headers: preferences(zone), body, repeatable: true } as const
  return (await graph.send<{ value: readonly Schedule[] }>(call)).value
}

function toBusy(mail: string, schedules: readonly Schedule[]): Busy {
  const schedule = schedules.find((each) => each.scheduleId?.toLowerCase() === mail.toLowerCase())
  if (!schedule || schedule.error) return { mail, spans: null }
  const items = (schedule.scheduleItems ?? []).filter((item) => !AT_LIBERTY.has(item.status ?? 'busy'))
  const spans = items.map(({ start, end }) => ({ from: start.dateTime.slice(0, 16), to: end.dateTime.slice(0, 16) }))
  return { mail, spans }
}
