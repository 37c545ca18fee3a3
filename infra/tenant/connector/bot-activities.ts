import type { AppContent } from '../content.ts'
import type { Activity, Attachment } from './activity.ts'
import { botId } from './identities.ts'
import { clientInfo, envelope, type Occasion } from './occasion.ts'
import { saidHtml } from './said-html.ts'

/** What a person puts into a message: words, files or a card, and whether it calls the bot by its name. */
export type Saying = { text: string; mentions: boolean; attachments?: Attachment[] }

/** A person writes. In a channel the bot hears what mentions it, or all where the team has agreed to that. */
export function messageActivity(
  occasion: Occasion,
  id: string,
  { text, mentions, attachments = [] }: Saying,
): Activity {
  const { app } = occasion
  // A line ends the text of a message that calls a bot (microsoft/botbuilder-dotnet#1934).
  const words = mentions ? `${`${mentionOf(app).text} ${text}`.trimEnd()}\n` : text
  const html = words === '' ? [] : [saidHtml(text, mentions ? app.name : undefined)]
  return {
    type: 'message',
    ...envelope(occasion, id),
    textFormat: 'plain',
    ...(words === '' ? {} : { text: words }),
    ...(html.length + attachments.length > 0 ? { attachments: [...attachments, ...html] } : {}),
    entities: mentions ? [mentionOf(app), clientInfo] : [clientInfo],
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
function mentionOf(app: AppContent) {
  return { type: 'mention', mentioned: { id: botId(app.appId), name: app.name }, text: `<at>${app.name}</at>` }
}
