import { say } from '../../sim/demands/wall.ts'
import type { Whole } from './case.ts'
import { deliveries } from './sent-by.ts'
import type { Violation } from './violation.ts'

const MINUTE = 60_000
const MOST = 10

/** Nobody gets more than ten messages in a minute. */
export function notTooMany(whole: Whole): readonly Violation[] {
  const sent = deliveries(whole)
  const people = [...new Set(whole.happened.messages.map(({ to }) => to))]
  return people.flatMap((person) => {
    const all = sent.to(person).filter(({ n }, index, same) => same[index - 1]?.n !== n)
    const flooded = all.find((one, index) => {
      const eleventh = all[index + MOST]
      return eleventh !== undefined && eleventh.at - one.at < MINUTE
    })
    return flooded ? [{ rule: 'too many at once', at: flooded.at, what: `${person} from ${say(flooded.at)} on` }] : []
  })
}
