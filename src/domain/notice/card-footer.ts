import type { Picture } from '../inspection/picture.ts'
import type { Instant } from '../schedule/day.ts'
import { instantInWords } from '../schedule/day-in-words.ts'
import { pastInWords } from '../schedule/distance.ts'
import type { DueNotice } from './due-notice.ts'
import { comingInWords } from './notice-words.ts'
import { recipientRole } from './recipient-role.ts'
import { isStale } from './stale-look.ts'

/** `Library last checked 9:05am today`, for an answer that is read at once; an old look says what it cannot know. */
export function lastChecked({ checkedAt, now, programme }: Picture): string {
  if (checkedAt === null) return 'Library not checked yet'
  const checked = `Library last checked ${pastInWords(checkedAt, now, programme.timeZone)}`
  return isStale({ checkedAt, now }) ? `${checked}: what was put there later is not shown yet` : checked
}

/** For a card that stays in the channel for days: a date in full stays true there. */
export function cardFooter({ checkedAt, programme }: Picture, next: string | null): string {
  const checked =
    checkedAt === null
      ? 'Library not checked yet'
      : `Library last checked ${instantInWords(checkedAt, programme.timeZone)}`
  return next === null ? checked : `${checked} · Next message: ${next}`
}

/** What goes out next, in words that the channel may read. */
export interface NextMessage {
  readonly at: Instant
  readonly words: string
}

/** The earlier of the next notice and the next card. People are named by role: the channel reads it. */
export function nextMessage(
  picture: Picture,
  notice: DueNotice | undefined,
  card: { readonly week: number; readonly at: Instant } | undefined,
): NextMessage | null {
  const zone = picture.programme.timeZone
  if (notice && (!card || notice.at < card.at)) {
    const { at } = notice
    return { at, words: `${instantInWords(at, zone)}, ${comingInWords(notice)}, to ${recipientRole(notice)}` }
  }
  return card ? { at: card.at, words: `${instantInWords(card.at, zone)}, the card of week ${card.week}` } : null
}
