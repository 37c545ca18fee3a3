import type { Overview } from '../../src/contract/overview.ts'
import { roleOf } from '../../src/domain/access.ts'
import { isSettled } from '../../src/domain/evidence/item-status.ts'
import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { lastChecked } from '../../src/domain/notice/card-footer.ts'
import { sentenceNow } from '../../src/domain/notice/sentence-now.ts'
import { itemsOfWeek } from '../../src/domain/notice/week-items.ts'
import { addDays } from '../../src/domain/schedule/day.ts'
import { dayInWords, daysInWords, timeInWords } from '../../src/domain/schedule/day-in-words.ts'
import { formatInstant, toWallClock } from '../../src/domain/schedule/zone.ts'
import { nextMessageOf } from '../../src/services/notice/compose-card.ts'
import type { Surroundings } from '../../src/services/surroundings.ts'
import { presentItem } from './present-item.ts'
import { presentMeetings } from './present-meetings.ts'
import { presentPhases } from './present-phases.ts'
import { presentTroubles } from './present-troubles.ts'
import type { TabIdentity } from './tab-identity.ts'

/** The tab's first page for one person. */
export async function presentOverview(
  needs: Surroundings,
  picture: Picture,
  person: TabIdentity,
  mine: readonly Inspection[],
): Promise<Overview> {
  const { inspection, programme, now, items } = picture
  const zone = programme.timeZone
  const { day, time } = toWallClock(now, zone)
  const known = roleOf(person.id, inspection, programme)
  const role = known === 'outside' ? 'viewer' : known
  const { thisWeek, soon } = currentItems(picture)
  const present = (some: readonly ItemPicture[]) => some.map((one) => presentItem(picture, one, person))
  return {
    now: formatInstant(now, zone),
    nowInWords: `${dayInWords(day)}, ${timeInWords(time)}`,
    me: { name: person.name, role },
    inspection: { id: inspection.id, partnership: inspection.partnership, theme: programme.theme },
    others: mine.filter(({ id }) => id !== inspection.id).map(({ id, partnership }) => ({ id, partnership })),
    week: weekView(picture),
    sentence: sentenceNow(picture),
    needsAttention: present(returnsFirst(items.filter(wantsAttention))),
    dueNext: present(soon.filter(({ status }) => !isSettled(status))),
    awaited: present(items.filter(isAwaited).slice(0, 12)),
    returns: present(items.filter(({ dated }) => dated.item.kind === 'return')),
    actions: present(thisWeek.filter(({ dated }) => dated.item.kind === 'action')),
    meetings: presentMeetings(picture, person),
    phases: presentPhases(picture),
    ...(await presentTroubles(needs, picture, role)),
    lastChecked: picture.checkedAt === null ? null : lastChecked(picture),
    nextMessage: await nextMessageOf(needs, picture),
  }
}

/** What is ours and due in the running week, and in that and the next; an item goes by its date. */
function currentItems(picture: Picture): Readonly<Record<'thisWeek' | 'soon', readonly ItemPicture[]>> {
  const { week, programme } = picture
  if (week === 'after') return { thisWeek: [], soon: [] }
  const number = week === 'before' ? 0 : week.type === 'counted' ? week.number : week.after
  const thisWeek = number === 0 ? [] : itemsOfWeek(picture, number).due
  const next = number === programme.weeks ? [] : itemsOfWeek(picture, number + 1).due
  return { thisWeek, soon: [...thisWeek, ...next] }
}

function wantsAttention({ status }: ItemPicture): boolean {
  return status.state === 'overdue' || status.state === 'needs attention' || status.attention !== undefined
}

/** What the inspectors wait for is before what only we do; each by its date. */
function returnsFirst(items: readonly ItemPicture[]): readonly ItemPicture[] {
  const isReturn = ({ dated }: ItemPicture) => dated.item.kind === 'return'
  return [...items.filter(isReturn), ...items.filter((one) => !isReturn(one))]
}

function isAwaited({ dated, status }: ItemPicture): boolean {
  return dated.item.kind === 'incoming' && !isSettled(status)
}

function weekView({ week, programme }: Picture): Overview['week'] {
  const of = programme.weeks
  if (week === 'before' || week === 'after') {
    return { number: null, of, heading: week === 'before' ? 'Before week 1' : `All ${of} weeks are over`, dates: '' }
  }
  const dates = daysInWords(week.monday, addDays(week.monday, 4))
  if (week.type === 'paused') return { number: null, of, heading: `Paused after week ${week.after}`, dates }
  return { number: week.number, of, heading: `Week ${week.number} of ${of}`, dates }
}
