import { badSyntax, ConnectorError } from './connector-error.ts'
import { type Bot, findBot } from './find-bot.ts'
import { type ConversationName, isPeopleChat, parseConversation } from './identities.ts'
import { type Chat, listTeam } from './installations.ts'
import type { Teams } from './teams.ts'

/** One request to the connector, from a bot that proved who it is. */
export type Call = {
  bot: Bot
  params: Record<string, string>
  query: URLSearchParams
  /** Parsed JSON; undefined when there was none. */
  body: unknown
}

export type Answer = { status: number; body?: unknown }

/** The conversation that a path names, seen by the bot that calls; refuses what the bot has no part in. */
export type Conversation = ({ kind: 'personal'; chat: Chat } | { kind: 'channel' }) & ConversationName

export function openConversation({ kernel, installations }: Teams, call: Call): Conversation {
  const name = parseConversation(call.params.conversation ?? '')
  if (kernel.content.team.channels.some((channel) => channel.id === name.base)) {
    if (!installations.inTeam(call.bot.appId)) throw notInRoster()
    return { ...name, kind: 'channel' }
  }
  if (isPeopleChat(name.base)) throw notInRoster()
  const chat = installations.chat(name.base)
  if (!chat || chat.app !== call.bot.appId)
    throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.')
  return { ...name, kind: 'personal', chat }
}

/** Who is in it: the team, or the one person of a chat. */
export function listMembers({ kernel }: Teams, conversation: Conversation) {
  if (conversation.kind === 'channel') return listTeam(kernel)
  return kernel.content.people.filter((person) => person.id === conversation.chat.person)
}

export function notInRoster(): ConnectorError {
  return new ConnectorError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.')
}

export function disabled(): ConnectorError {
  return new ConnectorError(403, 'BotDisabledByAdmin', 'The tenant admin disabled this bot.')
}

export function refuseUnknown(given: object, known: readonly string[], what: string) {
  const unknown = Object.keys(given).find((member) => !known.includes(member))
  if (unknown) throw badSyntax(`${what} has no member '${unknown}'.`)
}

/** The bot of a token's app id. */
export function findCaller(teams: Teams, appId: string | undefined): Bot | undefined {
  return appId === undefined ? undefined : findBot(teams.kernel, appId)
}
