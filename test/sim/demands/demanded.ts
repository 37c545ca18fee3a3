import type { Item, Moment, Programme } from '../../../src/domain/programme/programme.ts'
import type { AddedItem, InspectionStory } from '../story.ts'
import { dayNumber, instantOf, minuteOf, wallOf } from './wall.ts'
import type { WeekDemand } from './weeks.ts'
import { EVENING, MORNING } from './work.ts'

/** What one item of the programme comes to in one inspection. */
export interface Demanded {
  readonly item: Item
  /** `maybe`: its condition is not answered. Items that do not apply are not demanded at all. */
  readonly applies: 'yes' | 'maybe'
  /** When it is due; a window has none. */
  readonly due: number | null
  readonly opens: number | null
  readonly closes: number | null
  /** Somebody of the partnership has to do it, and it ends: a return, or an action that is not standing. */
  readonly ours: boolean
  /** It can be late. */
  readonly binds: boolean
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const FRIDAY = 4

export function demandedItems(
  programme: Programme,
  story: InspectionStory,
  weeks: readonly WeekDemand[],
): readonly Demanded[] {
  return [...programme.items, ...story.added.map(itemOf)].flatMap((item) => {
    const applies = appliesTo(item, story)
    if (applies === 'no' || story.skipped.includes(item.id)) return []
    const dates = datesOf(item, story, weeks)
    const standing = item.kind === 'action' && item.standing
    const free = item.kind === 'action' && (item.standing || item.optional === true || item.starts === true)
    return [
      {
        ...{ item, applies, ...dates },
        ours: item.kind === 'return' || (item.kind === 'action' && !standing),
        binds: applies === 'yes' && !free,
      },
    ]
  })
}

function itemOf({ id, kind, title, week, weekday, time, seat }: AddedItem): Item {
  const at: Moment = { week, ...(weekday && { weekday }), ...(time && { time }) }
  const source = { standsIn: 'added', quote: title }
  const base = { id, who: 'partnership', title, source, at, ...(seat && { seat }) } as const
  if (kind === 'action') return { ...base, kind, standing: false }
  return { ...base, kind, artefact: title, destination: 'shared-area' }
}

function appliesTo({ appliesWhen }: Item, { answers }: InspectionStory): 'yes' | 'no' | 'maybe' {
  if (!appliesWhen) return 'yes'
  const given = answers[appliesWhen.condition]
  if (given === undefined) return 'maybe'
  return given.some((one) => appliesWhen.anyOf.includes(one)) ? 'yes' : 'no'
}

type Dates = Pick<Demanded, 'due' | 'opens' | 'closes'>

/** Without a day the Friday, without a time 5pm; what opens or starts does so on the Monday, at 9am. */
function datesOf(item: Item, story: InspectionStory, weeks: readonly WeekDemand[]): Dates {
  const moved = story.adjustments.filter(({ itemId }) => itemId === item.id).at(-1)
  if (item.kind === 'window') {
    const closes = item.closes ? place(item.closes, weeks, FRIDAY, EVENING) : null
    const opens = place(item.opens, weeks, 0, MORNING)
    return { due: null, opens, closes: moved ? shift(closes, moved) : closes }
  }
  const starts = item.kind === 'action' && item.starts === true && item.at.weekday !== undefined
  const due = place(item.at, weeks, FRIDAY, starts ? MORNING : EVENING)
  return { due: moved ? shift(due, moved) : due, opens: null, closes: null }
}

function place({ week, weekday, time }: Moment, weeks: readonly WeekDemand[], day: number, minute: number): number {
  const monday = weeks[week - 1]?.monday
  if (monday === undefined) throw new Error(`The programme has no week ${week}.`)
  return instantOf(monday + (weekday ? WEEKDAYS.indexOf(weekday) : day), time ? minuteOf(time) : minute)
}

/** A day that was agreed without a time keeps the hour that stood. */
function shift(from: number | null, to: InspectionStory['adjustments'][number]): number {
  const minute = to.time ? minuteOf(to.time) : from === null ? EVENING : wallOf(from).minute
  return instantOf(dayNumber(to.day), minute)
}
