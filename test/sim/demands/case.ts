import type { Programme } from '../../../src/domain/programme/programme.ts'
import type { Happened } from '../happened.ts'
import type { InspectionStory, Story } from '../story.ts'
import { type Demanded, demandedItems } from './demanded.ts'
import { type FolderDemand, foldersDemanded } from './folders-demanded.ts'
import { EVERYTHING, hindrances, latest, type Need, PROMPT, type Span, touches } from './hindrance.ts'
import { type Lives, livesOf } from './lives.ts'
import { dayNumber, instantOf } from './wall.ts'
import { type WeekDemand, weeksOf } from './weeks.ts'

/** One inspection of a run with all that is demanded of it; rules are asked about this. */
export interface Case {
  readonly programme: Programme
  readonly story: InspectionStory
  readonly whole: Story
  readonly happened: Happened
  readonly weeks: readonly WeekDemand[]
  readonly items: readonly Demanded[]
  readonly folders: readonly FolderDemand[]
  readonly lives: Lives
  /** Nothing that fell due before is announced. */
  readonly announcedFrom: number
  /** By when the set-up is done. */
  readonly settled: number
  /** By when something is to have happened; what else it may need where an answer was in doubt is counted in. */
  by(at: number, needs: readonly Need[], prompt?: number): number
  /** Whether something of `needs` failed or an effect was in doubt between two moments, both included. */
  troubled(from: number, to: number, needs?: readonly Need[]): boolean
}

export function openCase(programme: Programme, story: InspectionStory, whole: Story, happened: Happened): Case {
  const weeks = weeksOf(programme.weeks, story)
  const items = demandedItems(programme, story, weeks)
  const all = [...programme.items, ...items.map(({ item }) => item).filter((one) => !programme.items.includes(one))]
  const folders = foldersDemanded(programme, story, all)
  const spans = remember((needs: readonly Need[]) => hindrances(whole, happened, needs))
  const by = (at: number, needs: readonly Need[], prompt = PROMPT) => {
    const strict = latest(at, spans(needs), prompt, happened.to)
    return touches(doubtSpans(happened), at, strict) ? latest(at, spans(EVERYTHING), prompt, happened.to) : strict
  }
  const joined = story.joined === undefined ? story.setUpAt : instantOf(dayNumber(story.joined), 0)
  return {
    ...{ programme, story, whole, happened, weeks, items, folders, by },
    lives: livesOf({ programme, story, happened, items, folders, spans: spans(['database']) }),
    announcedFrom: Math.max(story.setUpAt, joined),
    settled: by(story.setUpAt, EVERYTHING),
    troubled: (from, to, needs = EVERYTHING) => touches(spans(needs), from, to),
  }
}

function doubtSpans({ doubts }: Happened): readonly Span[] {
  return doubts.map(({ at }) => ({ from: at, to: at }))
}

function remember<T>(make: (needs: readonly Need[]) => T): (needs: readonly Need[]) => T {
  const known = new Map<string, T>()
  return (needs) => {
    const key = needs.join()
    const value = known.get(key) ?? make(needs)
    known.set(key, value)
    return value
  }
}
