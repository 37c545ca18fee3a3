import type { Person } from '../inspection/inspection.ts'
import type { Picture } from '../inspection/picture.ts'
import type { Instant } from '../schedule/day.ts'
import { dueNotices } from './due-notice.ts'
import type { NoticeChoice } from './notice-choice.ts'
import { recipientRole } from './recipient-role.ts'

/** A message that will go out if nothing changes. */
export interface Upcoming {
  readonly at: Instant
  /** `role`: as the channel may read it. */
  readonly to: { readonly person?: Pick<Person, 'id' | 'name'>; readonly role: string }
  readonly headline: string
  readonly why: string
  readonly kind: string
}

/** What goes out from `from` on and before `to`, in order of time. */
export function upcoming(
  picture: Picture,
  _choices: readonly NoticeChoice[],
  from: Instant,
  to: Instant,
): readonly Upcoming[] {
  return dueNotices(picture)
    .filter(({ at }) => at >= from && at < to)
    .map((notice) => ({
      at: notice.at,
      to: { person: notice.person, role: recipientRole(notice) },
      headline: notice.item.dated.item.title,
      why: notice.why,
      kind: notice.type,
    }))
}
