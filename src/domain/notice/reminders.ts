import type { Picture } from '../inspection/picture.ts'
import type { Deadline } from './deadline.ts'
import type { DueNotice } from './due-notice.ts'
import { choicesOf, type NoticeChoice } from './notice-choice.ts'
import { type OwnerStep, ownerSteps, snoozed } from './owner-steps.ts'
import { ownerRoute } from './route.ts'

/** Of those whose moment has passed only the last is owed: after a gap or a change of owner they do not come in a bunch. */
export function reminders(item: Deadline, picture: Picture, choices: readonly NoticeChoice[]): readonly DueNotice[] {
  const route = ownerRoute(item, picture)
  const steps = ownerSteps(item.dated, route.told)
  const recipients = steps.map(({ at }) => route.at(at))
  const people = new Set(recipients.flatMap((one) => one?.person.id ?? []))
  const snoozes = choicesOf(choices, 'snoozed').filter(({ itemId }) => itemId === item.dated.item.id)
  return [...people].flatMap((person) => {
    const untils = snoozes.filter((one) => one.person === person).map(({ until }) => until)
    const own = untils.length > 0 ? snoozed(steps, Math.max(...untils), route.told) : steps
    return stillOwed(own, picture).flatMap((step, index, owed): readonly DueNotice[] => {
      const to = recipients[steps.indexOf(step)] ?? route.at(step.at)
      if (to?.person.id !== person) return []
      return [{ ...to, ...named(step, item, person), item, left: owed.length - 1 - index, told: route.told }]
    })
  })
}

function stillOwed(steps: readonly OwnerStep[], { now }: Picture): readonly OwnerStep[] {
  return steps.slice(
    Math.max(
      0,
      steps.findLastIndex(({ at }) => at <= now),
    ),
  )
}

function named({ kind, name, at, days }: OwnerStep, { dated }: Deadline, person: string) {
  const type = kind === 'last call' ? ('last call' as const) : ('reminder' as const)
  const key = `reminder/${dated.item.id}/${dated.due}/${name}/${person}`
  return { key, type, step: kind, at, ...(days !== undefined && { days }) }
}
