import type { AppContent } from '../content.ts'
import type { Activity, Attachment } from './activity.ts'
import { botId } from './identities.ts'
import { clientInfo, envelope, type Occasion } from './occasion.ts'

/** A person writes. In a channel the bot hears only what mentions it, so the text must carry `<at>its name</at>`. */
export function messageActivity(occasion: Occasion, id: string, text: string, attachments?: Attachment[]): Activity {
  const { app, place } = occasion
  return {
    type: 'message',
    ...envelope(occasion, id),
    textFormat: 'plain',
    text,
    ...(attachments?.length ? { attachments } : {}),
    entities: place.kind === 'channel' ? [mentionOf(app), clientInfo] : [clientInfo],
  }
}

/** `Action.Submit`: a message with a value and no text. */
export function submitActivity(occasion: Occasion, id: string, messageId: string, data: unknown): Activity {
  return { type: 'message', ...envelope(occasion, id), replyToId: messageId, value: data, entities: [clientInfo] }
}

/** `Action.Execute`: an invoke whose answer is the bot's HTTP body; `automatic` when a card is refreshed by being looked at. */
export function executeActivity(
  occasion: Occasion,
  id: string,
  messageId: string,
  verb: string,
  data: unknown,
  trigger: 'manual' | 'automatic' = 'manual',
): Activity {
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    ...envelope(occasion, id),
    replyToId: messageId,
    value: { action: { type: 'Action.Execute', verb, data }, trigger },
    entities: [clientInfo],
  }
}

/** How the text of a message in a channel calls the bot. */
export function mentionOf(app: AppContent) {
  return { type: 'mention', mentioned: { id: botId(app.appId), name: app.name }, text: `<at>${app.name}</at>` }
}
