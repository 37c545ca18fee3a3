import { folderKey } from '../evidence/folder-plan.ts'
import { type ItemStatus, isSettled } from '../evidence/item-status.ts'
import type { State } from '../evidence/state.ts'
import type { ItemPicture, Picture } from '../inspection/picture.ts'
import type { Item } from '../programme/programme.ts'
import { addDays, type Day, type Instant } from '../schedule/day.ts'
import { dayInWords, daysInWords, timeInWords } from '../schedule/day-in-words.ts'
import { openBetween } from '../schedule/due-between.ts'
import { mondayOfWeek } from '../schedule/week.ts'
import { toInstant, toWallClock } from '../schedule/zone.ts'
import { cardHorizon } from './card-moment.ts'
import { capitalise, counted } from './counted.ts'
import { sentenceFor } from './sentence.ts'

/** The weekly action card as data: what it says, not how it looks. */
export interface WeekCard {
  readonly week: number
  /** `Week 6 of 35` */
  readonly heading: string
  /** `15 to 19 February 2027` */
  readonly dates: string
  readonly sentence: string
  readonly overdue: readonly CardRow[]
  readonly due: readonly CardRow[]
  readonly awaited: readonly CardRow[]
  /** Items that the six lines leave no room for. */
  readonly more: number
  /** Open windows, meetings and standing actions, a line each. */
  readonly also: readonly string[]
  /** What falls due so soon after the next card that it must be named now. */
  readonly coming: readonly string[]
  /** The week is over: nothing can be done from the card any more. */
  readonly closed: boolean
}

export interface CardRow {
  readonly itemId: string
  readonly title: string
  /** `12 noon on Friday 19 February 2027`, `by Friday 19 February 2027 (our time: 5pm)` */
  readonly when: string
  readonly state: State
  /** By role; `null` while nobody owns it. */
  readonly owner: string | null
  readonly attention?: string
  readonly mayApply: boolean
  /** What can be done from the card. */
  readonly acts: readonly ('taken' | 'done' | 'arrived')[]
  readonly folderUrl?: string
}

const LINES = 6

/** The card of one week, as it stands now. */
export function weekCard(picture: Picture, week: number, options: { readonly closed: boolean }): WeekCard {
  const { programme, inspection } = picture
  const monday = mondayOfWeek(week, inspection.calendar)
  const start = toInstant(monday, '00:00', programme.timeZone)
  const end = toInstant(addDays(monday, 7), '00:00', programme.timeZone)
  const ours = picture.items.filter(isOurs)
  const due = ours.filter(({ dated }) => isDue(dated, start, end))
  const overdue = ours.filter((one) => isDue(one.dated, 0, start) && one.status.state === 'overdue')
  const awaited = picture.items.filter(
    ({ dated, status }) =>
      dated.item.kind === 'incoming' && (isDue(dated, start, end) || (isDue(dated, 0, start) && !isSettled(status))),
  )
  const rows = takeLines([overdue, due, awaited], LINES)
  const [overdueRows = [], dueRows = [], awaitedRows = []] = rows.map((some) =>
    some.map((one) => cardRow(one, picture)),
  )
  return {
    week,
    heading: `Week ${week} of ${programme.weeks}`,
    dates: daysInWords(monday, addDays(monday, 4)),
    sentence: options.closed ? closingSentence(week, due) : sentenceFor(overdue, due),
    overdue: options.closed ? [] : overdueRows,
    due: dueRows,
    awaited: awaitedRows,
    more: overdue.length + due.length + awaited.length - rows.flat().length,
    also: options.closed
      ? []
      : [...meetingLines(picture, monday), ...windowLines(picture, start, end), ...standingLine(picture, week)],
    coming: options.closed ? [] : comingLines(ours, end, cardHorizon(week, inspection, programme), programme.timeZone),
    closed: options.closed,
  }
}

/** A return or an action that somebody here has to do; standing actions are told in one line, not chased. */
export function isOurs({ dated: { item } }: ItemPicture): boolean {
  return item.kind === 'return' || (item.kind === 'action' && !item.standing)
}

/** `12 noon on Friday 19 February 2027`; what is ours and not the guide's says so. */
export function whenInWords(dated: ItemPicture['dated'], zone: string): string {
  const end = dated.type === 'due' ? dated.due : (dated.closes ?? dated.opens)
  const { day, time } = toWallClock(end, zone)
  const holiday = dated.holiday ? ` (${dated.holiday})` : ''
  if (!dated.assumed) return `${timeInWords(time)} on ${dayInWords(day)}${holiday}`
  const starts = dated.item.kind === 'action' && dated.item.starts
  return `${starts ? 'from' : 'by'} ${dayInWords(day)}${holiday} (our time: ${timeInWords(time)})`
}

function isDue(dated: ItemPicture['dated'], from: Instant, to: Instant): boolean {
  return dated.type === 'due' && dated.due >= from && dated.due < to
}

function cardRow({ dated, status, owner }: ItemPicture, picture: Picture): CardRow {
  const { item } = dated
  const folderUrl =
    picture.folderUrls.get(folderKey('working', item.id)) ?? picture.folderUrls.get(folderKey('shared', item.id))
  return {
    itemId: item.id,
    title: item.title,
    when: whenInWords(dated, picture.programme.timeZone),
    state: status.state,
    owner: owner.title ?? (owner.person ? 'a member of the team' : null),
    ...(status.attention && { attention: status.attention }),
    mayApply: dated.applies === 'unanswered',
    acts: actsFor(item, status, owner.person !== undefined),
    ...(folderUrl && { folderUrl }),
  }
}

function actsFor(item: Item, status: ItemStatus, owned: boolean): CardRow['acts'] {
  if (isSettled(status)) return []
  if (item.kind === 'incoming') return ['arrived']
  const take = owned ? [] : (['taken'] as const)
  return item.kind === 'action' ? [...take, 'done'] : take
}

/** Shares the lines out in the order of the groups. */
function takeLines(groups: readonly (readonly ItemPicture[])[], lines: number): readonly (readonly ItemPicture[])[] {
  let left = lines
  return groups.map((group) => {
    const taken = group.slice(0, left)
    left -= taken.length
    return taken
  })
}

function closingSentence(week: number, due: readonly ItemPicture[]): string {
  const wanted = due.filter(({ status }) => status.state !== 'not applicable')
  if (wanted.length === 0) return `Week ${week} is done: nothing was due.`
  const settled = wanted.filter(({ status }) => isSettled(status)).length
  const late = wanted.filter(({ status }) => status.state === 'handed in late').length
  const open = wanted.length - settled
  const tail = [late > 0 && `${late} late`, open > 0 && `${open} still open`].filter(Boolean).join(', ')
  return `Week ${week} is done: ${settled} of ${wanted.length} handed in or done${tail && `, ${tail}`}.`
}

function meetingLines({ meetings }: Picture, monday: Day): readonly string[] {
  return meetings
    .filter(({ day }) => day >= monday && day < addDays(monday, 7))
    .map(({ subject, day, start }) => `${subject}: ${timeInWords(start)} on ${dayInWords(day)}`)
}

function windowLines({ items, programme }: Picture, start: Instant, end: Instant): readonly string[] {
  const windows = items.map(({ dated }) => dated).filter(({ item }) => item.who === 'staff' || item.who === 'people')
  return openBetween(windows, start, end).map(({ item, closes }) =>
    closes === null
      ? `${item.title}, no end given`
      : `${item.title}, until ${dayInWords(toWallClock(closes, programme.timeZone).day)}`,
  )
}

function standingLine({ programme }: Picture, week: number): readonly string[] {
  const standing = programme.entries.filter((entry) => entry.week === week && entry.standing === true)
  return standing.length === 0 ? [] : [`Keep going: ${standing.map(({ title }) => decapitalise(title)).join('; ')}`]
}

function decapitalise(title: string): string {
  const [first = '', second = ''] = title
  return second === second.toLowerCase() ? first.toLowerCase() + title.slice(1) : title
}

function comingLines(ours: readonly ItemPicture[], end: Instant, horizon: Instant, zone: string): readonly string[] {
  const soon = ours.filter(({ dated, status }) => isDue(dated, end, horizon) && !isSettled(status))
  const lines = soon.slice(0, 3).map(({ dated }) => `${dated.item.title}: ${whenInWords(dated, zone)}`)
  return soon.length > 3 ? [...lines, capitalise(`${counted(soon.length - 3, 'more item')} early next week`)] : lines
}
