import type { Picture } from '../inspection/picture.ts'
import { counted } from './counted.ts'
import type { DueNotice } from './due-notice.ts'
import { howItStands } from './how-it-stands.ts'
import {
  actsFor,
  type DigestRow,
  distanceInWords,
  dueInWords,
  type PersonalNotice,
  partOf,
  personalNotice,
  putOffTo,
} from './personal-notice.ts'
import { coordinatorAt } from './recipient.ts'

/** A part of somebody's digest, with the inspection that it comes from. */
export interface DigestPart {
  readonly notice: DueNotice
  readonly picture: Picture
}

/** All that one person is reminded of on one day, over all inspections, soonest first; one item alone reads as itself. */
export function digestNotice(parts: readonly [DigestPart, ...DigestPart[]], again: boolean): PersonalNotice {
  const [first, ...others] = eachOnce(parts)
  if (others.length === 0) return personalNotice(first.notice, first.picture, again)
  const { title } = first.notice.item.dated.item
  const more = counted(others.length, 'more', 'more')
  return {
    type: 'digest',
    itemId: null,
    headline: `${title} and ${more}: the first is ${distanceInWords(first.notice, first.picture)}.`,
    lines: [],
    rows: [first, ...others].map(rowOf),
    why: whyDigest([first, ...others]),
    again,
    acts: [],
    ...putOffTo(
      [first, ...others].map(({ notice }) => notice),
      first.picture,
    ),
    parts: [first, ...others].map(({ notice, picture }) => partOf(notice, picture)),
  }
}

/** An item for which two steps come together stands in it once, with what is to come after both. */
function eachOnce(parts: readonly [DigestPart, ...DigestPart[]]): readonly [DigestPart, ...DigestPart[]] {
  const once = new Map<string, DigestPart>()
  for (const part of parts.toSorted((a, b) => dueOf(a) - dueOf(b) || a.notice.at - b.notice.at)) {
    const key = `${part.picture.inspection.id}/${part.notice.item.dated.item.id}`
    const { notice, picture } = once.get(key) ?? part
    once.set(key, { picture, notice: { ...notice, left: Math.min(notice.left, part.notice.left) } })
  }
  return [...once.values()] as unknown as readonly [DigestPart, ...DigestPart[]]
}

function dueOf({ notice }: DigestPart): number {
  return notice.item.dated.due
}

function rowOf({ notice, picture }: DigestPart): DigestRow {
  const { id, partnership, place } = picture.inspection
  const { item } = notice
  return {
    inspectionId: id,
    partnership,
    place,
    itemId: item.dated.item.id,
    title: item.dated.item.title,
    when: dueInWords(notice, picture),
    stands: howItStands(item, picture)[0] ?? '',
    acts: actsFor(item),
  }
}

function whyDigest(parts: readonly DigestPart[]): string {
  const isOwner = parts.some(({ notice }) => notice.why === 'owner')
  const isCoordinator = parts.some(({ notice }) => notice.why === 'coordinator')
  const both = 'as the owner of some and, of those that nobody owns, as coordinator'
  const role = isOwner ? (isCoordinator ? both : 'as their owner') : 'as coordinator, since nobody owns them'
  const next = parts.every(isToCoordinator) ? '' : '; if that is missed, the coordinator is told'
  return `You get this ${role}, in one message a day at most. The last call for each comes two hours before its deadline${next}.`
}

function isToCoordinator({ notice: { item, person }, picture }: DigestPart): boolean {
  return coordinatorAt(item.dated.due, picture)?.person.id === person.id
}
