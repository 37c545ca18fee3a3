import type { Picture } from '../inspection/picture.ts'
import { instantInWords } from '../schedule/day-in-words.ts'

/** A library not looked at for this long is said: three sweeps were lost. */
export const STALE = 45 * 60_000

/** Whether the last look is so old that more may have changed than people expect. */
export function isStale({ checkedAt, now }: Pick<Picture, 'checkedAt' | 'now'>): boolean {
  return checkedAt !== null && now - checkedAt > STALE
}

/** For a card that stays in the channel: it is edited when the look becomes stale, and when it is not any more. */
export function staleSentence(picture: Picture): string | undefined {
  const { checkedAt, programme } = picture
  if (checkedAt === null || !isStale(picture)) return undefined
  const at = instantInWords(checkedAt, programme.timeZone)
  return `Waymark last looked at the library at ${at}: what was put there later is not shown yet.`
}
