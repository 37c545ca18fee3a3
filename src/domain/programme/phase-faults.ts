import type { Programme } from './programme.ts'
import type { Finding } from './programme-fault.ts'

/** The route map shows every week once: phases follow one another from week 1 to the last. */
export function findPhaseFaults({ phases, weeks }: Programme): Finding[] {
  const starts = phases.flatMap(({ from }, index) => {
    const before = phases[index - 1]
    const expected = before ? before.to + 1 : 1
    if (from === expected) return []
    const why = before ? `the week after ${before.id}` : 'where the programme begins'
    return [{ path: ['phases', index, 'from'], problem: `is ${from}`, remedy: `give ${expected}, ${why}` }]
  })
  const ends = phases.flatMap(({ from, to }, index) =>
    to >= from
      ? []
      : [
          {
            path: ['phases', index, 'to'],
            problem: `is ${to}, before its first week ${from}`,
            remedy: 'give a later week',
          },
        ],
  )
  return [...starts, ...ends, ...findOpenEnd(phases.at(-1)?.to, weeks)]
}

function findOpenEnd(last: number | undefined, weeks: number): Finding[] {
  if (last === weeks) return []
  const problem = last === undefined ? 'are none' : `end with week ${last}`
  return [{ path: ['phases'], problem, remedy: `let the last one end with week ${weeks}` }]
}
