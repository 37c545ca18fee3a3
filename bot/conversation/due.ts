import { isSettled } from '../../src/domain/evidence/item-status.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { lastChecked } from '../../src/domain/notice/card-footer.ts'
import { isOurs } from '../../src/domain/notice/is-ours.ts'
import { isStale } from '../../src/domain/notice/stale-look.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import type { DuePoint } from '../../src/domain/schedule/dated-item.ts'
import { addDays, mondayOf } from '../../src/domain/schedule/day.ts'
import { daysAhead } from '../../src/domain/schedule/distance.ts'
import { holidaysOf, sidesOf } from '../../src/domain/schedule/holidays.ts'
import { dayOf, toInstant } from '../../src/domain/schedule/zone.ts'
import { wishesFor } from '../../src/services/deed/wish.ts'
import { type DueLine, dueListCard } from '../cards/due-list-card.ts'
import type { Command, Heard } from './heard.ts'
import { ownerShown } from './owner-shown.ts'

type Due = ItemPicture & { readonly dated: DuePoint }

/** How far ahead `what's due` looks, in days: five weeks and the rest of this one. */
const AHEAD = 42

/** `what's due`, `due today`, `due this week`, `overdue`, `what's mine`. */
export const due: Command = {
  name: 'due',
  example: "what's due",
  group: 'ask',
  says: /^(?:(?:whats|what is|what are|anything|is anything|what) )?(?:(?<late>overdue|late)|(?<mine>mine|my (?:tasks|items|returns|things)|due for me|(?:do|should|must) i (?:(?:have|need) to )?do(?: next)?)|due(?: (?:by )?(?<when>today|this week|next|now|soon))?|(?:comes )?next)$/,
  words: [
    'whats',
    'what',
    'anything',
    'overdue',
    'mine',
    'tasks',
    'items',
    'returns',
    'things',
    'today',
    'this',
    'week',
    'next',
    'soon',
  ],
  async answer({ look, parts, person, kind, needs }) {
    const { picture, among } = await look()
    const open = openItems(picture)
    const wanted = open.filter(filterFor(picture, parts, person.id))
    return dueListCard({
      title: titleFor(parts),
      lines: wanted.map((one) => dueLine(picture, one, kind, person.id)),
      until: wanted.at(-1)?.dated.week ?? null,
      overdue: parts.late || parts.mine ? 0 : open.filter(isOverdue).length,
      among,
      ...(isStale(picture) && { stale: lastChecked(picture) }),
      inspectionId: picture.inspection.id,
      tabUrl: needs.links.tab(picture.inspection.place, picture.inspection.id),
    })
  },
}

/** What somebody here still has to do by a day, soonest first; what was due before is still to do. */
function openItems(picture: Picture): readonly Due[] {
  return picture.items.filter((one): one is Due => one.dated.type === 'due' && isOurs(one) && !isSettled(one.status))
}

/** What was due before is asked for as `overdue`, or as part of what is mine. */
function filterFor(picture: Picture, { late, mine, when }: Heard['parts'], person: string): (one: Due) => boolean {
  const { now, today, programme } = picture
  const start = (day: string) => toInstant(day, '00:00', programme.timeZone)
  const within = (from: number, to: number) => (one: Due) => one.dated.due >= from && one.dated.due < to
  if (late) return isOverdue
  if (when === 'today') return within(start(today), start(addDays(today, 1)))
  if (when === 'this week') return within(start(mondayOf(today)), start(addDays(mondayOf(today), 7)))
  const soon = within(now, start(addDays(today, AHEAD)))
  return mine ? (one) => one.owner.person?.id === person && (soon(one) || isOverdue(one)) : soon
}

function isOverdue({ status }: ItemPicture): boolean {
  return status.state === 'overdue'
}

function titleFor({ late, mine, when }: Heard['parts']): string {
  if (late) return 'Overdue'
  if (mine) return 'Yours, soonest first'
  if (when === 'today' || when === 'this week') return `Due ${when}`
  return 'Due next'
}

function dueLine(picture: Picture, one: Due, kind: Heard['kind'], person: string): DueLine {
  const { dated, status } = one
  const wishes = wishesFor(picture, one, person)
  return {
    itemId: dated.item.id,
    title: dated.item.title,
    when: [whenInWords(dated, picture.programme.timeZone), distance(picture, dated)].filter(Boolean).join(', '),
    state: status.state,
    owner: ownerShown(one, kind),
    ...(status.attention && { attention: status.attention }),
    mayApply: dated.applies === 'unanswered',
    acts: (['taken', 'done'] as const).filter(
      (act) => wishes.includes(act) && (act === 'taken' ? !one.owner.person : dated.item.kind === 'action'),
    ),
  }
}

/** What has passed says so by its state; its date need not be said twice. */
function distance({ now, today, programme, inspection }: Picture, { due: at, item }: DuePoint): string | undefined {
  const zone = programme.timeZone
  if (at < now) return undefined
  const day = dayOf(at, zone)
  const holidays = holidaysOf(sidesOf(item, programme), inspection.calendar.holidays)
  return day === today ? 'today' : daysAhead(today, day, holidays)
}
