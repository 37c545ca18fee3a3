import type { Outcome } from '../outcome.ts'
import { evidenceIn } from './evidence.ts'

/** Each piece of evidence has a reference, none is on two, and none that was ever issued was changed or lost. */
export function referencesStand(outcome: Outcome): readonly string[] {
  const own = new Map(outcome.entries.map(({ fileId, number }) => [fileId, number]))
  return [
    ...[...evidenceIn(outcome)].flatMap(([id, place]) => (own.has(id) ? [] : [`${id} in ${place} has no reference`])),
    ...twice([...own.values()]).map((number) => `the number ${number} was issued twice`),
    ...[...outcome.references].flatMap(([id, number]) =>
      own.get(id) === number ? [] : [`the reference of ${id} was ${number}, and is ${own.get(id)}`],
    ),
  ]
}

function twice<T>(all: readonly T[]): readonly T[] {
  return all.filter((one, index) => all.indexOf(one) !== index)
}
