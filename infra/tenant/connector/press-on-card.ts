import type { PersonContent } from '../content.ts'
import { executeActivity, submitActivity } from './bot-activities.ts'
import { deliver, newId, occasionOf, type TurnResult, type Turns } from './bot-turn.ts'
import type { Message } from './message-store.ts'
import { placeOf } from './place-of.ts'
import type { Bot } from './teams.ts'

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
  const activity =
    verb === undefined
      ? submitActivity(occasion, newId(), message.id, data)
      : executeActivity(occasion, newId(), message.id, verb, data)
  return deliver(turns, bot, activity, place)
}
