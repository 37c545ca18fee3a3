import { binds, isSettled } from '../evidence/item-status.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { Instant } from '../schedule/day.ts'
import { isOurs } from './is-ours.ts'
import { isDue } from './week-items.ts'

/** All that must be named before the next card, from `end` to `horizon`; where that is nothing, the next thing handed over either way. */
export function comingItems({ items }: Picture, end: Instant, horizon: Instant): readonly ItemPicture[] {
  const ahead = items.filter((one) => isDue(one, end, Number.POSITIVE_INFINITY) && !isSettled(one.status))
  const soon = ahead.filter((one) => isOurs(one) && isDue(one, end, horizon))
  const next = ahead.filter(({ dated }) => ['return', 'incoming'].includes(dated.item.kind) && binds(dated)).slice(0, 1)
  return soon.length > 0 ? soon : next
}
