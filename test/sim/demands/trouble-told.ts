import type { InspectionStory, Outage } from '../story.ts'
import type { Case } from './case.ts'
import { EVERYTHING } from './hindrance.ts'
import type { Violation } from './violation.ts'
import { say, wallOf } from './wall.ts'
import { daysOff } from './work.ts'

const MINUTE = 60_000
/** A library that cannot be looked at is worth a word after half an hour; that it cannot is known from the next sweep on. */
const PATIENCE = 30 * MINUTE
const SWEEP = 16 * MINUTE
const SLACK = 4 * MINUTE
/** It is told of again no sooner. */
const QUIET = 5 * 60 * MINUTE
/** Until it is taken to work again, and that is told. */
const HELD = 40 * MINUTE

/** The coordinator hears once that the library cannot be looked at for half an hour, then that it can; and of no trouble that is none. */
export function troubleTold(all: Case): readonly Violation[] {
  const { happened, story, whole, programme } = all
  const seat = story.seats.find((one) =>
    programme.seats.some(({ id, role }) => id === one.seat && role === 'coordinator'),
  )
  const coordinators = [seat?.holder, seat?.deputy].filter((one) => one !== undefined)
  const told = happened.alarms.filter(({ inspection }) => inspection === story.id)
  const tell = (at: number, what: string): Violation => ({ rule: 'trouble told', inspection: story.id, at, what })
  const strangers = told.filter(({ to }) => !coordinators.includes(to))
  const groundless = told.filter(({ type, at }) => type === 'alarm' && !all.troubled(at - PATIENCE - SWEEP - HELD, at))
  const outages = coordinators.length === 0 ? [] : whole.outages.filter((one) => isPlain(one, all))
  return [
    ...strangers.map(({ at, to }) => tell(at, `${to}, who does not coordinate, was told at ${say(at)}`)),
    ...groundless.map(({ at }) => tell(at, `an alarm came at ${say(at)}, with no trouble before it`)),
    ...outages.flatMap(({ from, to }) => {
      const limit = from + SWEEP + PATIENCE + SLACK
      const alarms = told.filter(({ type, at }) => type === 'alarm' && at >= from && at <= to)
      const first = alarms[0]
      if (!first || first.at > limit)
        return [tell(limit, `no alarm by ${say(limit)}, the library being away from ${say(from)}`)]
      if (first.at < from + PATIENCE)
        return [tell(first.at, `an alarm at ${say(first.at)}, ${say(from)} being its start`)]
      if (alarms.length > 1 && to - from < QUIET)
        return [tell(first.at, `${alarms.length} alarms from ${say(from)} to ${say(to)}`)]
      const cleared = told.some(({ type, at }) => type === 'all clear' && at > to && at <= to + HELD)
      return cleared ? [] : [tell(to + HELD, `nobody was told that the library was there again from ${say(to)}`)]
    }),
  ]
}

/** Long enough, by day, with nothing else in the way before and after. */
function isPlain({ what, from, to }: Outage, { whole, happened, settled, troubled, story }: Case): boolean {
  if (!isByDay(from, story) || !isByDay(to + HELD, story) || wallOf(from).day !== wallOf(to + HELD).day) return false
  if (what !== 'graph' || to - from < SWEEP + PATIENCE + SLACK || from - QUIET < settled || to + HELD > happened.to)
    return false
  const others = whole.outages.filter((one) => one.from !== from && one.from <= to + HELD && one.to >= from - QUIET)
  const quiet = happened.alarms.every(
    ({ at, inspection }) => inspection !== story.id || at < from - QUIET || at >= from,
  )
  const before = troubled(from - QUIET, from - 1, EVERYTHING)
  const after = troubled(to + 1, to + HELD, EVERYTHING)
  const rest = EVERYTHING.filter((need) => need !== 'graph')
  return others.length === 0 && quiet && !before && !after && !troubled(from, to, rest)
}

/** Nobody is told of trouble in the quiet hours: what happens then is told in the morning, if it lasts. */
function isByDay(at: number, story: InspectionStory): boolean {
  const { day, minute } = wallOf(at)
  return !daysOff(story, ['council', 'board'])(day) && minute >= 8 * 60 && minute < 18 * 60
}
