import type { Case } from './case.ts'
import type { Demanded } from './demanded.ts'
import type { Standing } from './replay.ts'
import { coordinatorOn, sitterOn } from './seats.ts'
import { instantOf, wallOf } from './wall.ts'
import { type DayOff, daysOff, firstAtWorkAfter, lastAtWork, MORNING, workingDaysBefore } from './work.ts'

/** A message that a person is owed about an item. */
export interface Owed {
  readonly itemId: string
  readonly type: 'reminder' | 'missed'
  /** Of which step: working days before the deadline; `missed` has one step. */
  readonly step: number
  readonly to: string
  /** The moment of its step. */
  readonly moment: number
}

export interface Steps {
  /** By moment, earliest first. */
  readonly reminders: readonly { readonly step: number; readonly moment: number }[]
  readonly missed: number
}

export function keyOf({ itemId, type, step, to }: Owed): string {
  return `${itemId} ${type} ${step} ${to}`
}

/** When people hear about one item: on so many mornings before its deadline, and when it was missed. */
export function stepsOf({ due, lead, sides }: Demanded, { story }: Case): Steps | null {
  if (due === null) return null
  const off = daysOff(story, sides)
  const reminders = lead.map((step) => ({ step, moment: reminderMoment(due, step, off) }))
  return { reminders: reminders.sort((a, b) => a.moment - b.moment), missed: firstAtWorkAfter(due, off) }
}

function reminderMoment(due: number, days: number, off: DayOff): number {
  const morning = instantOf(workingDaysBefore(wallOf(due).day, days, off), MORNING)
  return Math.min(morning, lastAtWork(due, off))
}

/** What is owed about an item at a moment, if it stands so: the last reminder whose time has come, or that it was missed. */
export function owedAt(demanded: Demanded, steps: Steps, standing: Standing, now: number, all: Case): readonly Owed[] {
  const { item, due, ours, binds } = demanded
  if (!ours || !binds || due === null || standing.state !== 'open' || due < all.announcedFrom) return []
  const from = all.story.setUpAt
  if (now >= due) {
    if (steps.missed > now || steps.missed <= from) return []
    const people = [ownerAt(demanded, standing, steps.missed, all), coordinatorAt(steps.missed, all)]
    return [...new Set(people)].flatMap((to) =>
      to === null ? [] : [{ itemId: item.id, type: 'missed', step: 0, to, moment: steps.missed } as const],
    )
  }
  const last = steps.reminders.filter(({ moment }) => moment <= now).at(-1)
  if (!last || last.moment <= from) return []
  const to = ownerAt(demanded, standing, last.moment, all)
  return to === null ? [] : [{ itemId: item.id, type: 'reminder', ...last, to }]
}

/** Whoever took it on, for moments after that; else who sits on its seat that day, else the coordinator. */
function ownerAt({ item }: Demanded, { taker }: Standing, moment: number, all: Case): string | null {
  if (taker) return taker.at < moment ? taker.who : null
  const { day } = wallOf(moment)
  return (item.seat === undefined ? null : sitterOn(item.seat, day, all.story)) ?? coordinatorAt(moment, all)
}

function coordinatorAt(moment: number, { programme, story }: Case): string | null {
  return coordinatorOn(wallOf(moment).day, programme, story)
}
