import type { MessageSeen } from '../happened.ts'
import type { Case } from './case.ts'
import { readMessages } from './messages.ts'
import { keyOf } from './owed.ts'
import type { Violation } from './violation.ts'
import { say } from './wall.ts'

/**
 * Nobody hears what they are not owed: of what is done, stands for ever, fell due before the set-up, or is somebody
 * else's. Nothing is said twice but once more after a doubt, and then it is marked.
 */
export function noticesAllowed(all: Case): readonly Violation[] {
  const before = new Map<string, MessageSeen[]>()
  return readMessages(all).flatMap(({ seen, owed }) => {
    const tell = (rule: string, what: string): Violation[] => [
      { rule, inspection: all.story.id, at: seen.at, what: `${seen.type} of ${seen.itemId} to ${seen.to} ${what}` },
    ]
    if (!owed) return tell('notice not owed', `at ${say(seen.at)}, who was not owed it then`)
    const earlier = before.get(keyOf(owed)) ?? []
    before.set(keyOf(owed), [...earlier, seen])
    const last = earlier.at(-1)
    if (!last) {
      const doubtful = !seen.again || all.troubled(owed.moment, seen.at)
      return doubtful ? [] : tell('marked as sent again', `at ${say(seen.at)} is marked as sent again, and was not`)
    }
    const again = `came at ${say(last.at)} and again at ${say(seen.at)}`
    if (earlier.length > 1) return tell('notice sent twice', `${again}, for the third time`)
    if (!all.troubled(last.at, seen.at)) return tell('notice sent twice', `${again}, with nothing in doubt`)
    return seen.again ? [] : tell('notice sent twice', `${again}, and was not marked`)
  })
}
