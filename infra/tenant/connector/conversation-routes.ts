import { sendActivity } from './activity-routes.ts'
import { type Answer, type Call, notInRoster, refuseUnknown } from './call.ts'
import { badSyntax, ConnectorError } from './connector-error.ts'
import { botId, threadId } from './identities.ts'
import type { Teams } from './teams.ts'

type Parameters = {
  isGroup?: boolean
  bot?: { id?: string }
  members?: { id?: string }[]
  tenantId?: string
  activity?: unknown
  channelData?: { tenant?: { id?: string }; channel?: { id?: string } }
}

const KNOWN = ['isGroup', 'bot', 'members', 'tenantId', 'activity', 'channelData', 'topicName']

/** POST conversations: a personal chat with one person, or a new thread in a channel. */
export function createConversation(teams: Teams, call: Call): Answer {
  if (typeof call.body !== 'object' || call.body === null) throw badSyntax('ConversationParameters are missing.')
  refuseUnknown(call.body, KNOWN, 'ConversationParameters')
  const wanted = call.body as Parameters
  if (wanted.bot?.id !== undefined && wanted.bot.id !== botId(call.bot.appId) && wanted.bot.id !== call.bot.appId) {
    throw new ConnectorError(403, 'Forbidden', 'The bot is not the one of the token.')
  }
  return wanted.isGroup ? startThread(teams, call, wanted) : startChat(teams, call, wanted)
}

function startThread(teams: Teams, call: Call, wanted: Parameters): Answer {
  const channel = wanted.channelData?.channel?.id
  if (channel === undefined)
    throw badSyntax('channelData.channel.id is missing: group chats cannot be created by a bot.')
  if (wanted.activity === undefined) throw badSyntax('Activity is missing: a thread begins with a message.')
  const sent = sendActivity(teams, { ...call, params: { conversation: channel }, body: wanted.activity })
  const { id } = sent.body as { id: string }
  return { status: 201, body: { id: threadId(channel, id), activityId: id } }
}

function startChat(teams: Teams, call: Call, wanted: Parameters): Answer {
  const { installations, kernel } = teams
  const tenant = wanted.tenantId ?? wanted.channelData?.tenant?.id
  if (tenant === undefined) throw badSyntax('The tenant is missing: tenantId or channelData.tenant.id.')
  if (tenant !== kernel.content.tenantId) throw new ConnectorError(403, 'Forbidden', 'The bot is not in this tenant.')
  if (wanted.members?.length !== 1) throw badSyntax('A personal chat has exactly one member besides the bot.')
  const person = installations.findPerson(call.bot.appId, wanted.members[0]?.id ?? '')
  if (!person) throw badSyntax('Failed to decrypt pairwise id.')
  if (!installations.reaches(call.bot.appId, person.id)) throw notInRoster()
  const chat = installations.openChat(call.bot.appId, person.id)
  if (wanted.activity === undefined) return { status: 201, body: { id: chat.id } }
  const sent = sendActivity(teams, { ...call, params: { conversation: chat.id }, body: wanted.activity })
  return { status: 201, body: { id: chat.id, activityId: (sent.body as { id: string }).id } }
}
