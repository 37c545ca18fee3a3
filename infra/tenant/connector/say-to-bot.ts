import type { PersonContent } from '../content.ts'
import type { Attachment } from './activity.ts'
import { type AttachedFile, offerDownload, referTo } from './attached-file.ts'
import { messageActivity } from './bot-activities.ts'
import { deliver, occasionOf, type TurnResult, type Turns } from './bot-turn.ts'
import type { Bot } from './find-bot.ts'
import { installForPerson } from './install-app.ts'
import type { Message, Said } from './message-store.ts'
import type { Place } from './occasion.ts'

/** What a person writes and where. */
export type Words = {
  text: string
  /** Cards and pictures, which the bot gets as they are. */
  attachments?: Attachment[]
  files?: AttachedFile[]
  /** Absent: in the chat with the bot. */
  channel?: string
  /** Id of the message whose thread it goes into. */
  replyTo?: string
  /** `false`: in a channel, without calling the bot. */
  mention?: boolean
  /** The app whose message extension made the card. */
  via?: string
}

/** The team's own consent by which a bot hears what does not mention it (msteams-docs channel-messages-with-rsc). */
const HEARS_ALL = 'ChannelMessage.Read.Group'

/** A person writes, in their chat with the bot or in a channel; resolves when the bot's turn has ended, if it hears it. */
export async function sayToBot(turns: Turns, bot: Bot, person: PersonContent, words: Words): Promise<TurnResult> {
  const { teams } = turns
  const { text, files = [], attachments = [], channel } = words
  if (channel === undefined) await installForPerson(turns, bot, person)
  const conversation = channel ?? teams.installations.openChat(bot.appId, person.id).id
  const root = channel === undefined ? null : (words.replyTo ?? null)
  const shown = [...attachments, ...files.map(referTo)]
  const said: Said = {
    ...{ text, ...(shown.length > 0 ? { attachments: shown } : {}) },
    ...(words.via === undefined ? {} : { via: words.via }),
  }
  const id = teams.messages.post({ conversation, root, author: person.id, byBot: false, said })
  const place: Place =
    channel === undefined ? { kind: 'personal', id: conversation } : { kind: 'channel', id: channel, root: root ?? id }
  const mentions = place.kind === 'channel' && words.mention !== false
  if (place.kind === 'channel' && !mentions && !bot.roles.includes(HEARS_ALL)) return unheard
  // Of files in a channel a bot is told nothing (msteams-docs bots-filesv4).
  const given = place.kind === 'personal' ? [...attachments, ...files.map(offerDownload)] : attachments
  const activity = messageActivity(occasionOf(turns, bot, person, place), id, { text, mentions, attachments: given })
  return deliver(turns, bot, activity, place)
}

const unheard: { answer: TurnResult['answer']; sent: Message[] } = {
  answer: { status: 200, body: undefined },
  sent: [],
}
