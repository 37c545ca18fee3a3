import type { Activity } from '../connector/activity.ts'
import { deliverWithin, newId, occasionOf, type Turns } from '../connector/bot-turn.ts'
import { ConnectorError } from '../connector/connector-error.ts'
import type { Bot } from '../connector/find-bot.ts'
import { clientInfo, envelope, type Place } from '../connector/occasion.ts'
import type { PersonContent } from '../content.ts'

/** What a person does with the app, as the invoke that tells the bot of it. */
export type Invoke = {
  name: string
  value: object
  /** Where the person stands. */
  place: Place
  /** From where they called: the box they write in, or a message. */
  source: 'compose' | 'message'
  replyToId?: string
}

/** "Your app has five seconds to respond" to a message extension's invoke (msteams-docs respond-to-search). */
const EXTENSION_MS = 5_000

/** The bot's own words for the person; undefined where it said nothing. An invoke is given once, and not waited for long. */
export async function invokeBot(turns: Turns, bot: Bot, person: PersonContent, invoke: Invoke): Promise<unknown> {
  const { name, value, place, source, replyToId } = invoke
  const common = envelope(occasionOf(turns, bot, person, place), newId())
  const activity: Activity = {
    ...{ type: 'invoke', name, ...common, value, entities: [clientInfo] },
    channelData: { ...common.channelData, source: { name: source } },
    ...(replyToId === undefined ? {} : { replyToId }),
  }
  const isExtension = name.startsWith('composeExtension/')
  const limits = { attempts: 1, ...(isExtension ? { atMostMs: EXTENSION_MS } : {}) }
  const { answer } = await deliverWithin(turns, bot, activity, place, limits)
  if (answer.status === 0) throw new ConnectorError(504, 'BotTimeout', `${bot.name} did not answer in time.`)
  if (answer.status >= 300) throw new ConnectorError(502, 'BotError', `${bot.name} answered ${answer.status}.`)
  return answer.body
}
