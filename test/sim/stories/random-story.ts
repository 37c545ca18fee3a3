import type fc from 'fast-check'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { listBankHolidays } from '../../../src/domain/schedule/bank-holidays.ts'
import { addDays } from '../../../src/domain/schedule/day.ts'
import { scheduleItems } from '../../../src/domain/schedule/schedule.ts'
import { mondayOfWeek } from '../../../src/domain/schedule/week.ts'
import { toInstant } from '../../../src/domain/schedule/zone.ts'
import type { ActKind, InspectionStory, PlannedAct, SeatStory, Story } from '../story.ts'
import { inspectionOf } from '../world/inspection-of.ts'
import { type Chances, chances, howOf, type InspectionChances, type Moment, PEOPLE } from './chances.ts'

const ZONE = jiasAdults.timeZone
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Weeks within which a second inspection begins. */
const CLOSE = 20

/** A deployment with one or two inspections, and what befalls it. */
export const randomStory: fc.Arbitrary<Story> = chances.map(place)

/** Puts what was left to chance on the calendar of its inspections. */
function place(drawn: Chances): Story {
  const [one, ...others] = drawn.inspections
  const together = others.map((other) => ({ ...other, week: (one?.week ?? 0) + (other.week % CLOSE) }))
  const inspections = [...(one ? [one] : []), ...together].map(inspectionStory)
  const timelines = inspections.map(timelineOf)
  const first = timelines[0] as Timeline
  const when = (moment: Moment, of = 0) => instantOf(moment, timelines[of] ?? first)
  return {
    seed: 0,
    inspections,
    acts: placeActs(drawn, inspections, timelines, when),
    outages: drawn.outages.map(({ moment, what, minutes }) => ({
      what,
      from: when(moment),
      to: when(moment) + minutes * MINUTE,
    })),
    faults: drawn.faults
      .map(({ moment, what, how, times }) => ({ at: when(moment), what, how: howOf({ what, how }), times }))
      .toSorted(byTime),
    kills: drawn.kills
      .map(({ moment, point, when: at, downFor }) => {
        const placed = { at: when(moment), point, moment: at, downFor: downFor * 1000 }
        return isAmongBookings(moment)
          ? { ...placed, at: first.from - 1000, point: BEFORE_BOOKINGS + (point % 6) }
          : placed
      })
      .toSorted(byTime),
    endings: drawn.endings
      .map(({ moment, inspection }) => ({
        at: when(moment, inspection),
        library: (inspections[inspection] ?? inspections[0])?.library ?? '',
      }))
      .toSorted(byTime),
    manners: drawn.manners,
  }
}

/** Folders, columns and the subscription: the effects of a set-up that come before its bookings. */
const BEFORE_BOOKINGS = 9

/** Half of the deaths near a set-up. */
function isAmongBookings({ near, n }: Moment): boolean {
  return near === 'set-up' && n % 2 === 0
}

function byTime(a: { readonly at: number }, b: { readonly at: number }): number {
  return a.at - b.at
}

function inspectionStory(drawn: InspectionChances, index: number): InspectionStory {
  const monday = addDays('2026-01-05', 7 * drawn.week)
  const notified = addDays(monday, drawn.weekday)
  const setUpDay = addDays(notified, drawn.lateDays)
  const calendar = { notified, pauses: drawn.pauses }
  const last = addDays(mondayOfWeek(jiasAdults.weeks, calendar), 28)
  const hours = String(Math.floor(drawn.setUpMinutes / 60)).padStart(2, '0')
  const minutes = String(drawn.setUpMinutes % 60).padStart(2, '0')
  return {
    id: index === 0 ? 'northmoor' : 'southglen',
    partnership: index === 0 ? 'Northmoor' : 'Southglen',
    ...{ notified, cardTime: drawn.cardTime, books: drawn.books, skipped: drawn.skipped },
    answers: drawn.answers as InspectionStory['answers'],
    setUpAt: toInstant(setUpDay, `${hours}:${minutes}`, ZONE),
    ...(setUpDay > notified && { joined: setUpDay }),
    ...{ channel: `channel-${index + 1}`, library: `library-${index + 1}`, baseFolder: 'Inspection' },
    organiser: `organiser-${index + 1}@northmoor.example`,
    holidays: [
      ...(drawn.bankHolidays ? listBankHolidays(monday, last) : []),
      ...drawn.holidays.map(({ day, onMonday, side }) => ({
        day: addDays(monday, onMonday ? day - (day % 7) : day),
        name: 'Local holiday',
        ...(side !== null && { side }),
      })),
    ],
    pauses: drawn.pauses.toSorted((a, b) => a.after - b.after),
    adjustments: drawn.adjustments.map(({ itemId, days, time }) => ({
      itemId,
      day: addDays(mondayOfWeek(weekOf(itemId), calendar), 2 + days),
      ...(time !== null && { time }),
    })),
    added: drawn.added.map(({ kind, week, weekday, time, seat }, n) => ({
      ...{ id: `added-${n + 1}`, kind, week, title: `Extra ${kind} ${n + 1}` },
      ...(weekday !== null && { weekday }),
      ...(weekday !== null && time !== null && { time }),
      ...(seat !== null && { seat }),
    })),
    seats: seatStories(drawn, monday),
  }
}

function weekOf(itemId: string): number {
  const item = jiasAdults.items.find(({ id }) => id === itemId)
  return item && 'at' in item ? item.at.week : 1
}

function seatStories({ seats, coordinated }: InspectionChances, monday: string): readonly SeatStory[] {
  const all = jiasAdults.seats.filter(({ role }) => role !== 'outside')
  return all.flatMap(({ id, side, role }, index): readonly SeatStory[] => {
    const drawn = seats[index]
    if (!drawn) return []
    const holder = role === 'coordinator' && coordinated ? PEOPLE[0] : drawn.holder
    return [
      {
        seat: id,
        side: side === 'either' ? drawn.side : side,
        ...(holder !== null && { holder }),
        ...(drawn.deputy !== null && { deputy: drawn.deputy }),
        leave: drawn.leave.map(({ week, days }) => ({
          from: addDays(monday, 7 * (week - 1)),
          to: addDays(monday, 7 * (week - 1) + days - 1),
        })),
      },
    ]
  })
}

interface Timeline {
  readonly from: number
  readonly to: number
  readonly cards: readonly number[]
  readonly deadlines: readonly number[]
  readonly dueOf: ReadonlyMap<string, number>
}

function timelineOf(story: InspectionStory): Timeline {
  const { calendar } = inspectionOf(story, jiasAdults)
  const weeks = Array.from({ length: jiasAdults.weeks }, (_, index) => index + 1)
  const last = mondayOfWeek(jiasAdults.weeks, story)
  const to = toInstant(addDays(last, 7), '00:00', ZONE)
  const dueOf = new Map(
    scheduleItems(jiasAdults, calendar).flatMap((dated) =>
      dated.type === 'due' ? [[dated.item.id, dated.due] as const] : [],
    ),
  )
  const cards = weeks.map((week) => toInstant(mondayOfWeek(week, story), story.cardTime, ZONE))
  const isLived = (at: number) => at >= story.setUpAt && at < to
  return {
    from: story.setUpAt,
    to,
    cards: cards.filter(isLived),
    deadlines: [...dueOf.values()].filter(isLived),
    dueOf,
  }
}

/** By day for what may be at any time: people work from 7am to 8pm. */
function instantOf({ near, n, minutes }: Moment, { from, to, cards, deadlines }: Timeline): number {
  const anchors = { card: cards, deadline: deadlines, 'set-up': [from], any: [] }[near]
  const anchor = anchors[n % Math.max(1, anchors.length)]
  if (anchor !== undefined) return anchor + minutes * MINUTE
  const days = Math.max(1, Math.floor((to - from) / DAY))
  return from + (n % days) * DAY + (((n * 37) % 660) + minutes) * MINUTE
}

/** Nobody signs off what arrives, nor uploads an action. */
function fits(itemId: string, kind: ActKind): boolean {
  const item = jiasAdults.items.find(({ id }) => id === itemId)
  if (kind === 'undo') return true
  if (item?.kind === 'return') return kind !== 'done' && kind !== 'arrived'
  if (item?.kind === 'incoming') return kind === 'arrived' || (kind === 'upload shared' && item.arrives !== undefined)
  return kind === 'done'
}

/** Numbered in order of time. */
function placeActs(
  { acts, errands }: Pick<Chances, 'acts' | 'errands'>,
  inspections: readonly InspectionStory[],
  timelines: readonly Timeline[],
  when: (moment: Moment, of: number) => number,
): readonly PlannedAct[] {
  const single = acts.map(({ moment, inspection, who, kind, item, undoes }) => {
    const of = inspections[inspection] ? inspection : 0
    return { at: when(moment, of), of, who, kind, item, undoes }
  })
  const steps = errands.flatMap(({ itemId, inspection, who, minutes, gap, kinds }) => {
    const of = inspections[inspection] ? inspection : 0
    const due = timelines[of]?.dueOf.get(itemId)
    if (due === undefined) return []
    return kinds
      .filter((kind) => fits(itemId, kind))
      .map((kind, n) => ({ at: due + (minutes + n * gap) * MINUTE, of, who, kind, item: itemId, undoes: 0 }))
  })
  return [...single, ...steps].toSorted(byTime).map(({ at, of, who, kind, item, undoes }, index) => ({
    ...{ n: index + 1, at, who, kind, inspection: inspections[of]?.id ?? '' },
    ...(kind !== 'delete card' && (kind !== 'undo' || undoes === null) && { item }),
    ...(kind === 'undo' && undoes !== null && { undoes: Math.max(1, index - undoes) }),
  }))
}
