import { isUnhurried } from '../../src/graph/unhurried.ts'
import { createWayOut, type WayOut, type Window } from './way-out.ts'

/**
 * What Teams takes of one bot in one conversation (learn.microsoft.com: bots/how-to/rate-limit), one below
 * its limits: its windows start when a request arrives, ours when it leaves.
 */
const CONVERSATION: readonly Window[] = [
  { span: 1000, count: 6 },
  { span: 2000, count: 7 },
  { span: 30_000, count: 59 },
  { span: 3_600_000, count: 1799 },
]

/**
 * And of one app in one tenant: 30 a second. Over many conversations requests overtake one another on the way, so
 * they leave evenly: of those that arrive within a second none was under way for 200 ms longer than another.
 */
const APP: readonly Window[] = [
  { span: 1000, count: 25 },
  { span: 200, count: 5 },
]

/** How long the app's limit is kept by answers too, after Teams refused one. */
const CAREFUL = 60_000

export interface Pace {
  /** Resolves when a request to this conversation may leave, in the order asked; what is unhurried lets the others go first. */
  leave(conversationId: string): Promise<void>
  /** Teams found that it was too much. */
  refused(): void
}

/**
 * What nobody waits for keeps the app's limit by itself. When people ask is theirs to say, and Microsoft names 30 a second
 * in one place and 50 in another: an answer is not held up for a limit that may not be reached, until Teams says that it was.
 * @param now any steady clock, in milliseconds
 */
export function createPace(now: () => number, pause: (milliseconds: number) => Promise<void>): Pace {
  const app = createWayOut(APP, now, pause)
  const conversations = new Map<string, WayOut>()
  let carefulUntil = Number.NEGATIVE_INFINITY

  function conversation(id: string): WayOut {
    const known = conversations.get(id) ?? createWayOut(CONVERSATION, now, pause)
    conversations.set(id, known)
    return known
  }

  return {
    async leave(conversationId) {
      await conversation(conversationId).take()
      if (isUnhurried() || now() < carefulUntil) await app.take()
      else app.note()
    },
    refused() {
      carefulUntil = now() + CAREFUL
    },
  }
}
