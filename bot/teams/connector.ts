import type { Activity } from 'botframework-schema'
import type { Gatekeeper } from './gatekeeper.ts'
import type { Pace } from './pace.ts'
import { toSendFailure } from './to-send-failure.ts'

/** Longer than this, and whether it arrived is in doubt. */
const PATIENCE = { timeout: 30_000 }

/** Where a message goes: a conversation, through the service that told us of it. */
export interface Address {
  readonly serviceUrl: string
  readonly conversationId: string
}

/** What Teams' connector is asked for: each call one request, at a pace it takes. Failures are `SendFailure`. */
export interface Connector {
  /** Gives the activity id. */
  send(to: Address, activity: Partial<Activity>): Promise<string>
  update(to: Address, activityId: string, activity: Partial<Activity>): Promise<void>
  /** The personal chat with somebody, the same one however often it is asked for; gives its id. */
  openChat(serviceUrl: string, tenantId: string, personId: string): Promise<string>
}

export function createConnector(
  gatekeeper: Gatekeeper,
  { appId, pace, renewToken }: { appId: string; pace: Pace; renewToken: () => Promise<unknown> },
): Connector {
  /** A token that is not believed any more is replaced once: what was refused so did not happen. */
  async function ask<T>(key: string, request: () => Promise<T>, harmless = false): Promise<T> {
    try {
      await pace(key)
      try {
        return await request()
      } catch (error) {
        if ((error as { statusCode?: number }).statusCode !== 401) throw error
        await renewToken()
        return await request()
      }
    } catch (error) {
      throw toSendFailure(error, harmless)
    }
  }

  return {
    async send({ serviceUrl, conversationId }, activity) {
      const { conversations } = await gatekeeper.clientFor(serviceUrl)
      const { id } = await ask(conversationId, () =>
        conversations.sendToConversation(conversationId, activity as Activity, PATIENCE),
      )
      return id ?? ''
    },
    async update({ serviceUrl, conversationId }, activityId, activity) {
      const { conversations } = await gatekeeper.clientFor(serviceUrl)
      await ask(
        conversationId,
        () => conversations.updateActivity(conversationId, activityId, activity as Activity, PATIENCE),
        true,
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
      const { id } = await ask(personId, () => conversations.createConversation(parameters as never, PATIENCE), true)
      return id
    },
  }
}
