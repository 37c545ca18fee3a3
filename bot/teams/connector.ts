import type { Activity } from 'botframework-schema'
import { within } from '../../src/graph/within.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import type { Gatekeeper } from './gatekeeper.ts'
import type { Pace } from './pace.ts'
import { toSendFailure } from './to-send-failure.ts'

/** Longer than this, and whether it arrived is in doubt. */
const PATIENCE = 30_000
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
}

export interface ConnectorSettings {
  readonly appId: string
  readonly pace: Pace
  readonly renewToken: () => Promise<unknown>
  /** Cuts off what Teams has not answered yet; nothing sets out after it. */
  readonly stop?: AbortSignal | undefined
}

type Options = { readonly abortSignal: AbortSignal }

export function createConnector(
  gatekeeper: Gatekeeper,
  { appId, pace, renewToken, stop }: ConnectorSettings,
): Connector {
  /** A token that is not believed any more is replaced once: what was refused so did not happen. */
  async function ask<T>(
    key: string,
    request: (options: Options) => Promise<T>,
    { harmless = false, patience = PATIENCE } = {},
  ): Promise<T> {
    const once = () => within(patience, stop, (abortSignal) => request({ abortSignal }))
    try {
      await pace.leave(key)
      if (stop?.aborted) throw new SendFailure('throttled', 'Waymark is stopping.')
      try {
        return await once()
      } catch (error) {
        if ((error as { statusCode?: number }).statusCode !== 401) throw error
        await renewToken()
        return await once()
      }
    } catch (error) {
      if ((error as { statusCode?: number }).statusCode === 429) pace.refused()
      throw toSendFailure(error, harmless)
    }
  }

  return {
    async send({ serviceUrl, conversationId }, activity) {
      const { conversations } = await gatekeeper.clientFor(serviceUrl)
      const { id } = await ask(conversationId, (options) =>
        conversations.sendToConversation(conversationId, activity as Activity, options),
      )
      return id ?? ''
    },
    async showTyping({ serviceUrl, conversationId }) {
      const { conversations } = await gatekeeper.clientFor(serviceUrl)
      const typing = { type: 'typing' } as Activity
      await ask(conversationId, (options) => conversations.sendToConversation(conversationId, typing, options), {
        ...{ harmless: true, patience: TYPING_PATIENCE },
      })
    },
    async update({ serviceUrl, conversationId }, activityId, activity) {
      const { conversations } = await gatekeeper.clientFor(serviceUrl)
      await ask(
        conversationId,
        (options) => conversations.updateActivity(conversationId, activityId, activity as Activity, options),
        { harmless: true },
      )
    },
    async openChat(serviceUrl, tenantId, personId) {
      const { conversations } = await gatekeeper.clientFor(serviceUrl)
      const parameters = {
        isGroup: false,
        bot: { id: `28:${appId}` },
        members: [{ id: personId }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      }
      const { id } = await ask(personId, (options) => conversations.createConversation(parameters as never, options), {
        harmless: true,
      })
      return id
    },
  }
}
