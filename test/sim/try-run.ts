import fc from 'fast-check'
import type { Violation } from './demands/violation.ts'
import type { Happened } from './happened.ts'
import { randomStory } from './stories/random-story.ts'
import type { Story } from './story.ts'
import { type Tried, tryStory } from './try-story.ts'
import type { Plant } from './world/live.ts'

export interface Failure {
  readonly run: number
  /** The shortest story found that fails by one of the same rules. */
  readonly story: Story
  readonly shrinks: number
  readonly violations: readonly Violation[]
  /** Absent where the run itself broke down. */
  readonly happened?: Happened
}

export interface RunOptions {
  readonly seed: number
  readonly plant?: Plant | undefined
  /** Seconds given to making the story shorter; 0: it is left as it came. */
  readonly shrinkFor: number
}

/** Lives the `run`th story of a seed (counted from 0), and shrinks it where a demand is not met; `null` where all are. */
export async function tryRun(run: number, { seed, plant, shrinkFor }: RunOptions): Promise<Failure | null> {
  let rules: ReadonlySet<string> | undefined
  let last: { readonly story: Story; readonly tried: Tried } | undefined
  const holds = async (story: Story): Promise<boolean> => {
    const tried = await tryStory(story, plant)
    const broken = tried.violations.map(({ rule }) => rule)
    if (broken.length > 0) rules ??= new Set(broken)
    if (!broken.some((rule) => rules?.has(rule))) return true
    last = { story, tried }
    return false
  }
  const told = await fc.check(fc.asyncProperty(randomStory, holds), {
    ...{ seed, path: String(run), numRuns: 1, endOnFailure: shrinkFor === 0 },
    ...(shrinkFor > 0 && { interruptAfterTimeLimit: shrinkFor * 1000 }),
  })
  return last ? { run, shrinks: told.numShrinks, story: last.story, ...last.tried } : null
}
