import { madeOnce } from '../made-once.ts'
import type { DuePoint } from '../schedule/dated-item.ts'
import type { Instant } from '../schedule/day.ts'
import { dayOf } from '../schedule/zone.ts'
import { lookAheadsFor } from './look-ahead.ts'
import { isQuiet, lastAtWork, morningOf, nextLoud, type ToldTime, workingMorning } from './told-time.ts'

/** One of the times at which an owner hears of an item before its deadline. */
export interface OwnerStep {
  readonly kind: StepKind
  /** Stable within the item and its deadline. */
  readonly name: string
  readonly at: Instant
  /** Of a `lead`: so many working days before the deadline. */
  readonly days?: number
}

/** In the order in which of two at one moment the later counts. */
const KINDS = ['lead', 'look-ahead', 'morning', 'snoozed', 'last call'] as const
export type StepKind = (typeof KINDS)[number]

const LAST_CALL = 2 * 60 * 60_000

/** In order of time. None comes later than the last working moment before the deadline, or in the quiet hours. */
export const ownerSteps = madeOnce((dated: DuePoint, told: ToldTime): readonly OwnerStep[] => {
  const ahead = lookAheadsFor(dated.due, told)
  return inOrder([
    ...leadSteps(dated, told),
    ...ahead.map(({ week, at }) => ({ kind: 'look-ahead', name: `look-ahead-${week}`, at }) as const),
    { kind: 'morning', name: 'morning', at: morningOfDay(dated.due, told) },
    { kind: 'last call', name: 'last-call', at: lastCall(dated.due, told) },
  ])
})

/** What was to come before `until` comes then, together, unless the last call comes before. */
export function snoozed(steps: readonly OwnerStep[], until: Instant, told: ToldTime): readonly OwnerStep[] {
  const loud = nextLoud(until, told)
  const at = Math.max(loud, morningOf(dayOf(loud, told.zone), told))
  const kept = steps.filter((one) => one.kind === 'last call' || one.at >= until)
  return inOrder([...kept, { kind: 'snoozed', name: `snoozed-${until}`, at }])
}

/** Steps that come to one moment are one, and nothing comes after the last call. */
function inOrder(steps: readonly OwnerStep[]): readonly OwnerStep[] {
  const sorted = steps.toSorted((a, b) => a.at - b.at || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind))
  const last = sorted.findIndex(({ kind }) => kind === 'last call')
  return sorted.slice(0, last + 1).filter((one, index, all) => all[index + 1]?.at !== one.at)
}

function leadSteps({ item, due }: DuePoint, told: ToldTime): readonly OwnerStep[] {
  const lead = (item.kind === 'return' ? item.lead : undefined) ?? told.rules.lead
  const day = dayOf(due, told.zone)
  return lead
    .filter((days) => days > 0)
    .map((days) => ({ kind: 'lead', name: String(days), days, at: workingMorning(day, -days, told) }))
}

function morningOfDay(due: Instant, told: ToldTime): Instant {
  const morning = morningOf(dayOf(due, told.zone), told)
  return isQuiet(morning, told) || morning >= due ? lastAtWork(Math.min(morning, due), told) : morning
}

function lastCall(due: Instant, told: ToldTime): Instant {
  const at = due - LAST_CALL
  return Math.min(isQuiet(at, told) ? lastAtWork(at, told) : at, lastAtWork(due, told))
}
