import { fingerprint } from '../../domain/fingerprint.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import { cardFooter, type NextMessage, nextMessage } from '../../domain/notice/card-footer.ts'
import { cardMoment } from '../../domain/notice/card-moment.ts'
import { latestChange } from '../../domain/notice/latest-change.ts'
import { peopleToAsk } from '../../domain/notice/people-to-ask.ts'
import { weekCard } from '../../domain/notice/week-card.ts'
import { addDays, type Instant } from '../../domain/schedule/day.ts'
import { mondayOfWeek } from '../../domain/schedule/week.ts'
import { toInstant } from '../../domain/schedule/zone.ts'
import type { CardPost } from '../ports/messenger.ts'
import type { Surroundings } from '../surroundings.ts'
import { pendingNotices } from './pending.ts'
import { newestCard } from './posted-cards.ts'

type Needs = Pick<Surroundings, 'store'>

/** The card of a week as it would be sent now, and a fingerprint of what it says, by which a change is known; when the library was looked at, which moves all day, aside. */
export interface ComposedCard {
  readonly post: CardPost
  readonly digest: string
  /** Up to when it stays true by itself: then the next message has gone out, or the day is over. */
  readonly until: Instant
}

/** @param newest the last week that has its card, this one included */
export async function composeCard(
  needs: Needs,
  picture: Picture,
  week: number,
  newest: number = week,
): Promise<ComposedCard> {
  const { inspection, folderUrls } = picture
  const card = weekCard(picture, week, { closed: isPast(picture, week, newest) || isOver(picture, week) })
  const folderUrl = folderUrls.get('base')
  const next = card.closed ? null : await nextMessageAfter(needs, picture, newest)
  const latest = card.closed ? undefined : latestChange(await needs.store.deeds.of(inspection.id), picture)
  const people = card.closed ? [] : peopleToAsk(picture)
  const shown = { card, people, ...(folderUrl && { folderUrl }), ...(latest && { latest }) }
  return {
    post: { inspectionId: inspection.id, ...shown, footer: cardFooter(picture, next?.words ?? null) },
    digest: fingerprint([shown, next]),
    until: card.closed ? Number.POSITIVE_INFINITY : Math.min(next?.at ?? Number.POSITIVE_INFINITY, nextDay(picture)),
  }
}

const OVERTAKEN = 'The notification date has moved since: the card of this week comes anew.'

/** What is left of one that was posted for another notification date: nothing can be done from it. */
export function overtakenCard(picture: Picture, week: number): CardPost {
  const none = { overdue: [], due: [], awaited: [], more: 0, also: [], coming: [] }
  const card = { ...weekCard(picture, week, { closed: true }), ...none, sentence: OVERTAKEN }
  return { inspectionId: picture.inspection.id, card, footer: cardFooter(picture, null), people: [] }
}

/** What goes out next, in words that the channel may read; `null` when nothing is to come. */
export async function nextMessageOf(needs: Needs, picture: Picture): Promise<string | null> {
  const newest = await newestCard(needs, picture)
  return (await nextMessageAfter(needs, picture, newest))?.words ?? null
}

async function nextMessageAfter(needs: Needs, picture: Picture, newest: number): Promise<NextMessage | null> {
  const coming = (await pendingNotices(needs, picture)).flatMap(({ notice, goesAt }) =>
    notice.type === 'asked' || goesAt <= picture.now ? [] : [{ ...notice, at: goesAt }],
  )
  return nextMessage(picture, coming[0], nextCard(picture, newest))
}

/** The next week whose card is to come. @param newest the last that has one */
export function nextCard(
  { inspection, programme, now }: Picture,
  newest = 0,
): { week: number; at: Instant } | undefined {
  for (let week = newest + 1; week <= programme.weeks; week += 1) {
    const at = cardMoment(week, inspection, programme)
    if (at > now) return { week, at }
  }
  return undefined
}

/** Once a running week has its card, none before it is open again, whatever day is set for the next. */
function isPast({ week: running }: Picture, week: number, newest: number): boolean {
  if (running === 'before' || running === 'after') return false
  return week < Math.min(newest, running.type === 'counted' ? running.number : running.after)
}

/** A week is over for its card when the next one's is due, or its own days and any pause after it are past. */
function isOver({ inspection, programme, now }: Picture, week: number): boolean {
  if (week < programme.weeks) return cardMoment(week + 1, inspection, programme) <= now
  return toInstant(addDays(mondayOfWeek(week, inspection.calendar), 7), '00:00', programme.timeZone) <= now
}

/** A minute into it: midnight is of no day that people agree on, and the card says when the library was looked at. */
function nextDay({ today, programme }: Picture): Instant {
  return toInstant(addDays(today, 1), '00:01', programme.timeZone)
}
