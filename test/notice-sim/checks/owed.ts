import { instantOf, wallOf } from '../../sim/demands/wall.ts'
import type { MessageKind } from '../happened.ts'
import type { Case, Dated } from './case.ts'
import { type Standing, standingOn } from './lives.ts'
import { lateSteps, ownerSteps, putOff, riskSteps, type Step } from './steps.ts'

/** Whether anything may be said of an item that stands so: it is ours, and can be late. */
function isChased({ demanded: { ours, binds } }: Dated, { isOpen, due }: Standing, all: Case): boolean {
  return ours && binds && isOpen && due >= all.announcedFrom
}

/** What people are owed about an item at an instant, whether or not they had it: of reminders the last that is past. */
export function owedAt(chased: Dated, at: number, all: Case): readonly Step[] {
  const standing = standingOn(chased.lives, at)
  if (!isChased(chased, standing, all)) return []
  if (at > standing.due) {
    return lateSteps(chased, standing, all).filter(
      ({ kind, moment }) => moment <= at && (kind === 'missed' || !isHeld(chased, at, all)),
    )
  }
  const people = [...new Set(ownerSteps(chased, standing, all).map(({ to }) => to))]
  const own = people.flatMap((person) => reminderFor(person, chased, at, at, all) ?? [])
  const risks = riskSteps(chased, standing, all).filter(
    ({ name, moment }) => moment <= at && (name === 'at risk' || !isHeld(chased, at, all)),
  )
  if (at >= standing.due) return []
  return [...own, ...(surelyAtRisk(chased, standing) ? risks : [])]
}

/** The last that has come by `until`, as things stand at an instant, if it is this person's. */
export function reminderFor(person: string, chased: Dated, at: number, until: number, all: Case): Step | null {
  const { choices } = all
  if (choices.isMuted(person, at)) return null
  const steps = stepsFor(person, chased, at, all)
  const last = steps.findLast(({ moment }) => moment <= until)
  return last?.to === person ? last : null
}

/** Of an item's reminders, those that come where this person may have put it off. */
export function stepsFor(person: string, chased: Dated, at: number, all: Case): readonly Step[] {
  const standing = standingOn(chased.lives, at)
  const until = all.choices.snoozedUntil(chased.demanded.item.id, person, at)
  return until === null ? ownerSteps(chased, standing, all) : putOff(chased, standing, until, all)
}

/** What a message of this kind to this person at this instant may have been sent for; `null` where for nothing. */
export function reasonFor(kind: MessageKind, to: string, chased: Dated, at: number, all: Case): Step | null {
  const standing = standingOn(chased.lives, at)
  if (!isChased(chased, standing, all)) return null
  if (kind === 'missed' || kind === 'escalated') {
    if (kind === 'escalated' && isHeld(chased, at, all)) return null
    return (
      lateSteps(chased, standing, all).find((one) => one.kind === kind && one.to === to && one.moment <= at) ?? null
    )
  }
  if (at >= standing.due) return null
  if (kind === 'at risk') {
    if (!perhapsAtRisk(chased, standing)) return null
    const held = isHeld(chased, at, all)
    const fits = ({ name, moment }: Step) => moment <= at && (name === 'at risk' || !held)
    return riskSteps(chased, standing, all).find((one) => one.to === to && fits(one)) ?? null
  }
  const last = reminderFor(to, chased, at, at, all)
  if (kind !== 'digest') return last?.kind === kind ? last : null
  // What a day's digest says may be meant for later that day, and the last call may come between.
  const today = stepsFor(to, chased, at, all).findLast((one) => one.kind === 'digest' && one.moment <= endOfDay(at))
  return last?.kind !== 'last call' && today?.to === to && !all.choices.isMuted(to, at) ? today : null
}

/** For as long as it is due when it was due as somebody held it. */
function isHeld({ demanded, lives }: Dated, at: number, { choices }: Case): boolean {
  const { due } = standingOn(lives, at)
  return choices.holds(demanded.item.id, at).some((since) => standingOn(lives, since).due === due)
}

function endOfDay(at: number): number {
  return instantOf(wallOf(at).day + 1, 0) - 1
}

/** Nobody has it in hand, or what goes into the shared area is not signed off. */
function surelyAtRisk({ demanded: { item } }: Dated, { taker, seats, reached }: Standing): boolean {
  const isOwned = taker !== null || seats.some(({ seat, holder, deputy }) => seat === item.seat && (holder ?? deputy))
  return !isOwned || (item.kind === 'return' && item.destination === 'shared-area' && reached !== 'signed off')
}

/** What goes elsewhere may be asked for too. */
function perhapsAtRisk(chased: Dated, standing: Standing): boolean {
  const { item } = chased.demanded
  const isUnsigned = item.kind === 'return' && item.destination !== 'statement' && standing.reached !== 'signed off'
  return surelyAtRisk(chased, standing) || isUnsigned
}
