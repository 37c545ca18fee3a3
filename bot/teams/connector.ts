import type { Activity } from 'botframework-schema'
import type { TokenSource } from '../../src/graph/access-token.ts'
import { within } from '../../src/graph/within.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import { type Asking, askService, ConnectorRefusal, type ServiceAnswer } from './ask-service.ts'
import type { Pace } from './pace.ts'
import { toSendFailure } from './to-send-failure.ts'

/** Longer than this, and whether it arrived is in doubt. */
const PATIENCE = 30_000
/** The most that Teams gives at once (learn.microsoft.com: bots/how-to/get-teams-context). */
const PAGE = 500
/** What only tells that an answer is coming is not waited for longer. */
const TYPING_PATIENCE = 2000

/** Where a message goes: a conversation, through the service that told us of it. */
export interface Address {
  readonly serviceUrl: string
  readonly conversationId: string
}

/** What Teams' connector is asked for: each call one request, at a pace it takes. Failures are `SendFailure`. */
export interface Connector {
  /** Gives the activity id. */
  send(to: Address, activity: Partial<Activity>): Promise<string>
  /** That somebody is at it; for as long as anybody would care. */
  showTyping(to: Address): Promise<void>
  update(to: Address, activityId: string, activity: Partial<Activity>): Promise<void>
  /** The personal chat with somebody, the same one however often it is asked for; gives its id. */
  openChat(serviceUrl: string, tenantId: string, personId: string): Promise<string>
  /** Entra object ids of all who are in a team, by way of a channel of its. */
  members(channel: Address): Promise<readonly string[]>
}

export interface ConnectorSettings {
  readonly appId: string
  /** Of the token that goes with every request. */
  readonly scope: string
  readonly token: TokenSource
  readonly pace: Pace
  /** Cuts off what Teams has not answered yet; nothing sets out after it. */
  readonly stop?: AbortSignal | undefined
}

/** What is asked of one conversation's service. */
type Request = Pick<Asking, 'method' | 'path' | 'body'> & {
  readonly serviceUrl: string
  /** Paced together. */
  readonly key: string
  /** A repetition would be noticed by nobody. */
  readonly harmless?: true
  readonly patience?: number
}

export function createConnector(settings: ConnectorSettings): Connector {
  const ask = (request: Request) => askAtPace(settings, request)
  return {
    async send(to, activity) {
      const { id } = await ask({ ...newIn(to), body: activity })
      return id ?? ''
    },
    async showTyping(to) {
      await ask({ ...newIn(to), body: { type: 'typing' }, harmless: true, patience: TYPING_PATIENCE })
    },
    async update(to, activityId, activity) {
      const path = `${activitiesOf(to)}/${encodeURIComponent(activityId)}`
      await ask({ ...newIn(to), method: 'PUT', path, body: activity, harmless: true })
    },
    async openChat(serviceUrl, tenantId, personId) {
      const body = {
        isGroup: false,
        bot: { id: `28:${settings.appId}` },
        members: [{ id: personId }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      }
      const { id } = await ask({ serviceUrl, key: personId, method: 'POST', path: '', body, harmless: true })
      if (id === undefined) throw new SendFailure('refused', 'Teams opened a chat and did not say which.')
      return id
    },
    async members(channel) {
      const found: string[] = []
      for (let page = `${conversationPath(channel)}/pagedmembers?pageSize=${PAGE}`, from = ''; ; ) {
        const { serviceUrl, key } = newIn(channel)
        const { members = [], continuationToken } = await ask({
          ...{ serviceUrl, key, method: 'GET', harmless: true },
          path: `${page}${from}`,
        })
        found.push(...members.flatMap(({ aadObjectId }) => aadObjectId ?? []))
        if (continuationToken === undefined) return found
        from = `&continuationToken=${encodeURIComponent(continuationToken)}`
      }
    },
  }
}

/** All threads of a channel are one conversation to Teams' limits. */
function newIn(to: Address): Pick<Request, 'serviceUrl' | 'key' | 'method' | 'path'> {
  return {
    serviceUrl: to.serviceUrl,
    key: to.conversationId.replace(/;messageid=.*$/, ''),
    method: 'POST',
    path: activitiesOf(to),
  }
}

function activitiesOf(to: Address): string {
  return `${conversationPath(to)}/activities`
}

function conversationPath({ conversationId }: Address): string {
  return `/${encodeURIComponent(conversationId)}`
}

/** A token that is not believed any more is replaced once: what was refused so did not happen. */
async function askAtPace(settings: ConnectorSettings, request: Request): Promise<ServiceAnswer> {
  const { pace, stop } = settings
  try {
    await pace.leave(request.key)
    if (stop?.aborted) throw new SendFailure('throttled', 'Waymark is stopping.')
    try {
      return await askOnce(settings, request)
    } catch (error) {
      if (!isRefusal(error, 401)) throw error
      return await askOnce(settings, request, true)
    }
  } catch (error) {
    if (isRefusal(error, 429)) pace.refused()
    throw toSendFailure(error, request.harmless === true)
  }
}

async function askOnce(
  { scope, token, stop }: ConnectorSettings,
  { serviceUrl, patience = PATIENCE, method, path, body }: Request,
  fresh = false,
): Promise<ServiceAnswer> {
  const bearer = await token(scope, fresh)
  return within(patience, stop, (signal) => askService(serviceUrl, { method, path, body, token: bearer, signal }))
}

function isRefusal(error: unknown, status: number): boolean {
  return error instanceof ConnectorRefusal && error.statusCode === status
}
