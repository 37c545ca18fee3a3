import { say } from '../../sim/demands/wall.ts'
import type { MessageSeen } from '../happened.ts'
import type { Whole } from './case.ts'
import type { Violation } from './violation.ts'

/** All that comes to somebody at one moment comes in one message, but what they asked for; each thing has one line in it. */
export function oneMessageAtATime({ happened }: Whole): readonly Violation[] {
  const went = happened.messages.filter(({ kind, outcome }) => kind !== 'asked' && outcome !== 'refused for now')
  const first = new Map<string, MessageSeen>()
  return went.flatMap((seen) => {
    const moment = `${seen.to} at ${say(seen.at)}, ${seen.at}`
    const earlier = first.get(moment)
    if (earlier?.n === seen.n) return []
    first.set(moment, seen)
    const tell = (what: string): Violation => ({
      rule: 'one message at a time',
      at: seen.at,
      what: `${moment}: ${what}`,
    })
    const lines = seen.lines.map(({ inspection, item }) => `${inspection} ${item}`)
    return [
      ...(earlier && !seen.again ? [tell(`${seen.kind} beside ${earlier.kind}`)] : []),
      ...(new Set(lines).size < lines.length ? [tell('a thing has two lines')] : []),
    ]
  })
}
