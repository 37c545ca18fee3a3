import { say } from '../../sim/demands/wall.ts'
import type { MessageSeen } from '../happened.ts'
import type { Case, Whole } from './case.ts'
import type { Asked } from './choices.ts'
import { standingOn } from './lives.ts'
import { isDoubtful } from './said-once.ts'
import type { Violation } from './violation.ts'

const PROMPT = 6 * 60_000

/** Whoever asked to be reminded is, at their own moment and once, unless it is done by then or they are muted. */
export function askedFor(whole: Whole): readonly Violation[] {
  const free = new Set(whole.happened.messages.filter(({ kind }) => kind === 'asked'))
  const asked = [...whole.cases.values()]
    .flatMap((all) => all.choices.asked.map((one) => ({ one, all })))
    // The latest first: one that did not come is not answered by what came for another.
    .toSorted((a, b) => b.one.when - a.one.when)
  const missing = asked.flatMap(({ one, all }) => {
    const own = [...free].filter((seen) => isFor(seen, one, all))
    const answered = own.findIndex((seen) => !isDoubtful(seen, whole) && seen.outcome !== 'refused for now')
    for (const seen of answered < 0 ? own : own.slice(0, answered + 1)) free.delete(seen)
    return own.length > 0 || !isOwed(one, all, whole) ? [] : [tell(one.when, one.person, 'never came')]
  })
  const strange = [...free].filter(({ outcome }) => outcome !== 'refused for now')
  return [...missing, ...strange.map(({ at, to }) => tell(at, to, 'was not asked for, or came twice'))]
}

function tell(at: number, person: string, what: string): Violation {
  return { rule: 'asked for', at, what: `the reminder of ${say(at)} to ${person} ${what}` }
}

function isFor(seen: MessageSeen, { person, item, when, to }: Asked, all: Case): boolean {
  const [about] = seen.about
  const same = about?.inspection === all.story.id && about.item === (item ?? '')
  return same && seen.to === person && seen.at >= when && seen.at <= to && mayHear(person, item, seen.at, all)
}

/** It is open and nothing was in the way at its moment. */
function isOwed({ person, item, when, to }: Asked, all: Case, { happened, hindered }: Whole): boolean {
  const limit = when + PROMPT
  const isHindered = hindered.some((span) => span.from <= limit && span.to >= when)
  if (isHindered || to <= limit || limit > happened.to) return false
  const changes = item === undefined ? [] : (all.items.get(item)?.lives ?? []).map(({ at }) => at)
  const turns = [...changes, ...all.choices.changesFor(item ?? '')].filter((at) => at > when && at <= limit)
  return [when, ...turns].every((at) => mayHear(person, item, at, all))
}

function mayHear(person: string, item: string | undefined, at: number, { items, choices }: Case): boolean {
  const chased = item === undefined ? undefined : items.get(item)
  if (item !== undefined && chased && !standingOn(chased.lives, at).isOpen) return false
  return !choices.isMuted(person, at)
}
