import type { Dated, Case as NoticeCase } from '../../notice-sim/checks/case.ts'
import { choicesOf } from '../../notice-sim/checks/choices.ts'
import { owedAt as owedBy, reasonFor } from '../../notice-sim/checks/owed.ts'
import { lateSteps, ownerSteps, riskSteps, type Step } from '../../notice-sim/checks/steps.ts'
import type { MessageSeen } from '../happened.ts'
import type { Case } from './case.ts'
import type { Demanded } from './demanded.ts'
import type { Standing } from './replay.ts'

/** A message that a person is owed about an item. */
export interface Owed extends Step {
  readonly itemId: string
}

/** What can be told of: it has a deadline. */
type Due = Demanded & { readonly due: number }

export function keyOf({ itemId, kind, name, to }: Owed): string {
  return `${itemId} ${kind} ${name} ${to}`
}

/** Every step of an item's notices, if it stands so. */
export function stepsOf(demanded: Demanded, standing: Standing, all: Case): readonly Step[] {
  if (!hasDeadline(demanded)) return []
  const [dated, one, notices] = [datedOf(demanded, standing, all), ourStanding(demanded, standing, all), caseOf(all)]
  return [...ownerSteps(dated, one, notices), ...riskSteps(dated, one, notices), ...lateSteps(dated, one, notices)]
}

/** What is owed about an item at a moment, if it stands so. */
export function owedAt(demanded: Demanded, standing: Standing, now: number, all: Case): readonly Owed[] {
  if (!hasDeadline(demanded)) return []
  const itemId = demanded.item.id
  return owedBy(datedOf(demanded, standing, all), now, caseOf(all)).map((step) => ({ ...step, itemId }))
}

/** What a message was sent for, if its item stood so; `null` where for nothing. */
export function owedFor({ at, type, to }: MessageSeen, demanded: Demanded, standing: Standing, all: Case): Owed | null {
  const step = hasDeadline(demanded) ? reasonFor(type, to, datedOf(demanded, standing, all), at, caseOf(all)) : null
  return step && { ...step, itemId: demanded.item.id }
}

function hasDeadline(demanded: Demanded): demanded is Due {
  return demanded.due !== null
}

function datedOf(demanded: Due, standing: Standing, all: Case): Dated {
  return { demanded, lives: [ourStanding(demanded, standing, all)] }
}

function ourStanding({ due }: Due, { state, taker, reached }: Standing, { story }: Case): Dated['lives'][number] {
  const at = Number.NEGATIVE_INFINITY
  return { ...{ at, due, reached }, isOpen: state === 'open', taker: taker ?? null, seats: story.seats }
}

const known = new WeakMap<Case, NoticeCase>()

/** Here nobody chooses anything about notices. */
function caseOf(all: Case): NoticeCase {
  const { programme, story, weeks, announcedFrom } = all
  const made = known.get(all) ?? {
    ...{ programme, story, weeks, announcedFrom },
    choices: choicesOf([]),
    items: new Map(),
  }
  known.set(all, made)
  return made
}
