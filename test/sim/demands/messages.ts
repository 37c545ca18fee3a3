import type { MessageSeen } from '../happened.ts'
import type { Case } from './case.ts'
import { type Owed, owedFor } from './owed.ts'

/** The messages of an inspection, each with what it was owed for; `null` where nobody was owed it. */
export interface ReadMessage {
  readonly seen: MessageSeen
  readonly owed: Owed | null
}

export function readMessages(all: Case): readonly ReadMessage[] {
  return all.happened.messages
    .filter(({ inspection }) => inspection === all.story.id)
    .map((seen) => ({ seen, owed: reasonOf(seen, all) }))
}

function reasonOf(seen: MessageSeen, all: Case): Owed | null {
  const demanded = all.items.find(({ item }) => item.id === seen.itemId)
  if (!demanded) return null
  const standings = all.lives.around(seen.itemId, seen.at)
  return standings.flatMap((standing) => owedFor(seen, demanded, standing, all) ?? [])[0] ?? null
}
