import type { Picture } from '../../domain/inspection/picture.ts'
import { type AskedNotice, askedNotices } from '../../domain/notice/asked-notice.ts'
import type { DueNotice } from '../../domain/notice/due-notice.ts'
import { dueNotices } from '../../domain/notice/due-notices.ts'
import { digestsOf, goesAt } from '../../domain/notice/going.ts'
import { goesAfter } from '../../domain/notice/leader-notices.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { dayOf } from '../../domain/schedule/zone.ts'
import type { Effect } from '../ports/store.ts'
import type { Surroundings } from '../surroundings.ts'
import { type SaidBefore, saidBefore } from './said-before.ts'
import { begunNotices } from './sent-notices.ts'

type Needs = Pick<Surroundings, 'store'>

/** Nobody is told of anything so long before its deadline: no lead is longer. */
const FAR = 60 * 24 * 60 * 60_000

/** A message that somebody is owed and has not been sent. */
export interface Pending<N extends DueNotice | AskedNotice = DueNotice | AskedNotice> {
  readonly notice: N
  /** When it goes, seen from the picture's moment; a part of a digest with the others of its inspection. */
  readonly goesAt: Instant
  /** An attempt to send it was begun. */
  readonly begun: Effect | null
}

export type PendingPart = Pending<DueNotice>

/** All that people are owed in an inspection and have not been sent, in the order in which it goes; of the weeks to come. */
export async function pendingNotices(
  needs: Needs,
  picture: Picture,
): Promise<readonly (PendingPart | Pending<AskedNotice>)[]> {
  const { id } = picture.inspection
  const { noticeChoices, inspectionChanges } = needs.store
  const [choices, begun, changes] = await Promise.all([
    noticeChoices.of(id),
    begunNotices(needs, id),
    inspectionChanges.of(id),
  ])
  const said = saidBefore(begun, changes)
  const asked = askedNotices(picture, choices).filter(({ key }) => !said.effectOf(key)?.receipt)
  const due = dueNotices(picture, choices, picture.now + FAR).filter(({ at }) => at > picture.inspection.startedAt)
  const unsent = due.filter((notice) => said.receiptOf(notice) === null)
  const spent = await digestsSpent(needs, unsent, picture)
  const pending = unsent.map((notice) => {
    const own = said.effectOf(notice.key)
    const goes = goesAt(notice, picture.now, own === null && spent.has(notice.person.id))
    return { notice, begun: own, goesAt: heldBack(goes, notice, said, picture.now) }
  })
  return [
    ...inDigests(pending.filter((one) => isStillOwed(one, picture))),
    ...asked.map((notice) => ({ notice, begun: said.effectOf(notice.key), goesAt: notice.at })),
  ].sort((a, b) => a.goesAt - b.goesAt)
}

export function isAsked(one: PendingPart | Pending<AskedNotice>): one is Pending<AskedNotice> {
  return one.notice.type === 'asked'
}

/**
 * Its moment has come. While the library cannot be looked at, nothing is called late that may lie in its folder, and none
 * gone before a look at it has come to its end.
 */
export function isDue({ notice, goesAt }: Pending, picture: Picture): boolean {
  return goesAt <= picture.now && mayBeSaid(notice, picture)
}

export function mayBeSaid({ type, item }: DueNotice | AskedNotice, { checkedAt, looking }: Picture): boolean {
  if (looking && item?.status.gone) return false
  if ((type !== 'missed' && type !== 'escalated') || item === null) return true
  const { dated } = item
  const seen = dated.item.kind === 'return' && dated.item.destination === 'shared-area'
  return !seen || (checkedAt !== null && dated.type === 'due' && checkedAt >= dated.due)
}

/** What can no longer be done in time is not called to mind; what waits for a message that was not sent is no promise. */
function isStillOwed({ notice, goesAt }: PendingPart, { now }: Picture): boolean {
  const { type, item } = notice
  if (type === 'missed' || type === 'escalated') return Number.isFinite(goesAt)
  return Math.max(now, goesAt) < item.dated.due
}

/** Who of those with something for a digest has had that of today. */
async function digestsSpent({ store }: Needs, notices: readonly DueNotice[], { today }: Picture) {
  const waiting = notices.filter(({ type, at, told }) => type === 'reminder' && dayOf(at, told.zone) <= today)
  const people = [...new Set(waiting.map(({ person }) => person.id))]
  const had = await Promise.all(people.map((person) => store.personalMessages.hasDigest(person, today)))
  return new Set(people.filter((_, index) => had[index]))
}

/**
 * People have their time between one and the next, counted from when the first was sent, or is to be; what should have been
 * sent and was not goes no further.
 */
function heldBack(goes: Instant, notice: DueNotice, said: SaidBefore, now: Instant): Instant {
  const { after } = notice
  if (after === undefined) return goes
  const sentAt = said.receiptOf(after)?.at ?? goesAt(after, now, false)
  const isOut = said.receiptOf(after) !== null || sentAt > now
  return isOut ? Math.max(goes, goesAfter(notice, sentAt)) : Number.POSITIVE_INFINITY
}

/** What goes to one person on one day goes with the earliest of it. */
function inDigests(pending: readonly PendingPart[]): readonly PendingPart[] {
  const goes = new Map(pending.map((one) => [one.notice, one.goesAt]))
  const parts = pending.map(({ notice }) => notice).filter(({ type }) => type === 'reminder')
  for (const { parts: together, at } of digestsOf(parts, (part) => goes.get(part) ?? part.at)) {
    for (const part of together) goes.set(part, at)
  }
  return pending.map((one) => ({ ...one, goesAt: goes.get(one.notice) ?? one.goesAt }))
}
