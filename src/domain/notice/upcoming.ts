import type { Person } from '../inspection/inspection.ts'
import type { Picture } from '../inspection/picture.ts'
import type { Instant } from '../schedule/day.ts'
import { askedNotices } from './asked-notice.ts'
import { capitalise, counted } from './counted.ts'
import { type DueNotice, dueNotices } from './due-notice.ts'
import { type Digest, digestsOf } from './going.ts'
import type { NoticeChoice } from './notice-choice.ts'
import { comingInWords } from './notice-words.ts'
import { recipientRole } from './recipient-role.ts'
import { whyItComes } from './why-it-comes.ts'

/** A message that will go out if nothing changes. */
export interface Upcoming {
  readonly at: Instant
  /** `role`: as the channel may read it. */
  readonly to: { readonly person?: Pick<Person, 'id' | 'name'>; readonly role: string }
  readonly headline: string
  /** As others read it: of the one whom it is for, not to them. */
  readonly why: string
  readonly kind: 'digest' | 'asked' | 'card' | Exclude<DueNotice['type'], 'reminder'>
}

/** What goes out from `from` on and before `to`, in order of time; of what is late already, nothing. */
export function upcoming(
  picture: Picture,
  choices: readonly NoticeChoice[],
  from: Instant,
  to: Instant,
): readonly Upcoming[] {
  const notices = dueNotices(picture, choices).filter(({ at }) => at >= from)
  const digests = digestsOf(
    notices.filter(({ type }) => type === 'reminder'),
    ({ at }) => at,
  )
  const asked = askedNotices(picture, choices)
  return [
    ...digests.map((digest) => digestAhead(digest)),
    ...notices.flatMap((notice) => (notice.type === 'reminder' ? [] : [ownAhead(notice, notice.type)])),
    ...asked.map(({ at, person, item }): Upcoming => {
      const headline = item ? `A reminder of ${item.dated.item.title}` : 'A reminder'
      return {
        at,
        to: { person, role: 'the person who asked for it' },
        headline,
        why: 'At the time that they chose.',
        kind: 'asked',
      }
    }),
  ]
    .filter(({ at }) => at >= from && at < to)
    .sort((a, b) => a.at - b.at)
}

function ownAhead(notice: DueNotice, kind: Upcoming['kind']): Upcoming {
  const { at, person } = notice
  const to = { person, role: recipientRole(notice) }
  return { at, to, headline: capitalise(comingInWords(notice)), why: whyItComes(notice), kind }
}

function digestAhead({ at, person, parts }: Digest<DueNotice>): Upcoming {
  const [first] = parts as readonly [DueNotice, ...DueNotice[]]
  const ids = new Set(parts.map(({ item }) => item.dated.item.id))
  const to = { person, role: recipientRole(first) }
  const more = ids.size > 1 ? ` and ${counted(ids.size - 1, 'more', 'more')}` : ''
  return {
    at,
    to,
    headline: `A reminder of ${first.item.dated.item.title}${more}`,
    why: ids.size > 1 ? 'What is coming up, in one message a day at most.' : whyItComes(first),
    kind: 'digest',
  }
}
