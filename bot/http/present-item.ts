import type { ItemView, WishView } from '../../src/contract/item-view.ts'
import { mayIn } from '../../src/domain/access.ts'
import { type ItemStatus, isSettled } from '../../src/domain/evidence/item-status.ts'
import type { ActType, ArrivedBy } from '../../src/domain/inspection/deed.ts'
import { folderUrlOf } from '../../src/domain/inspection/folder-url.ts'
import type { ItemPicture, Picture } from '../../src/domain/inspection/picture.ts'
import { waitingOf } from '../../src/domain/inspection/waiting.ts'
import type { BookedMeeting } from '../../src/domain/meeting/booked-meeting.ts'
import { whenInWords } from '../../src/domain/notice/when-in-words.ts'
import { daysAhead, pastInWords } from '../../src/domain/schedule/distance.ts'
import { holidaysOf, sidesOf } from '../../src/domain/schedule/holidays.ts'
import { startOf } from '../../src/domain/schedule/schedule.ts'
import { dayOf, formatInstant, toInstant } from '../../src/domain/schedule/zone.ts'
import { wishesFor } from '../../src/services/deed/item-acts.ts'
import { bookedTime } from './present-meetings.ts'
import type { TabIdentity } from './tab-identity.ts'

/** An item as this person may see it and act on it. */
export function presentItem(picture: Picture, one: ItemPicture, person: TabIdentity): ItemView {
  const { dated, status, owner } = one
  const { item } = dated
  const booked = picture.meetings.find(({ itemId }) => itemId === item.id)
  return {
    id: item.id,
    week: dated.week,
    kind: item.kind,
    title: item.title,
    when: booked ? bookedTime(booked) : whenInWords(dated, picture.programme.timeZone),
    distance: isSettled(status) ? '' : distance(picture, one, booked),
    due: dated.type === 'due' ? formatInstant(dated.due, picture.programme.timeZone) : null,
    state: status.state,
    attention: status.attention ?? lateLine(one),
    owner: owner.person?.name ?? owner.title,
    ownedByMe: owner.person?.id === person.id,
    mayApply: dated.applies === 'unanswered',
    settled: settledLine(picture, one),
    destination: item.kind === 'return' ? item.destination : null,
    folderUrl: folderUrlOf(item, picture) ?? null,
    source: item.source,
    notes: notes(picture, item.ambiguities ?? []),
    wishes: wishes(picture, one, person),
    undo: undoable(picture, one, person),
    version: status.holds?.version ?? null,
    signedOff: signedOffLine(picture, one),
    receipt: status.gone || status.state.startsWith('handed in') ? (status.deedId ?? null) : null,
    toTell: toTell(one),
    restricted: item.kind === 'return' && item.restricted === true,
    waiting: isSettled(status) ? null : waitingOf(one, picture),
  }
}

/** To the day that a meeting is booked for, which may be another than the programme's. */
function distance(picture: Picture, { dated }: ItemPicture, booked: BookedMeeting | undefined): string {
  const { now, today, programme, inspection } = picture
  const zone = programme.timeZone
  const moment = booked ? toInstant(booked.day, booked.start, zone) : startOf(dated)
  if (moment < now) return dated.type === 'due' ? `since ${pastInWords(moment, now, zone)}` : ''
  const day = dayOf(moment, zone)
  const holidays = holidaysOf(sidesOf(dated.item, programme), inspection.calendar.holidays)
  return day === today ? 'today' : daysAhead(today, day, holidays)
}

function settledLine({ now, programme }: Picture, { status }: ItemPicture): string | null {
  if (status.at === undefined) return null
  const where = status.where ? ` (${status.where})` : ''
  if (status.state === 'arrived')
    return arrivedLine(status, `arrived at ${pastInWords(status.at, now, programme.timeZone)}`)
  return `${status.state} at ${pastInWords(status.at, now, programme.timeZone)}${where}`
}

const BY: Readonly<Record<ArrivedBy, string>> = { email: 'by email', word: 'by word' }

function arrivedLine({ how, from }: ItemStatus, arrived: string): string {
  return [arrived, how && BY[how], from && `from ${from}`].filter(Boolean).join(', ')
}

/** A sign-off stands beside the state, also where it does not count any more. */
function signedOffLine({ now, programme }: Picture, { status }: ItemPicture): string | null {
  const { signedOff } = status
  if (!signedOff) return null
  const counts = signedOff.void === undefined || isSettled(status) ? '' : ', which no longer counts'
  return `${signedOff.by}, at ${pastInWords(signedOff.at, now, programme.timeZone)}${counts}`
}

function toTell({ dated: { item } }: ItemPicture): string | null {
  if (item.kind !== 'return' || item.destination !== 'statement') return null
  return [`${item.title}.`, item.note].filter(Boolean).join(' ')
}

/** What is late on their side is asked for by a person, in their own name. */
function lateLine({ dated, status }: ItemPicture): string | null {
  return dated.item.kind === 'incoming' && status.state === 'late' ? 'A message to the SSO is ready on its page.' : null
}

function notes({ programme }: Picture, ids: readonly string[]): string[] {
  return programme.ambiguities
    .filter(({ id }) => ids.includes(id))
    .map(({ problem, saferReading }) => (saferReading ? `${problem} We go by: ${saferReading}` : problem))
}

const VIEWS: Readonly<Partial<Record<ActType, WishView>>> = {
  taken: 'taken',
  done: 'done',
  ready: 'ready',
  'signed off': 'signed off',
  'handed in': 'hand in',
  arrived: 'arrived',
  'not applicable': 'not applicable',
}

/** What can still be done; what was done is undone first. */
function wishes(picture: Picture, one: ItemPicture, person: TabIdentity): WishView[] {
  const may = wishesFor(picture, one, person.id)
  if (one.status.leftBehind) return may.includes('handed in') ? ['hand in'] : []
  if (isSettled(one.status)) return []
  return may
    .filter((act) => act !== one.status.state)
    .filter((act) => act !== 'taken' || one.owner.person?.id !== person.id)
    .flatMap((act) => VIEWS[act] ?? [])
}

function undoable(picture: Picture, { status }: ItemPicture, person: TabIdentity): string | null {
  if (status.deedId === undefined) return null
  return mayIn(picture, person.id, 'undo', status.by) ? status.deedId : null
}
