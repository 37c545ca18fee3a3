import { check } from './checks/check.ts'
import type { Violation } from './checks/violation.ts'
import type { Happened } from './happened.ts'
import { shorten } from './shorten.ts'
import { seedOf } from './stories/dice.ts'
import { makeStory } from './stories/make-story.ts'
import type { Story } from './story.ts'
import { live } from './world/live.ts'
import type { Plant } from './world/process.ts'

export interface Tried {
  readonly violations: readonly Violation[]
  /** Absent where the run itself broke down. */
  readonly happened?: Happened
}

export interface Failure extends Tried {
  readonly run: number
  /** The shortest story found that fails by one of the same rules. */
  readonly story: Story
}

export interface RunOptions {
  readonly seed: number
  readonly plant?: Plant | undefined
  /** Seconds given to making the story shorter; 0: it is left as it came. */
  readonly shrinkFor: number
  readonly partnerships?: number
}

/** Lives the `run`th story of a seed (counted from 0), and shortens it where a rule is broken; `null` where none is. */
export async function tryRun(run: number, options: RunOptions): Promise<Failure | null> {
  const { seed, plant, shrinkFor, partnerships } = options
  const story = makeStory(seedOf(seed, run), partnerships)
  const tried = await tryStory(story, plant)
  if (tried.violations.length === 0) return null
  if (shrinkFor === 0) return { run, story, ...tried }
  const rules = new Set(tried.violations.map(({ rule }) => rule))
  const until = performance.now() + shrinkFor * 1000
  const fails = async (shorter: Story) =>
    (await tryStory(shorter, plant)).violations.some(({ rule }) => rules.has(rule))
  const short = await shorten(story, fails, () => performance.now() > until)
  return { run, story: short, ...(await tryStory(short, plant)) }
}

/** Lives a story and holds what happened against the rules; a run that breaks down is a violation too. */
export async function tryStory(story: Story, plant?: Plant): Promise<Tried> {
  try {
    const happened = await live(story, plant)
    return { happened, violations: check(story, happened) }
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { violations: [{ rule: 'the run broke down', at: 0, what }] }
  }
}
