import type { Happened } from '../happened.ts'
import type { Story } from '../story.ts'
import { askedFor } from './asked-for.ts'
import { openWhole, type Whole } from './case.ts'
import { explained } from './explained.ts'
import { notTooMany } from './not-too-many.ts'
import { oneDigestADay } from './one-digest-a-day.ts'
import { oneMessageAtATime } from './one-message-at-a-time.ts'
import { quietHours } from './quiet-hours.ts'
import { saidInTime } from './said-in-time.ts'
import { saidOnce } from './said-once.ts'
import type { Violation } from './violation.ts'

const RULES: readonly ((whole: Whole) => readonly Violation[])[] = [
  ...[saidOnce, saidInTime, oneDigestADay, oneMessageAtATime, quietHours, askedFor, notTooMany, explained],
]

/**
 * Everything that the rules of notices demand and that did not happen so, in order of time. Of the product only the
 * programme's data is read; calendars, owners, states and moments are reckoned anew here.
 */
export function check(story: Story, happened: Happened): readonly Violation[] {
  const whole = openWhole(story, happened)
  return RULES.flatMap((rule) => rule(whole)).sort((a, b) => a.at - b.at)
}
