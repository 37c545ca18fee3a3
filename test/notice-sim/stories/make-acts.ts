import type { Programme } from '../../../src/domain/programme/programme.ts'
import type { DuePoint } from '../../../src/domain/schedule/dated-item.ts'
import { addDays } from '../../../src/domain/schedule/day.ts'
import { scheduleItems } from '../../../src/domain/schedule/schedule.ts'
import { dayOf, toInstant } from '../../../src/domain/schedule/zone.ts'
import { inspectionOf } from '../../sim/world/inspection-of.ts'
import type { Partnership, PlannedAct, Wished } from '../story.ts'
import type { Dice } from './dice.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** An act without the number by which it is known. */
export type Draft = Omit<PlannedAct, 'n'> & Wished

interface Stage {
  readonly dice: Dice
  readonly story: Partnership
  readonly zone: string
  readonly coordinator: string
  readonly people: readonly [string, ...string[]]
}

/** What people do around each deadline, and about the notices themselves. */
export function makeActs(dice: Dice, story: Partnership, programme: Programme): readonly Draft[] {
  const coordinator = story.seats.find(({ seat }) => seat === 'inspection-coordinator')?.holder ?? 'nobody'
  const seated = story.seats.flatMap(({ holder, deputy }) => [holder, deputy]).filter((one) => one !== undefined)
  const people = [coordinator, ...new Set(seated)] as const
  const stage = { dice, story, zone: programme.timeZone, coordinator, people }
  const { calendar } = inspectionOf(story, programme)
  const chased = scheduleItems(programme, calendar).filter((dated): dated is DuePoint => isChased(dated))
  return [
    ...chased.filter(({ due }) => due > story.setUpAt).flatMap((dated) => aroundDeadline(stage, dated)),
    ...Array.from({ length: dice.whole(0, 4) }, () => muting(stage)).flat(),
    ...Array.from({ length: dice.whole(0, 3) }, () => leave(stage)),
    ...(dice.percent(20) ? [renotifying(stage)] : []),
  ].filter(({ at }) => at > story.setUpAt + MINUTE)
}

function isChased(dated: { readonly type: string; readonly item: { readonly kind: string } }): boolean {
  return dated.type === 'due' && (dated.item.kind === 'return' || dated.item.kind === 'action')
}

function aroundDeadline(stage: Stage, { item: { id: item, kind }, due }: DuePoint): readonly Draft[] {
  const { dice } = stage
  const sometimes = (chance: number, make: () => Draft): readonly Draft[] => (dice.percent(chance) ? [make()] : [])
  const person = () => dice.pick(stage.people)
  const then = (more: Wished): Draft => act(stage, near(stage, due), more)
  return [
    ...sometimes(20, () => then({ kind: 'taken', item, person: person() })),
    ...(kind === 'return' ? towardsHandIn(stage, item, due) : []),
    ...sometimes(4, () => adjusting(stage, item, due, near(stage, due) - 3 * DAY)),
    ...sometimes(4, () => adjusting(stage, item, due, due + dice.whole(1, 6 * 24) * HOUR)),
    ...sometimes(10, () => own(stage, { kind: 'snoozed', item, until: near(stage, due) })),
    ...sometimes(10, () => then({ kind: 'held', item })),
    ...sometimes(10, () => own(stage, { kind: 'asked', ...about(dice, item), when: near(stage, due) })),
    ...sometimes(2, () => then({ kind: 'not applicable', item })),
    ...sometimes(70, () => then({ kind: kind === 'return' ? 'handed in' : 'done', item })),
    ...sometimes(10, () => then({ kind: 'undo', of: item })),
  ]
}

function towardsHandIn(stage: Stage, item: string, due: number): readonly Draft[] {
  const { dice } = stage
  const begun = near(stage, due) - dice.whole(0, 8) * DAY
  return [
    ...(dice.percent(60) ? [act(stage, begun, { kind: 'draft', item })] : []),
    ...(dice.percent(40) ? [act(stage, begun + dice.whole(1, 40) * HOUR, { kind: 'signed off', item })] : []),
    ...(dice.percent(20) ? [act(stage, begun + dice.whole(1, 40) * HOUR, { kind: 'ready', item })] : []),
  ]
}

/** Before its deadline, or once that is past. */
function adjusting(stage: Stage, item: string, due: number, at: number): Draft {
  const { dice, zone } = stage
  const day = addDays(dayOf(due, zone), dice.whole(-3, 10))
  return act(stage, at, {
    ...{ kind: 'adjusted', item, day, time: dice.pick(['08:00', '09:00', '10:00', '12:00', '17:00', '23:30']) },
  })
}

/** For a while. */
function muting(stage: Stage): readonly Draft[] {
  const { dice } = stage
  const who = dice.pick(stage.people)
  const at = anyMoment(stage)
  return [
    { ...act(stage, at, { kind: 'muted', person: who }), who },
    { ...act(stage, at + dice.whole(0, 20) * DAY + dice.whole(1, 600) * MINUTE, { kind: 'undo', of: who }), who },
  ]
}

function leave(stage: Stage): Draft {
  const { dice, story, zone } = stage
  const at = anyMoment(stage)
  const from = addDays(dayOf(at, zone), dice.whole(0, 3))
  const { seat } = dice.pick(story.seats) ?? { seat: 'survey-lead' }
  return act(stage, at, { kind: 'leave', seat, from, to: addDays(from, dice.whole(0, 12)) })
}

/** A week or two off. */
function renotifying(stage: Stage): Draft {
  const { dice, story } = stage
  const notified = addDays(story.notified, 7 * dice.pick([-2, -1, 1, 2]))
  return act(stage, anyMoment(stage), { kind: 'renotified', notified })
}

type Own =
  | { readonly kind: 'snoozed'; readonly item: string; readonly until: number }
  | { readonly kind: 'asked'; readonly item?: string; readonly when: number }

/** What everybody chooses for themselves, some time before. */
function own(stage: Stage, wished: Own): Draft {
  const { dice, people } = stage
  const person = dice.pick(people)
  const at = (wished.kind === 'asked' ? wished.when : wished.until) - dice.whole(1, 4 * 24 * 60) * MINUTE
  return { ...act(stage, at, { ...wished, person }), who: person }
}

/** Some ask for words alone. */
function about(dice: Dice, item: string): { readonly item?: string } {
  return dice.percent(80) ? { item } : {}
}

function act({ dice, story, coordinator }: Stage, at: number, wished: Wished): Draft {
  return { at, ...base(dice, story.id, coordinator), ...wished }
}

function base(dice: Dice, inspection: string, who: string): Pick<Draft, 'inspection' | 'who' | 'redeliveredAfter'> {
  return { inspection, who, ...(dice.percent(10) && { redeliveredAfter: dice.whole(1_000, 60_000) }) }
}

function anyMoment({ dice, story }: Stage): number {
  return story.setUpAt + dice.whole(1, 34 * 7) * DAY + dice.whole(-2 * 60, 10 * 60) * MINUTE
}

/** Within minutes of a moment at which a message may go out, or at any time of a working day. */
function near({ dice, zone }: Stage, due: number): number {
  const morning = toInstant(addDays(dayOf(due, zone), -dice.whole(0, 8)), '09:00', zone)
  const close = dice.pick([morning, morning, morning + 6 * HOUR, due - 2 * HOUR, due, due + 24 * HOUR])
  if (dice.percent(50)) return close + dice.whole(-2 * MINUTE, 2 * MINUTE)
  return morning + dice.whole(0, 3) * DAY + dice.whole(-90 * MINUTE, 11 * HOUR)
}
