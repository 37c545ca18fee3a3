import type { PersonContent } from '../content.ts'
import type { Attachment } from './activity.ts'
import { mentionOf, messageActivity } from './bot-activities.ts'
import { deliver, occasionOf, type TurnResult, type Turns } from './bot-turn.ts'
import type { Bot } from './find-bot.ts'
import { installForPerson } from './install-app.ts'
import type { Place } from './occasion.ts'

/** A person writes to the bot, in their chat or in a channel where they mention it; resolves when its turn has ended. */
export async function sayToBot(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  words: { text: string; attachments?: Attachment[]; channel?: string; replyTo?: string },
): Promise<TurnResult> {
  const { teams } = turns
  const { text, attachments, channel, replyTo } = words
  if (channel === undefined) await installForPerson(turns, bot, person)
  const conversation = channel ?? teams.installations.openChat(bot.appId, person.id).id
  const said = { text, ...(attachments ? { attachments } : {}) }
  const root = channel === undefined ? null : (replyTo ?? null)
  const id = teams.messages.post({ conversation, root, author: person.id, byBot: false, said })
  const place: Place =
    channel === undefined ? { kind: 'personal', id: conversation } : { kind: 'channel', id: channel, root: root ?? id }
  const heard = place.kind === 'channel' ? `${mentionOf(bot).text} ${text}` : text
  return deliver(turns, bot, messageActivity(occasionOf(turns, bot, person, place), id, heard, attachments), place)
}
