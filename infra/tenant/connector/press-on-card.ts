import type { PersonContent } from '../content.ts'
import { executeActivity, submitActivity } from './bot-activities.ts'
import { deliver, newId, occasionOf, type TurnResult, type Turns } from './bot-turn.ts'
import { ConnectorError } from './connector-error.ts'
import type { Bot } from './find-bot.ts'
import type { Message } from './message-store.ts'
import { placeOf } from './place-of.ts'

/** A person presses something on a card: with a verb it is `Action.Execute`, without one `Action.Submit`. */
export async function pressOnCard(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  message: Message,
  action: { verb?: string; data: unknown },
): Promise<TurnResult> {
  const place = placeOf(message)
  const occasion = occasionOf(turns, bot, person, place)
  const { verb, data } = action
  if (verb === undefined) refuseBeyond(data)
  const activity =
    verb === undefined
      ? submitActivity(occasion, newId(), message.id, data)
      : executeActivity(occasion, newId(), message.id, verb, data)
  return deliver(turns, bot, activity, place)
}

/** A button that opens a dialogue or writes for its presser says so in `msteams` (msteams-docs cards-actions). */
function refuseBeyond(data: unknown) {
  const { type } = ((data ?? {}) as { msteams?: { type?: unknown } }).msteams ?? {}
  if (type !== undefined) throw new ConnectorError(501, 'NotImplemented', `'${String(type)}' is not supported here.`)
}
