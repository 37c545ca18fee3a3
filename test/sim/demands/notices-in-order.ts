import type { Case } from './case.ts'
import { readMessages } from './messages.ts'
import type { Violation } from './violation.ts'
import { say } from './wall.ts'

/**
 * What waited is told in order of time: of messages sent in one go, those of earlier moments come first.
 */
export function noticesInOrder(all: Case): readonly Violation[] {
  const messages = readMessages(all)
  return messages.flatMap(({ seen, owed }, index) => {
    const last = messages[index - 1]
    if (!owed || !last?.owed || last.seen.at !== seen.at || last.owed.moment <= owed.moment) return []
    const what = `${seen.type} of ${seen.itemId} (${say(owed.moment)}) came after that of ${last.seen.itemId} (${say(last.owed.moment)})`
    return [{ rule: 'notices in order', inspection: all.story.id, at: seen.at, what }]
  })
}
