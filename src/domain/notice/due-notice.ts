import { binds, isSettled } from '../evidence/item-status.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { DuePoint } from '../schedule/dated-item.ts'
import type { Instant } from '../schedule/day.ts'
import { announcedFrom } from './announced-from.ts'
import { isOurs } from './is-ours.ts'
import { leaderNotices } from './leader-notices.ts'
import { missedNotices } from './missed-notices.ts'
import { choicesOf, type NoticeChoice } from './notice-choice.ts'
import type { StepKind } from './owner-steps.ts'
import type { Recipient } from './recipient.ts'
import { reminders } from './reminders.ts'
import type { ToldTime } from './told-time.ts'

/** What is to be done by a time that counts. */
export type Deadline = ItemPicture & { readonly dated: DuePoint }

/** A message about one item that one person is owed. */
export interface DueNotice extends Recipient {
  /** Stable: item, deadline, step and person. Whatever was sent under it is never sent again. */
  readonly key: string
  /** A `reminder` is a part of the person's digest of the day; each other is a message of its own. */
  readonly type: 'reminder' | 'last call' | 'missed' | 'at risk' | 'escalated'
  /** Of a reminder or a last call: which of them. */
  readonly step?: StepKind
  /** Of a reminder so many working days before its deadline. */
  readonly days?: number
  readonly at: Instant
  readonly item: Deadline
  /** Reminders still to come before the deadline. */
  readonly left: number
  /** When this person may be told anything. */
  readonly told: ToldTime
  /** Of what was missed or is at risk: it is held, so nobody hears of it next. */
  readonly held?: true
  /** It was held, and its date has moved since. */
  readonly holdEnded?: true
  /** What has to be out before, for as long as `goesAfter` says. */
  readonly after?: DueNotice
}

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

/** Nothing is chased that is settled or that cannot be late. */
export function isChased(one: ItemPicture): one is Deadline {
  return one.dated.type === 'due' && isOurs(one) && !isSettled(one.status) && binds(one.dated)
}
