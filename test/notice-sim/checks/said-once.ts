import { say } from '../../sim/demands/wall.ts'
import type { MessageSeen, Subject } from '../happened.ts'
import type { Whole } from './case.ts'
import { standingOn, wasSetLate } from './lives.ts'
import { reasonFor, reminderFor } from './owed.ts'
import type { Violation } from './violation.ts'

/** What is to be written down of a message is, within so long. */
const FORGOTTEN = 3 * 60_000
/** What a death cut short before it set out is taken up within so long. */
const RESUMED = 4 * 24 * 60 * 60_000

/**
 * Nobody hears what they are not owed: too early, of what is done, of what they do not own, muted or put off. Nothing is
 * said twice but once more after an answer that was lost, and then it is marked.
 */
export function saidOnce(whole: Whole): readonly Violation[] {
  const before = new Map<string, MessageSeen[]>()
  return whole.happened.messages.flatMap((seen) => {
    if (seen.kind === 'asked') return []
    const told = seen.about.flatMap((subject) => {
      const key = keyFor(seen, subject, whole)
      if (key === null)
        return [tell(seen, 'not owed', `${subject.inspection} ${subject.item}, who is not owed it then`)]
      const earlier = (before.get(key) ?? []).filter((one) => !isOfFormerDate(one, seen, subject, whole))
      if (seen.outcome !== 'refused for now') before.set(key, [...earlier, seen])
      return twice(seen, subject, earlier, whole)
    })
    return [...told, ...markedWrongly(seen, whole), ...tooEarly(seen, whole)]
  })
}

function keyFor(seen: MessageSeen, { inspection, item }: Subject, { cases }: Whole): string | null {
  const all = cases.get(inspection)
  const chased = all?.items.get(item)
  const reason = all && chased ? reasonFor(seen.kind, seen.to, chased, seen.at, all) : null
  if (!reason || !chased) return null
  const due = chased.lives.findLast(({ at }) => at <= seen.at)?.due
  // What is late is late, whenever it was due.
  const deadline = isOfLateness(seen) ? 'late' : due
  return [inspection, item, deadline, reason.kind, reason.name, seen.to].join(' ')
}

function isOfLateness({ kind }: MessageSeen): boolean {
  return kind === 'missed' || kind === 'escalated'
}

/** It was said before the deadline that it has now: by that it may be missed once more. */
function isOfFormerDate(one: MessageSeen, seen: MessageSeen, { inspection, item }: Subject, { cases }: Whole): boolean {
  const chased = cases.get(inspection)?.items.get(item)
  if (!isOfLateness(seen) || chased === undefined || wasSetLate(chased.lives, seen.at)) return false
  return one.at < standingOn(chased.lives, seen.at).due
}

function twice(
  seen: MessageSeen,
  { inspection, item }: Subject,
  earlier: readonly MessageSeen[],
  whole: Whole,
): readonly Violation[] {
  const last = earlier.at(-1)
  if (!last) return []
  const what = `${inspection} ${item}, after ${say(last.at)}`
  if (earlier.length > 1) return [tell(seen, 'said twice', `${what}, for the third time`)]
  if (!isDoubtful(last, whole)) return [tell(seen, 'said twice', `${what}, with nothing in doubt`)]
  return seen.again ? [] : [tell(seen, 'said twice', `${what}, and is not marked`)]
}

/** Only what may have arrived before is marked, for whichever of its reasons. */
function markedWrongly(seen: MessageSeen, whole: Whole): readonly Violation[] {
  if (!seen.again) return []
  const { messages } = whole.happened
  const all = messages.filter(({ n }) => n === seen.n).flatMap(({ about }) => about)
  const same = ({ inspection, item }: Subject) => all.some((one) => one.inspection === inspection && one.item === item)
  const earlier = messages.some(
    (one) =>
      one.n !== seen.n && one.at <= seen.at && one.to === seen.to && isDoubtful(one, whole) && one.about.some(same),
  )
  const died = whole.forgetful.some((moment) => moment <= seen.at && seen.at - moment < RESUMED)
  return earlier || died ? [] : [tell(seen, 'marked as sent again', 'and was not sent before')]
}

/** A digest goes at the moment of the earliest of its parts. */
function tooEarly(seen: MessageSeen, { cases }: Whole): readonly Violation[] {
  if (seen.kind !== 'digest' || seen.about.length === 0) return []
  const isDue = seen.about.some(({ inspection, item }) => {
    const all = cases.get(inspection)
    const chased = all?.items.get(item)
    return all && chased && reminderFor(seen.to, chased, seen.at, seen.at, all)?.kind === 'digest'
  })
  return isDue ? [] : [tell(seen, 'too early', 'no part of it is due')]
}

/** Whether Waymark could not tell that it arrived: no answer came, or what it wrote down of it was lost with the process or the database. */
export function isDoubtful({ at, outcome }: MessageSeen, { forgetful }: Whole): boolean {
  if (outcome === 'unanswered' || outcome === 'lost') return true
  return outcome !== 'refused for now' && forgetful.some((moment) => at <= moment && moment - at < FORGOTTEN)
}

function tell({ at, kind, to }: MessageSeen, rule: string, what: string): Violation {
  return { rule, at, what: `${kind} to ${to} at ${say(at)}: ${what}` }
}
