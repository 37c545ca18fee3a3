import type { Item } from '../programme/programme.ts'
import type { Calendar } from './calendar.ts'

/** Whether an item applies, going by the answers given so far: an open question leaves it possible. */
export function decideApplies(item: Item, answers: Calendar['answers']): 'yes' | 'no' | 'unanswered' {
  if (!item.appliesWhen) return 'yes'
  const { condition, anyOf } = item.appliesWhen
  const given = answers[condition]
  if (!given) return 'unanswered'
  return given.some((answer) => anyOf.includes(answer)) ? 'yes' : 'no'
}
