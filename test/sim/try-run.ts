import fc from 'fast-check'
import type { Violation } from './demands/violation.ts'
import { randomStory } from './stories/random-story.ts'
import type { Story } from './story.ts'
import { tryStory } from './try-story.ts'
import type { Plant } from './world/live.ts'

export interface Failure {
  readonly run: number
  /** The shortest story found that fails by one of the same rules. */
  readonly story: Story
  readonly shrinks: number
  readonly violations: readonly Violation[]
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
  const holds = async (story: Story): Promise<boolean> => {
    const { violations } = await tryStory(story, plant)
    rules ??= violations.length > 0 ? new Set(violations.map(({ rule }) => rule)) : undefined
    return !violations.some(({ rule }) => rules?.has(rule))
  }
  const told = await fc.check(fc.asyncProperty(randomStory, holds), {
    ...{ seed, path: String(run), numRuns: 1, endOnFailure: shrinkFor === 0 },
    ...(shrinkFor > 0 && { interruptAfterTimeLimit: shrinkFor * 1000 }),
  })
  const [story] = told.counterexample ?? []
  if (!story) return null
  const { violations } = await tryStory(story, plant)
  return { run, story, shrinks: told.numShrinks, violations }
}
