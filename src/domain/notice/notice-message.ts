import type { Picture } from '../inspection/picture.ts'
import { capitalise, counted, inWords } from './counted.ts'
import type { DueNotice } from './due-notice.ts'
import { howItStands } from './how-it-stands.ts'
import { listed } from './listed.ts'
import { deedsFor, putOffTo } from './notice-deeds.ts'
import { isReminding, type NoticeRow, type PersonalNotice, partOf, personalNotice, typeOf } from './personal-notice.ts'
import { coordinatorAt } from './recipient.ts'
import { distanceInWords, saidOf } from './said-of.ts'
import { whyThisNotice } from './why-this-notice.ts'

/** Something that one person is owed, with the inspection that it comes from. */
export interface MessagePart {
  readonly notice: DueNotice
  readonly picture: Picture
}

export type MessageParts = readonly [MessagePart, ...MessagePart[]]

/** One thing of a message: of all that is owed about it the weightiest, and the reminder that comes with it. */
interface Thing extends MessagePart {
  readonly reminder?: DueNotice
}

/** The weightiest first, each with what it says of several things. */
const WEIGHTS: readonly (readonly [DueNotice['type'], string])[] = [
  ['escalated', 'still missing'],
  ['missed', 'late'],
  ['at risk', 'at risk'],
  ['last call', 'about to fall due'],
  ['reminder', 'coming up'],
]

/**
 * All that one person is owed at one time, over all inspections, as one message: each thing once, the weightiest first,
 * then the soonest. One thing alone reads as itself.
 */
export function noticeMessage(parts: MessageParts, again: boolean): PersonalNotice {
  const things = eachOnce(parts)
  const [first, ...others] = things
  const owed = { again, parts: partsOf(parts) }
  if (others.length === 0) return { ...personalNotice(first.notice, first.picture, again, first.reminder), ...owed }
  const isDigest = things.every(({ notice }) => notice.type === 'reminder')
  return {
    ...{ itemId: null, lines: [], acts: [], ...owed },
    type: isDigest ? 'digest' : typeOf(first.notice),
    headline: isDigest ? digestHeadline(first, others.length) : countedHeadline(things),
    ...explained(things, isDigest),
  }
}

/** A reason that is the same for all is said once. */
function explained(things: readonly Thing[], isDigest: boolean): Required<Pick<PersonalNotice, 'rows' | 'why'>> {
  const rows = things.map((thing) => rowOf(thing, isDigest))
  if (isDigest) return { rows, why: whyDigest(things) }
  const [why = '', ...others] = new Set(rows.map((row) => row.why))
  if (others.length > 0) return { rows, why: 'You get this as one message; each line says why, and what comes next.' }
  return { rows: rows.map((row) => ({ ...row, why: '' })), why: `${why} This holds for each of them.` }
}

function eachOnce(parts: MessageParts): readonly [Thing, ...Thing[]] {
  const things = new Map<string, Thing>()
  for (const part of parts.toSorted(byWeight)) {
    const known = things.get(keyOf(part))
    if (!known) things.set(keyOf(part), part)
    else if (isReminding(part.notice)) things.set(keyOf(part), withReminder(known, part.notice))
  }
  return [...things.values()] as [Thing, ...Thing[]]
}

/** Two steps that come together are one, with what is to come after both. */
function withReminder(thing: Thing, { left, ...reminder }: DueNotice): Thing {
  const { notice } = thing
  if (isReminding(notice)) return { ...thing, notice: { ...notice, left: Math.min(left, notice.left) } }
  const before = thing.reminder?.left ?? left
  return { ...thing, reminder: { ...reminder, left: Math.min(left, before) } }
}

function byWeight(a: MessagePart, b: MessagePart): number {
  const weights = weightOf(a.notice) - weightOf(b.notice)
  return weights || a.notice.item.dated.due - b.notice.item.dated.due || a.notice.at - b.notice.at
}

function weightOf({ type }: DueNotice): number {
  return WEIGHTS.findIndex(([one]) => one === type)
}

function keyOf({ notice, picture }: MessagePart): string {
  return `${picture.inspection.id}/${notice.item.dated.item.id}`
}

/** What it was owed for: each thing once of each type. */
function partsOf(parts: MessageParts): NonNullable<PersonalNotice['parts']> {
  const once = new Map(parts.toSorted(byWeight).map((part) => [`${keyOf(part)}/${part.notice.type}`, part]))
  return [...once.values()].map(({ notice, picture }) => partOf(notice, picture))
}

function digestHeadline({ notice, picture }: Thing, others: number): string {
  const more = counted(others, 'more', 'more')
  return `${notice.item.dated.item.title} and ${more}: the first is ${distanceInWords(notice, picture)}.`
}

/** `Two things are late, one is at risk and three are coming up.` */
function countedHeadline(things: readonly Thing[]): string {
  const groups = WEIGHTS.flatMap(([type, words]) => {
    const count = things.filter(({ notice }) => notice.type === type).length
    return count === 0 ? [] : [{ count, words: `${count === 1 ? 'is' : 'are'} ${words}` }]
  })
  const said = groups.map(
    ({ count, words }, index) => `${index === 0 ? counted(count, 'thing') : inWords(count)} ${words}`,
  )
  return `${capitalise(listed(said, said.length))}.`
}

/** In a digest all come for one reason, which the message says. */
function rowOf({ notice, picture, reminder }: Thing, isDigest: boolean): NoticeRow {
  const { id, partnership, place } = picture.inspection
  const { item } = notice
  const reminders = [notice, ...(reminder ? [reminder] : [])].filter(({ type }) => type === 'reminder')
  return {
    ...{ inspectionId: id, partnership, place, type: typeOf(notice) },
    ...{ itemId: item.dated.item.id, title: item.dated.item.title, when: saidOf(notice, picture) },
    stands: standsOf(notice, picture),
    why: isDigest ? '' : whyThisNotice(notice, picture, reminder),
    ...deedsFor(notice, picture, reminder),
    ...putOffTo(reminders, picture),
  }
}

function standsOf({ item, type }: DueNotice, picture: Picture): string {
  const ownerless = type === 'at risk' && !item.owner.person ? 'Nobody owns it.' : ''
  return [ownerless, howItStands(item, picture)[0]].filter(Boolean).join(' ')
}

function whyDigest(parts: readonly MessagePart[]): string {
  const isOwner = parts.some(({ notice }) => notice.why === 'owner')
  const isCoordinator = parts.some(({ notice }) => notice.why === 'coordinator')
  const both = 'as the owner of some and, of those that nobody owns, as coordinator'
  const role = isOwner ? (isCoordinator ? both : 'as their owner') : 'as coordinator, since nobody owns them'
  const next = parts.every(isToCoordinator) ? '' : '; if that is missed, the coordinator is told'
  return `You get this ${role}, in one message a day at most. The last call for each comes two hours before its deadline${next}.`
}

function isToCoordinator({ notice: { item, person }, picture }: MessagePart): boolean {
  return coordinatorAt(item.dated.due, picture)?.person.id === person.id
}
