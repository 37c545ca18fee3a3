import { randomUUID } from 'node:crypto'
import type { Config } from '../../src/config.ts'
import type { TokenSource } from '../../src/graph/access-token.ts'
import type { Log } from '../../src/services/ports/log.ts'
import type { Messenger } from '../../src/services/ports/messenger.ts'
import type { Conversations, Store } from '../../src/services/ports/store.ts'
import type { TeamMembers } from '../../src/services/ports/team-members.ts'
import type { Turns } from '../../src/services/turns.ts'
import type { Links } from '../cards/links.ts'
import type { ReceiveActivity } from '../http/app.ts'
import { connectMessenger } from './connect-messenger.ts'
import { createConnector } from './connector.ts'
import { findChannel } from './find-channel.ts'
import { createGatekeeper, type GatekeeperSettings } from './gatekeeper.ts'
import { holdToken } from './hold-token.ts'
import { readActivity, tenantOf } from './incoming-activity.ts'
import { keepConversations } from './keep-conversations.ts'
import { type Asked, createLateAnswers, type LateAnswers } from './late-answers.ts'
import { createPace } from './pace.ts'
import { readTurn } from './read-turn.ts'
import { refuseElsewhere } from './refuse-elsewhere.ts'
import { type Memory, rememberTurns } from './remember-turns.ts'
import { type HandleTurn, takeTurn } from './take-turn.ts'
import type { Invoked } from './to-invoked.ts'
import { isTokenRefusal } from './token-refusal.ts'
import type { Answer } from './turn.ts'

export interface TeamsSettings {
  readonly config: GatekeeperSettings & Pick<Config, 'publicUrl'>
  readonly token: TokenSource
  readonly conversations: Conversations
  /** Of what was answered lately, and of what is owed. */
  readonly memory: Pick<Memory, 'clock'> & Pick<Store, 'answered'>
  readonly turns: Turns
  readonly links: Links
  readonly log: Log
  /** Real time: Teams' limits know no other clock. */
  readonly now: () => number
  /** Throws `GraphFailure` when the server stops. */
  readonly pause: (milliseconds: number) => Promise<void>
  /** Cuts off what Teams has not answered yet. */
  readonly stop?: AbortSignal
}

export interface Teams extends Pick<LateAnswers, 'resume' | 'settle'> {
  readonly messenger: Messenger
  readonly teamMembers: TeamMembers
  receive(authorization: string | undefined, activity: unknown, handle: HandleTurn): ReturnType<ReceiveActivity>
}

/** Teams, both ways: what people say and press comes in as turns, what Waymark says goes out once. */
export function connectTeams(settings: TeamsSettings): Teams {
  const { config, conversations, memory, turns, links, log, now, pause, stop } = settings
  const letIn = createGatekeeper(config, now)
  const connector = createConnector({
    ...{ appId: config.appId, scope: config.botScope, token: holdToken(settings.token, now) },
    ...{ pace: createPace(now, pause), stop },
  })
  const replying = { connector, log, now, pause }
  const late = createLateAnswers({ ...replying, ...memory, conversations, turns, stop })
  const keep = keepConversations(conversations, now)
  const once = rememberTurns<Invoked | null>({ ...memory, log, pause })

  async function take(asked: Asked, begin: () => Promise<Answer>): Promise<Invoked | null> {
    if (asked.turn.conversation.tenantId === config.tenantId) await keep(asked.activity, asked.turn)
    return takeTurn({ ...replying, late }, asked, begin)
  }

  return {
    teamMembers: { of: async (place) => connector.members(await findChannel(conversations, place)) },
    messenger: connectMessenger({ connector, conversations, links, now, pause }),
    ...{ resume: late.resume, settle: late.settle },
    async receive(authorization, body, handle) {
      const activity = readActivity(body)
      if (!activity) return { status: 400 }
      try {
        await letIn(authorization ?? '', activity)
        const turn = readTurn(activity)
        if (!turn) return { status: 200 }
        const isServed = tenantOf(activity) === config.tenantId
        if (!isServed) log.warn('another tenant refused', { type: activity.type, person: activity.from?.aadObjectId })
        const begin = isServed ? handle(turn) : refuseElsewhere(turn)
        const key = `${activity.conversation.id}/${activity.id ?? randomUUID()}`
        const invoked = await once(key, () => take({ key, activity, turn }, begin))
        return invoked?.body === undefined ? { status: 200 } : { status: 200, body: invoked.body }
      } catch (error) {
        const status = isTokenRefusal(error) ? 401 : 500
        log.warn('activity not taken', { status, type: activity.type, reason: (error as Error).name })
        return { status }
      }
    },
  }
}
