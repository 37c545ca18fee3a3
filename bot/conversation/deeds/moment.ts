import type { Picture } from '../../../src/domain/inspection/picture.ts'
import { type Day, type Instant, isDay, isTimeOfDay, type TimeOfDay } from '../../../src/domain/schedule/day.ts'
import { dayInWords, timeInWords } from '../../../src/domain/schedule/day-in-words.ts'
import { readDay } from '../../../src/domain/schedule/read-day.ts'
import { readWhen, type When } from '../../../src/domain/schedule/read-when.ts'
import { dayOf, toInstant, toWallClock } from '../../../src/domain/schedule/zone.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import type { Reply } from '../../teams/turn.ts'
import { chooseDay } from '../choose.ts'
import type { Heard } from '../heard.ts'
import { outdated, type Pressed, textOf, textOrNone } from './verb.ts'

type At = Pick<Picture, 'now' | 'programme'>

/**
 * The day or time in a part of what was said; `null` where none is spoken of. One that reads in two ways is asked about, by
 * the whole sentence again. Throws `Refusal` where there are figures that are no day and no time.
 */
export function momentIn(
  heard: Heard,
  part: string,
  { now, programme }: At,
  towards: 'future' | 'past' = 'future',
): When | Reply | null {
  const said = heard.parts[part]
  if (said === undefined) return null
  const when = readWhen(said, now, programme.timeZone, towards)
  if (when && when.rest !== '' && ALONE.includes(part)) throw noMoment(heard.written[part] ?? said)
  if (when?.doubt) {
    const { rest, time, doubt } = when
    const before = heard.text.split(heard.written[part] ?? said)[0] ?? ''
    const on = /\b(?:to|until|till|is|was)\s*$/i.test(before) ? '' : 'on'
    const sentence = (day: string) => [rest, on, day, ...(time ? ['at', time] : [])].filter(Boolean).join(' ')
    return chooseDay('Which day do you mean? Nothing was changed.', doubt, (day) =>
      heard.text.replace(heard.written[part] ?? said, sentence(day)),
    )
  }
  const written = heard.written[part] ?? said
  if (when === null && /\d/.test(said)) throw noMoment(written)
  const asWritten = readWhen(written, now, programme.timeZone, towards)
  const isSame = asWritten?.day === when?.day && asWritten?.time === when?.time
  return isSame ? asWritten : when
}

/** Parts that are a moment and nothing else: one word that is not read may make another day of it (the Monday after Easter). */
const ALONE: readonly string[] = ['when', 'until']

export function noMoment(words: string): Refusal {
  return new Refusal(
    'not possible',
    `I cannot read a day or time in "${words}". Write it like 4 March 2027 at 10am. Nothing was changed.`,
  )
}

/** The day and time that a button or a form names, tried anew. */
export function dayOfData(pressed: Pick<Pressed, 'data'>, member = 'day'): Day {
  const day = textOf(pressed, member)
  if (isDay(day)) return day
  throw outdated()
}

export function timeOfData(pressed: Pick<Pressed, 'data'>, member = 'time'): TimeOfDay {
  const time = textOf(pressed, member)
  if (isTimeOfDay(time)) return time
  throw outdated()
}

/** The day, and the time where one was given. */
export function momentOfData(pressed: Pick<Pressed, 'data'>, member = 'day'): Pick<When, 'day' | 'time'> {
  const day = dayOfData(pressed, member)
  return textOrNone(pressed, 'time') === undefined ? { day } : { day, time: timeOfData(pressed) }
}

/** A working day begins then; what is said without a time is meant so. */
export const MORNING: TimeOfDay = '09:00'

export function instantOf(
  { day, time = MORNING }: Pick<When, 'day' | 'time'>,
  { programme }: Pick<At, 'programme'>,
): Instant {
  return toInstant(day, time, programme.timeZone)
}

/** To the minute, as a button carries it. */
export function wallClockNow({ now, programme }: At): { readonly day: Day; readonly time: TimeOfDay } {
  return toWallClock(now, programme.timeZone)
}

export function momentInWords({ day, time }: { readonly day: Day; readonly time: TimeOfDay }): string {
  return `${timeInWords(time)} on ${dayInWords(day)}`
}

/** `11am` moves the hour and leaves the day. */
export function isTimeAlone(heard: Heard, part: string, { now, programme }: At): boolean {
  return readDay(heard.parts[part] ?? '', dayOf(now, programme.timeZone), 'future') === null
}
