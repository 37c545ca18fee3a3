import type { Item, Moment, Programme, Weekday } from './programme.ts'
import type { Finding, Path } from './programme-fault.ts'

const DAYS: Readonly<Record<Weekday, number>> = {
  Monday: 0,
  Tuesday: 1,
  Wednesday: 2,
  Thursday: 3,
  Friday: 4,
  Saturday: 5,
  Sunday: 6,
}

/** Weeks lie within the programme, and what comes first comes first. */
export function findWeekFaults(programme: Programme): Finding[] {
  return [
    ...listWeeks(programme)
      .filter(({ week }) => week > programme.weeks)
      .map(({ path, week }) => ({
        path,
        problem: `is week ${week}, after the last one`,
        remedy: `give a week from 1 to ${programme.weeks}`,
      })),
    ...programme.items.flatMap((item, index) => findOrderFaults(item, ['items', index])),
    ...programme.phoneSupport.flatMap(({ from, to }, index) =>
      from < to
        ? []
        : [
            {
              path: ['phoneSupport', index, 'to'],
              problem: `is ${to}, not after ${from}`,
              remedy: 'give a later time',
            },
          ],
    ),
  ]
}

function listWeeks(programme: Programme): { path: Path; week: number }[] {
  const numbered = (path: Path, weeks: readonly number[]) =>
    weeks.map((week, index) => ({ path: [...path, index], week }))
  return [
    ...programme.items.flatMap((item, index) =>
      momentsOf(item).map(([name, { week }]) => ({ path: ['items', index, name, 'week'], week })),
    ),
    ...programme.entries.map(({ week }, index) => ({ path: ['entries', index, 'week'], week })),
    ...programme.recipients.map(({ week }, index) => ({ path: ['recipients', index, 'week'], week })),
    ...programme.phoneSupport.flatMap(({ weeks }, index) => numbered(['phoneSupport', index, 'weeks'], weeks)),
    ...numbered(['focusGroups', 'weeks'], programme.focusGroups.weeks),
  ]
}

function momentsOf(item: Item): [string, Moment][] {
  const named: [string, Moment | undefined][] =
    item.kind === 'window'
      ? [
          ['opens', item.opens],
          ['closes', item.closes],
        ]
      : [
          ['at', item.at],
          ['internal', item.internal],
        ]
  return named.filter((pair): pair is [string, Moment] => pair[1] !== undefined)
}

function findOrderFaults(item: Item, path: Path): Finding[] {
  if (item.kind === 'window') {
    if (!item.closes || latest(item.closes) >= earliest(item.opens)) return []
    return [
      { path: [...path, 'closes'], problem: 'comes before it opens', remedy: 'give the same moment or a later one' },
    ]
  }
  if (item.internal && latest(item.internal) > latest(item.at)) {
    return [{ path: [...path, 'internal'], problem: 'comes after it is due', remedy: 'give an earlier moment' }]
  }
  if (item.kind === 'meeting' && item.slot) return findSlotFaults(item.slot, item.at, [...path, 'slot'])
  return []
}

function findSlotFaults(slot: { weekday: Weekday; time: string; minutes: number }, at: Moment, path: Path): Finding[] {
  if (at.weekday && at.weekday !== slot.weekday) {
    return [
      {
        path: [...path, 'weekday'],
        problem: `is ${slot.weekday}, but the meeting is on ${at.weekday}`,
        remedy: `give ${at.weekday}`,
      },
    ]
  }
  if (minutesOf(slot.time) + slot.minutes <= 24 * 60) return []
  return [
    { path: [...path, 'minutes'], problem: 'runs past midnight', remedy: 'give an earlier time or fewer minutes' },
  ]
}

/** Minutes from the Monday of week 0, taking the first moment that is meant. */
function earliest({ week, weekday = 'Monday', time = '00:00' }: Moment): number {
  return rank(week, weekday, time)
}

function latest({ week, weekday = 'Sunday', time = '23:59' }: Moment): number {
  return rank(week, weekday, time)
}

function rank(week: number, weekday: Weekday, time: string): number {
  return (week * 7 + DAYS[weekday]) * 24 * 60 + minutesOf(time)
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
