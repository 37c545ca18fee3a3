import type { PersonContent } from '../content.ts'
import type { Activity } from './activity.ts'
import { deliver, newId, occasionOf, type TurnResult, type Turns } from './bot-turn.ts'
import { ConnectorError } from './connector-error.ts'
import type { Bot } from './find-bot.ts'
import type { Message } from './message-store.ts'
import type { Occasion } from './occasion.ts'
import { placeOf } from './place-of.ts'
import { deleteActivity, editActivity, type Reaction, reactionActivity } from './touch-activities.ts'

/** What a person does to a message that is there. */
export type Touch =
  | { does: 'edit'; text: string }
  | { does: 'delete' }
  | { does: 'react' | 'unreact'; reaction: Reaction }

/** One's own words are edited and deleted, the bot's are reacted to; the bot is told as Teams tells it. */
export function touchMessage(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  message: Message,
  touch: Touch,
): Promise<TurnResult> {
  const { messages } = turns.teams
  const isReaction = touch.does === 'react' || touch.does === 'unreact'
  if (isReaction !== message.byBot || (!isReaction && message.author !== person.id))
    throw new ConnectorError(403, 'Forbidden', `This message is not for ${person.name} to ${touch.does}.`)
  if (touch.does === 'edit') messages.edit(message.id, { ...message.said, text: touch.text })
  else if (touch.does === 'delete') messages.remove(message.id)
  else messages.react(message, person.id, touch.does === 'react' ? touch.reaction : null)
  const place = placeOf(message)
  return deliver(turns, bot, toActivity(occasionOf(turns, bot, person, place), message, touch), place)
}

function toActivity(occasion: Occasion, { id }: Message, touch: Touch): Activity {
  if (touch.does === 'delete') return deleteActivity(occasion, id)
  if (touch.does !== 'edit')
    return reactionActivity(occasion, newId(), { messageId: id, type: touch.reaction, isAdded: touch.does === 'react' })
  return editActivity(occasion, id, touch.text)
}
