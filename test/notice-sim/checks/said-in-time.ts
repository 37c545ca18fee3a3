import { instantOf, say, wallOf } from '../../sim/demands/wall.ts'
import type { MessageSeen } from '../happened.ts'
import type { Case, Dated, Whole } from './case.ts'
import { reopenedAt, standingOn, wasSetLate } from './lives.ts'
import { owedAt, stepsFor } from './owed.ts'
import { isDoubtful } from './said-once.ts'
import { type Delivery, deliveries, sentBy } from './sent-by.ts'
import { lateSteps, ownerSteps, riskSteps, type Step } from './steps.ts'
import type { Violation } from './violation.ts'

const HOUR = 60 * 60_000
/** What is due comes within so long, where nothing is in the way and afterwards. */
const PROMPT = 5 * 60_000

/** From when to when somebody was owed a message, whether or not they had it. */
interface Stretch {
  readonly step: Step
  readonly from: number
  to: number
}

/** Everybody hears what they are owed, at its moment, or soon after what was in the way. */
export function saidInTime(whole: Whole): readonly Violation[] {
  const sent = deliveries(whole)
  return [...whole.cases.values()].flatMap((all) =>
    [...all.items.values()].flatMap((chased) =>
      stretchesOf(chased, all, whole.happened.to).flatMap((stretch) => missing(stretch, chased, { all, whole, sent })),
    ),
  )
}

interface Around {
  readonly all: Case
  readonly whole: Whole
  readonly sent: Delivery
}

function missing({ step, from, to }: Stretch, chased: Dated, around: Around): readonly Violation[] {
  const { all, whole, sent } = around
  const { item } = chased.demanded
  const about = { inspection: all.story.id, item: item.id }
  const own = sent.about(about).filter((one) => one.kind === step.kind && one.to === step.to)
  const begun = Math.max(from, afterOthers(step, from, sent.about(about), reopenedAt(chased.lives, from)))
  const { due } = standingOn(chased.lives, from)
  const run = { hindered: whole.hindered, to: whole.happened.to, prompt: PROMPT }
  const limit = sentBy({ step, due, from: begun, own }, run, sent.to)
  const earliest = earliestOf(step, wasSetLate(chased.lives, from))
  if (limit >= to || own.some(({ at }) => at >= earliest && at <= limit) || isGivenUp(own, from, limit, whole))
    return []
  const came = own.find(({ at }) => at > limit)
  const what = came ? `came only at ${say(came.at)}` : 'never came'
  const owing = `${step.kind} (${step.name}) of ${about.inspection} ${about.item} to ${step.to}`
  return [{ rule: 'not said in time', at: from, what: `${owing}, owed from ${say(from)}, by ${say(limit)}: ${what}` }]
}

/** From when on what was said counts: of what is late, whenever it was, where its date moved within what was past. */
function earliestOf({ kind, moment }: Step, isSetLate: boolean): number {
  if (kind === 'digest') return instantOf(wallOf(moment).day, 0)
  return isSetLate && (kind === 'missed' || kind === 'escalated') ? Number.NEGATIVE_INFINITY : moment
}

/**
 * The leaders hear of a risk no sooner than an hour after the coordinator did, and of what was missed a working day after the
 * others, or after it came to be missing again.
 * @param reopened when what had ended it was last taken back
 */
export function afterOthers(
  { name, kind, hours, moment }: Pick<Step, 'name' | 'kind' | 'hours' | 'moment'>,
  from: number,
  about: readonly Pick<MessageSeen, 'at' | 'kind'>[],
  reopened: number = Number.NEGATIVE_INFINITY,
): number {
  const last = (others: Step['kind']) => about.findLast((one) => one.kind === others)?.at ?? Number.NEGATIVE_INFINITY
  if (name === 'at risk, leader') return last('at risk') + HOUR
  if (kind !== 'escalated') return Number.NEGATIVE_INFINITY
  const missed = Math.max(last('missed'), reopened, from > moment ? from : Number.NEGATIVE_INFINITY)
  return Number.isFinite(missed) ? hours.nextMorning(missed) : missed
}

/** In doubt twice it is not sent a third time, whether or not it set out before the process died. */
function isGivenUp(own: readonly MessageSeen[], from: number, limit: number, whole: Whole): boolean {
  const doubts = own.filter((one) => isDoubtful(one, whole) && one.at <= limit)
  const deaths = whole.forgetful.filter((moment) => moment >= from && moment <= limit)
  return doubts.length > 1 || deaths.length > 1
}

function stretchesOf(chased: Dated, all: Case, end: number): readonly Stretch[] {
  const open = new Map<string, Stretch>()
  const closed: Stretch[] = []
  for (const at of turnsOf(chased, all)) {
    const { due } = standingOn(chased.lives, at)
    const now = new Map(owedAt(chased, at, all).map((step) => [`${due} ${step.kind} ${step.name} ${step.to}`, step]))
    for (const [key, stretch] of open) {
      if (now.has(key)) continue
      closed.push({ ...stretch, to: at })
      open.delete(key)
    }
    for (const [key, step] of now) if (!open.has(key)) open.set(key, { step, from: at, to: end })
  }
  return [...closed, ...open.values()]
}

/** Every instant at which what is owed about an item may change, in order. */
function turnsOf(chased: Dated, all: Case): readonly number[] {
  const changes = [...chased.lives.map(({ at }) => at), ...all.choices.changesFor(chased.demanded.item.id)]
  const bases = [...new Set(changes.map((at) => Math.max(at, all.story.setUpAt)))].toSorted((a, b) => a - b)
  const turns = bases.flatMap((base, index) => {
    const standing = standingOn(chased.lives, base)
    const people = new Set(ownerSteps(chased, standing, all).map(({ to }) => to))
    const steps = [
      ...[...people].flatMap((person) => stepsFor(person, chased, base, all)),
      ...riskSteps(chased, standing, all),
      ...lateSteps(chased, standing, all),
    ]
    const next = bases[index + 1] ?? Number.POSITIVE_INFINITY
    const moments = [...steps.map(({ moment }) => moment), standing.due, standing.due + 1]
    return [base, ...moments.filter((moment) => moment > base && moment < next)]
  })
  return [...new Set(turns)].toSorted((a, b) => a - b)
}
