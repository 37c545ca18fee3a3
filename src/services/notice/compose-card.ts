import { fingerprint } from '../../domain/fingerprint.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import { cardFooter, nextMessage } from '../../domain/notice/card-footer.ts'
import { cardMoment } from '../../domain/notice/card-moment.ts'
import { dueNotices } from '../../domain/notice/due-notice.ts'
import { weekCard } from '../../domain/notice/week-card.ts'
import { addDays, type Instant } from '../../domain/schedule/day.ts'
import { mondayOfWeek } from '../../domain/schedule/week.ts'
import { toInstant } from '../../domain/schedule/zone.ts'
import type { CardPost } from '../ports/messenger.ts'
import type { Surroundings } from '../surroundings.ts'
import { sentNotices } from './sent-notices.ts'

type Needs = Pick<Surroundings, 'store'>

/** The card of a week as it would be sent now. */
export async function composeCard(needs: Needs, picture: Picture, week: number): Promise<CardPost> {
  const shown = cardOf(picture, week)
  const footer = cardFooter(picture, await nextMessageOf(needs, picture), shown.card.closed)
  return { inspectionId: picture.inspection.id, ...shown, footer }
}

/** What a week's card says now, to be compared with what was sent; the footer's times, which move all day, aside. */
export function digestOfCard(picture: Picture, week: number): string {
  const { card, folderUrl } = cardOf(picture, week)
  return fingerprint([card, folderUrl])
}

/** What goes out next, in words that the channel may read; `null` when nothing is to come. */
export async function nextMessageOf(needs: Needs, picture: Picture): Promise<string | null> {
  const sent = new Set((await sentNotices(needs, picture.inspection.id)).map(({ key }) => key))
  const notice = dueNotices(picture).find(({ key, at }) => at > picture.now && !sent.has(key))
  return nextMessage(picture, notice, nextCard(picture))
}

/** The next week whose card is to come. */
export function nextCard({ inspection, programme, now }: Picture): { week: number; at: Instant } | undefined {
  for (let week = 1; week <= programme.weeks; week += 1) {
    const at = cardMoment(week, inspection, programme)
    if (at > now) return { week, at }
  }
  return undefined
}

function cardOf(picture: Picture, week: number): Pick<CardPost, 'card' | 'folderUrl'> {
  const folderUrl = picture.folderUrls.get('base')
  return { card: weekCard(picture, week, { closed: isOver(picture, week) }), ...(folderUrl && { folderUrl }) }
}

/** A week is over for its card when the next one's is due, or its own days and any pause after it are past. */
function isOver({ inspection, programme, now }: Picture, week: number): boolean {
  if (week < programme.weeks) return cardMoment(week + 1, inspection, programme) <= now
  return toInstant(addDays(mondayOfWeek(week, inspection.calendar), 7), '00:00', programme.timeZone) <= now
}
