import type { Item, Programme, WeekEntry } from './programme.ts'
import type { Finding } from './programme-fault.ts'

/** Who does what: somebody coordinates, we hand in, the inspection team owes us what comes in. */
export function findDutyFaults({ items, entries, seats }: Programme): Finding[] {
  const coordinators = seats.filter(({ role }) => role === 'coordinator')
  return [
    ...(coordinators.length === 1
      ? []
      : [
          {
            path: ['seats'],
            problem: `hold ${coordinators.length} with the role coordinator`,
            remedy: 'give that role to exactly one',
          },
        ]),
    ...items.flatMap(findPartyFaults),
    ...entries.flatMap(findEventFaults),
  ]
}

function findPartyFaults(item: Item, index: number): Finding[] {
  const expected = { return: 'partnership', incoming: 'inspection-team' } as const
  if (item.kind !== 'return' && item.kind !== 'incoming') return []
  if (item.who === expected[item.kind]) return []
  const problem = `is ${item.who}, but ${item.kind === 'return' ? 'a return is handed in by' : 'something incoming is owed by'} the ${expected[item.kind]}`
  return [{ path: ['items', index, 'who'], problem, remedy: `give ${expected[item.kind]}, or another kind` }]
}

function findEventFaults(entry: WeekEntry, index: number): Finding[] {
  const marks = ['standing', 'optional'] as const
  if (entry.type === 'action') return []
  return marks
    .filter((mark) => entry[mark] !== undefined)
    .map((mark) => ({
      path: ['entries', index, mark],
      problem: 'marks an event',
      remedy: 'only an action can be so marked',
    }))
}
