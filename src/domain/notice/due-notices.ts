import type { Picture } from '../inspection/picture.ts'
import { announcedFrom } from './announced-from.ts'
import { isChased } from './deadline.ts'
import type { DueNotice } from './due-notice.ts'
import { leaderNotices } from './leader-notices.ts'
import { missedNotices } from './missed-notices.ts'
import { choicesOf, type NoticeChoice } from './notice-choice.ts'
import { reminders } from './reminders.ts'

/** What muting leaves. */
const ALWAYS: readonly DueNotice['type'][] = ['missed', 'at risk', 'escalated']

/**
 * Every notice that the inspection as it stands gives rise to, in order of time; of what fell due before the set-up, none.
 * @param until only of what falls due before
 */
export function dueNotices(
  picture: Picture,
  choices: readonly NoticeChoice[] = [],
  until = Number.POSITIVE_INFINITY,
): readonly DueNotice[] {
  const from = announcedFrom(picture.inspection, picture.programme.timeZone)
  const muted = new Set(choicesOf(choices, 'muted').map(({ person }) => person))
  return picture.items
    .filter(isChased)
    .filter(({ dated }) => dated.due >= from && dated.due < until)
    .flatMap((item) => [
      ...reminders(item, picture, choices),
      ...leaderNotices(item, picture, choices),
      ...missedNotices(item, picture, choices),
    ])
    .filter(({ type, person }) => ALWAYS.includes(type) || !muted.has(person.id))
    .sort((a, b) => a.at - b.at)
}
