import { instantOf, wallOf } from '../../sim/demands/wall.ts'
import { nextWorkingDay } from '../../sim/demands/work.ts'
import type { MessageKind } from '../happened.ts'
import { type Hours, hoursOf, lookAheadMoment, settingsOf } from './calendar.ts'
import type { Case, Dated } from './case.ts'
import type { Standing } from './lives.ts'
import { coordinatorRoute, leaderSeats, ownerRoute, sharedHours, sitters } from './routes.ts'

/** One message that is to come to somebody about an item, as it stands. */
export interface Step {
  readonly kind: MessageKind
  readonly name: string
  readonly moment: number
  readonly to: string
  readonly hours: Hours
}

const HOUR = 60 * 60_000

/**
 * What goes to its owner before the deadline, in order of time: in digests, and last of all the last call. What would come
 * with the last call or after it does not come.
 */
export function ownerSteps({ demanded }: Dated, standing: Standing, all: Case): readonly Step[] {
  const route = ownerRoute(demanded.item, standing, all.story, all.programme)
  const { hours } = route
  const moments = [
    ...digestMoments(demanded, standing, hours, all).map((one) => ({ ...one, kind: 'digest' }) as const),
    { kind: 'last call', name: 'last call', moment: lastCall(standing.due, hours) } as const,
  ]
  return inOrder(
    moments.flatMap((one) => {
      const to = route.at(one.moment)
      return to === null ? [] : [{ ...one, to, hours }]
    }),
    all,
  )
}

/** As they come where somebody put the item off: what was to come before comes then, together. */
export function putOff({ demanded }: Dated, standing: Standing, until: number, all: Case): readonly Step[] {
  const { at, hours } = ownerRoute(demanded.item, standing, all.story, all.programme)
  const steps = ownerSteps({ demanded, lives: [standing] }, standing, all)
  const kept = steps.filter(({ kind, moment }) => kind === 'last call' || moment >= until)
  const moment = hours.openFromMorning(until)
  const to = at(moment)
  return to === null
    ? kept
    : inOrder([...kept, { kind: 'digest', name: `put off to ${until}`, moment, to, hours }], all)
}

function inOrder(steps: readonly Step[], { story }: Case): readonly Step[] {
  const call = steps.find(({ kind }) => kind === 'last call')?.moment ?? Number.POSITIVE_INFINITY
  return steps
    .filter(({ kind, moment }) => moment > story.setUpAt && (kind === 'last call' || moment < call))
    .toSorted((a, b) => a.moment - b.moment)
}

/** So many working days before, the morning of the day, and the look-ahead of the week before. */
function digestMoments({ item }: Dated['demanded'], { due, weeks }: Standing, hours: Hours, all: Case) {
  const { day } = wallOf(due)
  const lead = (item.kind === 'return' ? item.lead : undefined) ?? settingsOf(all.story).lead
  const morning = hours.morning(day)
  return [
    ...lead.map((days) => ({ name: `${days} days before`, moment: hours.morning(hours.daysBefore(day, days)) })),
    { name: 'morning', moment: hours.off(day) || due <= morning ? hours.lastAtWork(morning) : morning },
    ...lookAheads(due, hours, { ...all, weeks: weeks ?? all.weeks }),
  ]
}

/** Of each week whose look-ahead speaks of a deadline: what falls due up to the working day after the next card's. */
function lookAheads(due: number, hours: Hours, all: Case) {
  return lookAheadsOf(hours, all).filter(({ moment, horizon }) => moment < due && due < horizon)
}

interface LookAhead {
  readonly name: string
  readonly moment: number
  readonly horizon: number
}

const known = new WeakMap<Case['weeks'], Map<Hours, readonly LookAhead[]>>()

function lookAheadsOf(hours: Hours, { story, weeks }: Case): readonly LookAhead[] {
  const own = known.get(weeks) ?? new Map<Hours, readonly LookAhead[]>()
  known.set(weeks, own)
  const before = own.get(hours)
  if (before) return before
  const everyones = hoursOf(story, [])
  const all = weeks.flatMap(({ number }): readonly LookAhead[] => {
    const next = weeks[number]
    if (!next) return []
    const cardDay = wallOf(next.cardAt).day
    const horizon = instantOf(nextWorkingDay(cardDay, everyones.off) + 1, 0)
    const moment = lookAheadMoment(story, cardDay, hours)
    return moment === null ? [] : [{ name: `look-ahead ${number}`, moment, horizon }]
  })
  own.set(hours, all)
  return all
}

function lastCall(due: number, hours: Hours): number {
  const call = due - 2 * HOUR
  return Math.min(hours.isQuiet(call) ? hours.lastAtWork(call) : call, hours.lastAtWork(due))
}

/** Two working days before: the coordinator, and an hour later the leaders. */
export function riskSteps(
  { demanded: { item } }: Dated,
  standing: Standing,
  { story, programme }: Case,
): readonly Step[] {
  const hours = sharedHours(item, standing, story, programme)
  const morning = hours.morning(hours.daysBefore(wallOf(standing.due).day, 2))
  const later = morning + HOUR
  if (morning <= story.setUpAt) return []
  const coordinator = coordinatorRoute(standing, story, programme).at(morning)
  const leaders = sitters(leaderSeats(item, standing, programme), later).filter((one) => one !== coordinator)
  return [
    ...(coordinator === null
      ? []
      : [{ kind: 'at risk', name: 'at risk', moment: morning, to: coordinator, hours } as const]),
    ...leaders.map((to) => ({ kind: 'at risk', name: 'at risk, leader', moment: later, to, hours }) as const),
  ]
}

/** The owner and the coordinator once it is late, the leaders on the working day after. */
export function lateSteps(
  { demanded: { item } }: Dated,
  standing: Standing,
  { story, programme }: Case,
): readonly Step[] {
  const past = standing.due + 1
  const told = [ownerRoute(item, standing, story, programme), coordinatorRoute(standing, story, programme)].flatMap(
    (route): readonly Step[] => {
      const moment = route.hours.open(past)
      const to = route.at(moment)
      return to === null ? [] : [{ kind: 'missed', name: 'missed', moment, to, hours: route.hours }]
    },
  )
  const missed = told.filter((one, index) => told.findIndex(({ to }) => to === one.to) === index)
  const hours = sharedHours(item, standing, story, programme)
  const moment = hours.nextMorning(hours.open(past))
  const leaders = sitters(leaderSeats(item, standing, programme), moment)
    .filter((one) => missed.every(({ to }) => to !== one))
    .map((to) => ({ kind: 'escalated', name: 'escalated', moment, to, hours }) as const)
  return [...missed, ...leaders].filter((step) => step.moment > story.setUpAt)
}
