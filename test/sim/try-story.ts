import { check } from './demands/check.ts'
import type { Violation } from './demands/violation.ts'
import type { Happened } from './happened.ts'
import type { Story } from './story.ts'
import { live, type Plant } from './world/live.ts'

export interface Tried {
  readonly violations: readonly Violation[]
  /** Absent where the run itself broke down. */
  readonly happened?: Happened
}

/** Lives a story and holds what happened against the programme; a run that breaks down is a violation too. */
export async function tryStory(story: Story, plant?: Plant): Promise<Tried> {
  try {
    const happened = await live(story, plant)
    return { happened, violations: check(story, happened) }
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { violations: [{ rule: 'the run broke down', inspection: '', at: 0, what }] }
  }
}
