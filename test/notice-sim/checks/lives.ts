import type { Item } from '../../../src/domain/programme/programme.ts'
import type { Demanded } from '../../sim/demands/demanded.ts'
import { dayNumber, instantOf, minuteOf } from '../../sim/demands/wall.ts'
import type { WeekDemand } from '../../sim/demands/weeks.ts'
import type { SeatStory } from '../../sim/story.ts'
import type { ActSeen } from '../happened.ts'
import type { Partnership } from '../story.ts'

/** How an item stands from a moment on, by what people did. */
export interface Standing {
  readonly at: number
  readonly isOpen: boolean
  readonly due: number
  readonly taker: { readonly who: string; readonly at: number } | null
  readonly reached: 'not started' | 'drafting' | 'ready' | 'signed off'
  readonly seats: readonly SeatStory[]
  /** Of the notification date that stands then; absent: of the story's own. */
  readonly weeks?: readonly WeekDemand[]
}

/** What hangs on a notification date. */
export interface Dates {
  readonly weeks: readonly WeekDemand[]
  /** By item. */
  readonly dues: ReadonlyMap<string, number | null>
}

const ENDS: readonly string[] = ['done', 'handed in', 'not applicable']

/** Every standing of an item, the first from before the set-up; at least one. */
export function livesOf(
  { item, due }: Demanded & { readonly due: number },
  story: Partnership,
  acts: readonly ActSeen[],
  placeOf: (item: string) => string,
  datesOf: (notified: string) => Dates,
): readonly Standing[] {
  const place = placeOf(item.id)
  const concern = acts.filter((act) => concerns(act, item, place, placeOf, acts))
  const moments = [...new Set(concern.map(({ at }) => at))]
  const first = standingAt(Number.NEGATIVE_INFINITY, [], { item, due, story, datesOf })
  return [
    first,
    ...moments.map((at) =>
      standingAt(
        at,
        concern.filter((act) => act.at <= at),
        { item, due, story, datesOf },
      ),
    ),
  ]
}

/** The last standing at an instant. */
export function standingOn(lives: readonly Standing[], instant: number): Standing {
  const standing = lives.findLast(({ at }) => at <= instant)
  if (!standing) throw new Error('An item has no first standing.')
  return standing
}

/** When what had ended it was last taken back, up to an instant. */
export function reopenedAt(lives: readonly Standing[], instant: number): number {
  const again = lives.filter(({ at, isOpen }, index) => at <= instant && isOpen && lives[index - 1]?.isOpen === false)
  return again.at(-1)?.at ?? Number.NEGATIVE_INFINITY
}

/** Whether the deadline that stands at an instant had passed when it was set: nobody can miss it anew. */
export function wasSetLate(lives: readonly Standing[], instant: number): boolean {
  const { due } = standingOn(lives, instant)
  const before = lives.filter(({ at }) => at <= instant).findLastIndex((one) => one.due !== due)
  const since = lives[before + 1]?.at ?? Number.NEGATIVE_INFINITY
  return before >= 0 && since >= due
}

function concerns(
  act: ActSeen,
  item: Item,
  place: string,
  placeOf: (item: string) => string,
  acts: readonly ActSeen[],
): boolean {
  if (act.outcome !== 'taken') return false
  if (act.kind === 'leave' || act.kind === 'renotified') return true
  if (act.kind === 'draft') return placeOf(act.item) === place
  if (act.kind === 'undo') {
    const undone = acts.find(({ n, outcome }) => n === act.undoes && outcome === 'taken')
    return undone !== undefined && 'item' in undone && undone.item === item.id
  }
  return 'item' in act && act.item === item.id
}

interface Subject {
  readonly item: Item
  readonly due: number
  readonly story: Partnership
  readonly datesOf: (notified: string) => Dates
}

function standingAt(at: number, acts: readonly ActSeen[], { item, due, story, datesOf }: Subject): Standing {
  const undone = new Set(acts.flatMap(({ kind, undoes }) => (kind === 'undo' && undoes !== undefined ? [undoes] : [])))
  const kept = acts.filter(({ n }) => !undone.has(n))
  const taken = kept.findLast((act) => act.kind === 'taken')
  const moved = kept.findLast((act) => act.kind === 'adjusted')
  const { weeks, dues } = datesOf(kept.findLast((act) => act.kind === 'renotified')?.notified ?? story.notified)
  return {
    at,
    isOpen: !kept.some(({ kind }) => ENDS.includes(kind)),
    due: moved ? instantOf(dayNumber(moved.day), minuteOf(moved.time)) : (dues.get(item.id) ?? due),
    taker: taken ? { who: taken.person, at: taken.at } : null,
    reached: reachedBy(kept),
    seats: seatsAfter(kept, story),
    weeks,
  }
}

/** A sign-off is of the files that lay there then. */
function reachedBy(kept: readonly ActSeen[]): Standing['reached'] {
  const step = kept.findLast(({ kind }) => kind === 'ready' || kind === 'signed off')
  const draft = kept.findLast(({ kind }) => kind === 'draft')
  const isVoid = step?.kind === 'signed off' && draft !== undefined && draft.at > step.at
  if (step && !isVoid) return step.kind as 'ready' | 'signed off'
  return draft ? 'drafting' : 'not started'
}

function seatsAfter(kept: readonly ActSeen[], { seats }: Partnership): readonly SeatStory[] {
  const leaves = kept.filter((act) => act.kind === 'leave')
  if (leaves.length === 0) return seats
  return seats.map((seat) => ({ ...seat, leave: [...seat.leave, ...leaves.filter((one) => one.seat === seat.seat)] }))
}
