import type { Picture } from '../../domain/inspection/picture.ts'
import { type AskedNotice, askedNotices } from '../../domain/notice/asked-notice.ts'
import { type DueNotice, dueNotices } from '../../domain/notice/due-notice.ts'
import { digestsOf, goesAt } from '../../domain/notice/going.ts'
import { goesAfter } from '../../domain/notice/leader-notices.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { dayOf } from '../../domain/schedule/zone.ts'
import type { Effect } from '../ports/store.ts'
import type { Surroundings } from '../surroundings.ts'
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

/** All that people are owed in an inspection and have not been sent, in the order in which it goes; of the weeks to come. */
export async function pendingNotices(needs: Needs, picture: Picture): Promise<readonly Pending[]> {
  const { id } = picture.inspection
  const [choices, begun] = await Promise.all([needs.store.noticeChoices.of(id), begunNotices(needs, id)])
  const effects = new Map(begun.map((effect) => [effect.key, effect]))
  const asked = askedNotices(picture, choices).filter(({ key }) => !effects.get(key)?.receipt)
  const due = dueNotices(picture, choices, picture.now + FAR).filter(({ at }) => at > picture.inspection.startedAt)
  const unsent = due.filter(({ key }) => !effects.get(key)?.receipt)
  const spent = await digestsSpent(needs, unsent, picture)
  const pending = unsent.map((notice) => {
    const own = effects.get(notice.key) ?? null
    const goes = goesAt(notice, picture.now, own === null && spent.has(notice.person.id))
    return { notice, begun: own, goesAt: heldBack(goes, notice, effects) }
  })
  return [
    ...inDigests(pending.filter((one) => isStillOwed(one, picture))),
    ...asked.map((notice) => ({ notice, begun: effects.get(notice.key) ?? null, goesAt: notice.at })),
  ].sort((a, b) => a.goesAt - b.goesAt)
}

export function isDigestPart(one: Pending): one is Pending<DueNotice> {
  return one.notice.type === 'reminder'
}

/** What can no longer be done in time is not called to mind; what waits for a message that was not sent is no promise. */
function isStillOwed({ notice, goesAt }: Pending<DueNotice>, { now }: Picture): boolean {
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

/** The coordinator has their time to hold it, counted from when they were told; what they were not told goes no further. */
function heldBack(goes: Instant, notice: DueNotice, effects: ReadonlyMap<string, Effect>): Instant {
  if (notice.after === undefined) return goes
  const receipt = effects.get(notice.after)?.receipt
  return receipt ? Math.max(goes, goesAfter(notice, receipt.at)) : Number.POSITIVE_INFINITY
}

/** What goes to one person on one day goes with the earliest of it. */
function inDigests(pending: readonly Pending<DueNotice>[]): readonly Pending<DueNotice>[] {
  const goes = new Map(pending.map((one) => [one.notice, one.goesAt]))
  const parts = pending.filter(isDigestPart).map(({ notice }) => notice)
  for (const { parts: together, at } of digestsOf(parts, (part) => goes.get(part) ?? part.at)) {
    for (const part of together) goes.set(part, at)
  }
  return pending.map((one) => ({ ...one, goesAt: goes.get(one.notice) ?? one.goesAt }))
}
