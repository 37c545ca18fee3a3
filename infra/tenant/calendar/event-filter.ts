import { badRequest } from '../kernel/errors.ts'
import { toUid } from './event-ids.ts'
import { readPropertyId } from './extended-properties.ts'
import type { Meeting } from './meeting.ts'

type Test = (meeting: Meeting) => boolean

const TEXT = "'((?:[^']|'')*)'"
const PROPERTY = new RegExp(
  `^singleValueExtendedProperties/any\\(\\s*(\\w+)\\s*:\\s*\\1/id eq ${TEXT} and \\1/value eq ${TEXT}\\s*\\)$`,
  'i',
)
const MOMENT = new RegExp(`^(start|end)/dateTime (ge|gt|le|lt|eq) ${TEXT}$`, 'i')
const EQUALS = new RegExp(`^(subject|iCalUId) eq ${TEXT}$`, 'i')
const WORDS = new RegExp(`^(startswith|contains)\\(\\s*subject\\s*,\\s*${TEXT}\\s*\\)$`, 'i')
const SWITCH = /^(isAllDay|isCancelled|isOnlineMeeting) eq (true|false)$/i

/** A `$filter` on events: conditions joined by `and`; a condition that is not known here is refused. */
export function readFilter(filter: string | null): Test {
  if (filter === null) return () => true
  const tests = splitConditions(filter).map(readCondition)
  return (meeting) => tests.every((test) => test(meeting))
}

function readCondition(condition: string): Test {
  const property = PROPERTY.exec(condition)
  if (property) {
    const [id, value] = [readPropertyId(plain(property[2])), plain(property[3])]
    return (meeting) => meeting.properties.some((each) => each.id === id && each.value === value)
  }
  const moment = MOMENT.exec(condition)
  if (moment) return compareMoment(moment[1] ?? '', moment[2] ?? '', plain(moment[3]))
  const equals = EQUALS.exec(condition)
  if (equals?.[1]?.toLowerCase() === 'subject') return (meeting) => meeting.subject === plain(equals[2])
  if (equals) return (meeting) => toUid(meeting.organiser, meeting.key) === plain(equals[2])
  const words = WORDS.exec(condition)
  if (words) return compareSubject(words[1] ?? '', plain(words[2]).toLowerCase())
  const switched = SWITCH.exec(condition)
  if (switched) return compareSwitch(switched[1] ?? '', switched[2]?.toLowerCase() === 'true')
  throw badRequest(`The filter '${condition}' is not supported here.`, 'ErrorInvalidUrlQueryFilter')
}

function compareSubject(test: string, wanted: string): Test {
  const starts = test.toLowerCase() === 'startswith'
  return ({ subject }) => (starts ? subject.toLowerCase().startsWith(wanted) : subject.toLowerCase().includes(wanted))
}

function compareSwitch(member: string, wanted: boolean): Test {
  const read: Record<string, (meeting: Meeting) => boolean> = {
    isallday: ({ isAllDay }) => isAllDay,
    iscancelled: ({ cancelled }) => cancelled,
    isonlinemeeting: ({ joinUrl }) => joinUrl !== null,
  }
  return (meeting) => read[member.toLowerCase()]?.(meeting) === wanted
}

function compareMoment(side: string, operator: string, text: string): Test {
  const at = readInstant(text)
  const read = (meeting: Meeting) => (side.toLowerCase() === 'start' ? meeting.startAt : meeting.endAt)
  const compare: Record<string, (moment: number) => boolean> = {
    ge: (moment) => moment >= at,
    gt: (moment) => moment > at,
    le: (moment) => moment <= at,
    lt: (moment) => moment < at,
    eq: (moment) => moment === at,
  }
  return (meeting) => compare[operator.toLowerCase()]?.(read(meeting)) === true
}

/** An ISO moment in a query; without an offset it is UTC. */
export function readInstant(text: string): number {
  const at = Date.parse(
    /(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text.replace(/^(\d{4}-\d\d-\d\d)$/, '$1T00:00:00')}Z`,
  )
  if (Number.isNaN(at)) throw badRequest(`'${text}' is not a moment.`, 'ErrorInvalidParameter')
  return at
}

function plain(text = ''): string {
  return text.replaceAll("''", "'")
}

/** Splits at `and`, but neither inside brackets nor inside quotes. */
function splitConditions(filter: string): string[] {
  const conditions = ['']
  let depth = 0
  let quoted = false
  for (const piece of filter.split(/('|\(|\)| and )/i)) {
    if (piece === "'") quoted = !quoted
    if (!quoted && piece === '(') depth += 1
    if (!quoted && piece === ')') depth -= 1
    if (!quoted && depth === 0 && piece.toLowerCase() === ' and ') conditions.push('')
    else conditions[conditions.length - 1] += piece
  }
  return conditions.map((condition) => condition.trim())
}
