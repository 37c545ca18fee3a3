import fc from 'fast-check'
import { check } from './checks/check.ts'
import type { Violation } from './checks/violation.ts'
import { randomStory } from './random-story.ts'
import type { Story } from './story.ts'
import type { Home } from './world/home.ts'
import { live } from './world/live.ts'
import type { Plant } from './world/process.ts'

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

/** Lives the `run`th story of a seed (counted from 0), and shortens it where a promise is not kept; `null` where all are. */
export async function tryRun(home: Home, run: number, { seed, plant, shrinkFor }: RunOptions): Promise<Failure | null> {
  let rules: ReadonlySet<string> | undefined
  let last: { readonly story: Story; readonly violations: readonly Violation[] } | undefined
  const until = performance.now() + shrinkFor * 1000
  const holds = async (story: Story): Promise<boolean> => {
    if (rules && performance.now() > until) return true
    const violations = await tryStory(home, story, plant)
    const broken = violations.map(({ rule }) => rule)
    if (broken.length > 0) rules ??= new Set(broken)
    if (!broken.some((rule) => rules?.has(rule))) return true
    last = { story, violations }
    return false
  }
  const options = { seed, path: String(run), numRuns: 1, unbiased: true, endOnFailure: shrinkFor === 0 }
  const told = await fc.check(fc.asyncProperty(randomStory, holds), options)
  return last ? { run, shrinks: told.numShrinks, ...last } : null
}

/** A run that breaks down is a violation too. */
export async function tryStory(home: Home, story: Story, plant?: Plant): Promise<readonly Violation[]> {
  try {
    return check(await live(home, story, plant))
  } catch (error) {
    return [
      { rule: 'the run broke down', what: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    ]
  }
}

export function tellFailure({ run, story, shrinks, violations }: Failure, seed: number): string {
  return [
    `Run ${run} of seed ${seed} failed (${shrinks} times shortened):`,
    ...violations.slice(0, 20).map(({ rule, what }) => `  [${rule}] ${what}`),
    ...(violations.length > 20 ? [`  and ${violations.length - 20} more`] : []),
    ...story.steps.map((step) => `    ${JSON.stringify(step)}`),
    'The story, for --story FILE:',
    JSON.stringify(story),
  ].join('\n')
}
