import type { Programme } from '../../../src/domain/programme/programme.ts'
import type { ActSeen, Happened } from '../happened.ts'
import type { InspectionStory } from '../story.ts'
import type { Demanded } from './demanded.ts'
import type { FolderDemand } from './folders-demanded.ts'
import { type Span, touches } from './hindrance.ts'
import { replay, type Snapshot, type Standing } from './replay.ts'
import { dayNumber, instantOf } from './wall.ts'
import { MORNING } from './work.ts'

/** How every item of an inspection stood at every moment. */
export interface Lives {
  /** All that may be so: more than one where an act or a look may or may not have been noted. */
  at(itemId: string, instant: number): readonly Standing[]
  /** All that was so in the course of a moment, and just before it: what happened at one moment has no order that shows. */
  around(itemId: string, instant: number): readonly Standing[]
  /** When that changed, in order. */
  changes(itemId: string): readonly number[]
}

interface Needs {
  readonly programme: Programme
  readonly story: InspectionStory
  readonly happened: Happened
  readonly items: readonly Demanded[]
  readonly folders: readonly FolderDemand[]
  /** When the database was not to be had: a look then was not noted. */
  readonly spans: readonly Span[]
}

const FRESH: Standing = { state: 'open', reached: 'not started', blocked: false }

export function livesOf(needs: Needs): Lives {
  const { items, folders } = needs
  const readings = readingsOf(needs).map((events) => replay(items, folders, events))
  const answers = new Map<string, readonly Standing[]>()
  return {
    at(itemId, instant) {
      const indices = readings.map((reading) => lastIndex(reading.get(itemId) ?? [], instant))
      const key = `${itemId} ${indices.join()}`
      const known = answers.get(key)
      if (known) return known
      const found = readings.map((reading, n) => reading.get(itemId)?.[indices[n] ?? -1]?.standing ?? FRESH)
      const distinct = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
      answers.set(key, distinct)
      return distinct
    },
    around(itemId, instant) {
      const before = this.at(itemId, instant - 1)
      const during = readings.flatMap((reading) => (reading.get(itemId) ?? []).filter(({ at }) => at === instant))
      return [...before, ...during.map(({ standing }) => standing)]
    },
    changes(itemId) {
      const moments = readings.flatMap((reading) => (reading.get(itemId) ?? []).map(({ at }) => at))
      return [...new Set(moments)].sort((a, b) => a - b)
    },
  }
}

/** What was surely noted, and what may have been noted besides. */
function readingsOf({ programme, story, happened, spans }: Needs) {
  const own = happened.acts.filter(({ inspection }) => inspection === story.id)
  const taken = [...letter(programme, story), ...own.filter(({ outcome }) => outcome === 'taken')]
  const perhaps = [...taken, ...own.filter((act) => act.outcome === 'failed' && isUp(happened, act.at))]
  const files = happened.files.filter(({ library }) => library === story.library)
  const looks = happened.looks.filter(({ library }) => library === story.library).map(({ at }) => at)
  const doubtful = new Set(happened.doubts.map(({ at }) => at))
  const sure = looks.filter((at) => !doubtful.has(at) && !touches(spans, at, at))
  const changed = new Set(files.map(({ at }) => at))
  // A look at the very moment of a change may have come just before it.
  const later = sure.filter((at) => !changed.has(at))
  const ways = [sure, looks, later].filter((one, n) => n === 0 || one.length !== sure.length)
  const readings = ways.map((seen) => ({ acts: taken, files, looks: seen }))
  return perhaps.length > taken.length ? [...readings, ...readings.map((one) => ({ ...one, acts: perhaps }))] : readings
}

/** Whoever set it up had the letter in hand. */
function letter({ notifiedBy }: Programme, { id, setUpAt, notified }: InspectionStory): readonly ActSeen[] {
  if (notifiedBy === undefined) return []
  const when = instantOf(dayNumber(notified), MORNING)
  const base = { n: -1, at: setUpAt, inspection: id, who: '', kind: 'arrived', outcome: 'taken' } as const
  return [{ ...base, itemId: notifiedBy, when }]
}

function isUp({ up }: Happened, at: number): boolean {
  return up.some(({ from, to }) => from <= at && at <= to)
}

function lastIndex(snapshots: readonly Snapshot[], instant: number): number {
  let low = -1
  let high = snapshots.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((snapshots[middle]?.at ?? 0) <= instant) low = middle
    else high = middle - 1
  }
  return low
}
