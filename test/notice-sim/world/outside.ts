import type { Store } from '../../../src/services/ports/store.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { createWorldClock, type WorldClock } from '../../sim/world/clock.ts'
import { createFate, type Fate } from '../../sim/world/fate.ts'
import { surroundingsAt } from '../../support/surroundings.ts'
import type { ActSeen, Happened, MessageSeen } from '../happened.ts'
import type { Story } from '../story.ts'
import { type Chats, createChats } from './chats.ts'

/** Everything that outlives the process: Teams, the database, the clock, and what befalls them. */
export interface Outside extends Omit<Surroundings, 'clock' | 'turns' | 'wake'> {
  readonly clock: WorldClock
  readonly fate: Fate
  readonly chats: Chats
  readonly seen: Seen
}

/** What is written down as it happens. */
export interface Seen {
  readonly messages: MessageSeen[]
  readonly acts: ActSeen[]
  readonly warnings: Happened['warnings'][number][]
}

export async function openOutside(story: Story, start: number): Promise<Outside> {
  const clock = createWorldClock(start)
  const seen: Seen = { messages: [], acts: [], warnings: [] }
  const rest = await surroundingsAt(new Date(start).toISOString())
  const chats = createChats(story, clock.now, rest.store.conversations)
  return {
    ...rest,
    ...{ clock, seen, chats },
    fate: createFate(story, clock, new Map()),
    store: lookedAtJustNow(rest.store, clock.now),
    messenger: chats.messenger,
    log: {
      info: () => undefined,
      warn: (event, facts = {}) =>
        void seen.warnings.push({ at: clock.now(), what: `${event} ${JSON.stringify(facts)}` }),
    },
  }
}

/** The libraries are looked at all the time: what was found there is written into the store by people's acts. */
function lookedAtJustNow(store: Store, now: () => number): Store {
  const library: Store['library'] = { ...store.library, watch: async () => ({ token: 'token', checkedAt: now() }) }
  return { ...store, library }
}
