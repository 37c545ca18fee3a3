import { capitalise, inWords } from '../notice/counted.ts'
import { listed } from '../notice/listed.ts'
import { whenInWords } from '../notice/when-in-words.ts'
import type { DatedItem } from '../schedule/dated-item.ts'
import { weekdayOf } from '../schedule/day.ts'
import { dayInWords, instantInWords } from '../schedule/day-in-words.ts'
import { startOf } from '../schedule/schedule.ts'
import { type Week, weekOfDay } from '../schedule/week.ts'
import { dayOf } from '../schedule/zone.ts'
import type { ItemPicture, Picture } from './picture.ts'

const MOST_NAMED = 3

interface Pair {
  readonly before: ItemPicture
  readonly after: ItemPicture
}

/** What a change of dates does, in sentences, before it is made; none where no date moves. @param after the same records under the changed calendar */
export function consequencesOf(before: Picture, after: Picture): readonly string[] {
  const pairs = pairsOf(before, after)
  const moved = pairs.filter((pair) => endOf(pair.before.dated) !== endOf(pair.after.dated))
  const [only, ...others] = moved
  if (!only) return []
  const sentences = others.length === 0 ? ofOne(only, after) : ofMany(moved, after)
  return [...sentences, lateSentence(moved), ...runningWeek(before, after), bookedSentence(moved, after)].filter(
    (one) => one !== '',
  )
}

/** `Pre-Inspection Return moves from 12 noon on Friday 19 February 2027 to 12 noon on Tuesday 23 February 2027.` */
function ofOne({ before, after }: Pair, picture: Picture): readonly string[] {
  const zone = picture.programme.timeZone
  const { title } = before.dated.item
  const weeks = [before, after].map(({ dated }) => weekInWords(weekOf(dated, picture)))
  const isOtherWeek = weeks[0] !== weeks[1]
  return [
    `${title} moves from ${plainWhen(before.dated, zone)} to ${plainWhen(after.dated, zone)}.`,
    dayOffSentence(after.dated, zone),
    isOtherWeek ? `It stands on the card of ${weeks[1]} instead of ${weeks[0]}; its folder keeps its name.` : '',
    'Its reminders follow the new date.',
  ]
}

function ofMany(moved: readonly Pair[], { now, programme }: Picture): readonly string[] {
  const ahead = moved.filter(({ after }) => endOf(after.dated) > now)
  const next = ahead.toSorted((a, b) => endOf(a.after.dated) - endOf(b.after.dated))[0]?.after.dated
  const first = next ? ` The next one is ${next.item.title}, ${plainWhen(next, programme.timeZone)}.` : ''
  return [`${moved.length} dates move.${first}`, 'Reminders follow the new dates; folders keep their names.']
}

/** Weekends carry no name as holidays do. */
function dayOffSentence(dated: DatedItem, zone: string): string {
  if (dated.type !== 'due' || dated.internalDue === undefined || dated.holiday !== undefined) return ''
  return `That day is a ${weekdayOf(dated.day)}: it is worked to ${instantInWords(dated.internalDue, zone)}.`
}

function lateSentence(moved: readonly Pair[]): string {
  const newly = moved.filter(({ before, after }) => !isLate(before) && isLate(after))
  const freed = moved.filter(({ before, after }) => isLate(before) && !isLate(after))
  return [
    newly.length === 0 ? '' : `Late at once: ${named(newly)}.`,
    freed.length === 0 ? '' : `No longer late: ${named(freed)}.`,
  ]
    .filter((one) => one !== '')
    .join(' ')
}

function isLate({ status }: ItemPicture): boolean {
  return ['overdue', 'late', 'handed in late'].includes(status.state)
}

/** Titles have commas of their own. */
function named(pairs: readonly Pair[]): string {
  const titles = pairs.map(({ after }) => after.dated.item.title)
  const more = titles.length - MOST_NAMED
  return [...titles.slice(0, MOST_NAMED), ...(more > 0 ? [`and ${inWords(more)} more`] : [])].join('; ')
}

function runningWeek({ week: from }: Picture, { week: to }: Picture): readonly string[] {
  const [was, is] = [weekInWords(from), weekInWords(to)]
  return was === is ? [] : [`Today would be in ${is} instead of ${was}.`]
}

/** Invitations are out: a meeting is moved by itself. */
function bookedSentence(moved: readonly Pair[], { meetings }: Picture): string {
  const ids = new Set(moved.map(({ after }) => after.dated.item.id))
  const booked = meetings.filter(({ itemId }) => ids.has(itemId))
  if (booked.length === 0) return ''
  const where = booked.map(({ subject: name, day }) => `${name} on ${dayInWords(day)}`)
  const stay = booked.length === 1 ? 'meeting stays where it is' : 'meetings stay where they are'
  return `${capitalise(inWords(booked.length))} booked ${stay} until somebody moves ${booked.length === 1 ? 'it' : 'them'}: ${listed(where)}.`
}

function weekInWords(week: Week | 'before' | 'after'): string {
  if (week === 'before') return 'the time before week 1'
  if (week === 'after') return 'the time after the last week'
  return week.type === 'counted' ? `week ${week.number}` : `the pause after week ${week.after}`
}

function weekOf(dated: DatedItem, { programme, inspection }: Picture) {
  return weekOfDay(dayOf(endOf(dated), programme.timeZone), programme.weeks, inspection.calendar)
}

function pairsOf(before: Picture, after: Picture): readonly Pair[] {
  const later = new Map(after.items.map((one) => [one.dated.item.id, one]))
  return before.items.flatMap((one) => {
    const other = later.get(one.dated.item.id)
    return other ? [{ before: one, after: other }] : []
  })
}

/** A window is told by its end, which is what an adjustment moves. */
function endOf(dated: DatedItem): number {
  return dated.type === 'due' ? dated.due : (dated.closes ?? startOf(dated))
}

/** As it stands; that it was agreed is said beside it. */
function plainWhen(dated: DatedItem, zone: string): string {
  return whenInWords(dated, zone).replace(/, as agreed$/, '')
}
