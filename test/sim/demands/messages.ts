import type { MessageSeen } from '../happened.ts'
import type { Case } from './case.ts'
import { type Owed, owedAt, stepsOf } from './owed.ts'

/** The messages of an inspection, each with what it was owed for; `null` where nobody was owed it. */
export interface ReadMessage {
  readonly seen: MessageSeen
  readonly owed: Owed | null
}

export function readMessages(all: Case): readonly ReadMessage[] {
  return all.happened.messages
    .filter(({ inspection }) => inspection === all.story.id)
    .map((seen) => ({ seen, owed: owedFor(seen, all) }))
}

function owedFor({ at, itemId, type, to }: MessageSeen, all: Case): Owed | null {
  const demanded = all.items.find(({ item }) => item.id === itemId)
  const steps = demanded && stepsOf(demanded, all)
  if (!steps) return null
  const standings = all.lives.around(itemId, at)
  const owed = standings.flatMap((standing) => owedAt(demanded, steps, standing, at, all))
  return owed.find((one) => one.type === type && one.to === to) ?? null
}
