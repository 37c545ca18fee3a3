import type { PersonContent } from '../content.ts'
import { ADAPTIVE_CARD } from './activity.ts'
import { applyCardAnswer } from './apply-card-answer.ts'
import { executeActivity } from './bot-activities.ts'
import { deliver, type Heard, newId, occasionOf, type Turns } from './bot-turn.ts'
import type { Bot } from './find-bot.ts'
import { userId } from './identities.ts'
import { listTeam } from './installations.ts'
import type { Message } from './message-store.ts'
import type { Place } from './occasion.ts'
import { placeOf } from './place-of.ts'

type Refresh = { action: { verb?: string; data?: unknown }; userIds?: string[] }

/** Without names all of a conversation have their own card, while they are no more than this. */
const MOST_UNNAMED = 60

/**
 * A person looks at a message: where its card has a view of its own for them, the bot is asked for it and they see
 * that from then on (msteams-docs universal-actions-for-adaptive-cards). Answers what they see anew; nothing otherwise.
 */
export async function lookAtCard(turns: Turns, bot: Bot, person: PersonContent, message: Message): Promise<Heard[]> {
  const refresh = findRefresh(message)
  const place = placeOf(message)
  if (!refresh || !isFor(turns, refresh, bot, person, place)) return []
  const { verb = '', data = {} } = refresh.action
  const occasion = occasionOf(turns, bot, person, place)
  const activity = executeActivity(occasion, newId(), message.id, verb, data, 'automatic')
  const { answer } = await deliver(turns, bot, activity, place)
  return applyCardAnswer(turns.teams.messages, person.id, message, answer)
}

function findRefresh({ said }: Message): Refresh | undefined {
  const card = said.attachments?.find(({ contentType }) => contentType === ADAPTIVE_CARD)
  return (card?.content as { refresh?: Refresh } | undefined)?.refresh
}

function isFor({ teams }: Turns, { userIds }: Refresh, bot: Bot, person: PersonContent, place: Place): boolean {
  if (userIds === undefined) return place.kind !== 'channel' || listTeam(teams.kernel).length <= MOST_UNNAMED
  return userIds.includes(userId(bot.appId, person.id))
}
