import type { Guide } from '../../../domain/programme/guide.ts'

type Point = Pick<Guide['deadlines'][number], 'week' | 'weekday' | 'time'>

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** What `schedule` must say of the guide, reckoned here without any of the product's code or its libraries. */
export function expectedOf(guide: Guide, notified: string) {
  return [
    ...guide.deadlines.map((deadline) => ({
      id: deadline.id,
      week: deadline.week,
      kind: deadline.item,
      who: deadline.who,
      ...precisionOf(deadline),
      due: reckon(deadline, notified, 'Friday', deadline.kind === 'start' && deadline.weekday ? '09:00' : '17:00'),
    })),
    ...guide.meetings.map((meeting) => ({
      id: meeting.id,
      week: meeting.week,
      kind: 'meeting',
      who: 'both',
      ...precisionOf(meeting),
      due: reckon(meeting, notified, 'Friday', '17:00'),
    })),
    ...guide.windows.map(({ id, who, opens, closes }) => ({
      id,
      week: opens.week,
      kind: 'window',
      who: who === 'people and unpaid carers' ? 'people' : who,
      ...precisionOf(closes ?? opens),
      opens: reckon(opens, notified, 'Monday', '09:00'),
      closes: closes && reckon(closes, notified, 'Friday', '17:00'),
    })),
  ]
}

function precisionOf({ weekday, time }: Point) {
  const precision = weekday === null ? 'week' : time === null ? 'day' : 'time'
  return { precision, assumed: precision !== 'time' }
}

/** Week and weekday are days since a Monday; the offset follows from the rule of the two last Sundays. */
function reckon({ week, weekday, time }: Point, notified: string, defaultDay: string, defaultTime: string): string {
  const offset = (week - 1) * 7 + WEEKDAYS.indexOf(weekday ?? defaultDay)
  const day = new Date(Date.parse(`${notified}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10)
  const year = Number(day.slice(0, 4))
  const isSummer = day >= lastSunday(year, 3) && day < lastSunday(year, 10)
  return `${day}T${time ?? defaultTime}:00${isSummer ? '+01:00' : '+00:00'}`
}

function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0))
  return new Date(last.getTime() - last.getUTCDay() * 86_400_000).toISOString().slice(0, 10)
}
