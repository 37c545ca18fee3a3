import type { Activity } from './activity.ts'
import { type Answer, type Call, type Conversation, openConversation } from './call.ts'
import { checkActivity } from './check-activity.ts'
import { checkMentions } from './check-mentions.ts'
import { ConnectorError } from './connector-error.ts'
import { checkFilePlace } from './file-cards.ts'
import type { Message, Said } from './message-store.ts'
import type { Teams } from './teams.ts'

/** POST conversations/{id}/activities: into the conversation, or into the thread that its id names. */
export function sendActivity(teams: Teams, call: Call): Answer {
  const conversation = openConversation(teams, call)
  if (conversation.root !== undefined) findLiving(teams, conversation, conversation.root)
  return post(teams, call, conversation, conversation.root ?? null)
}

/** POST conversations/{id}/activities/{activity}: as an answer to it; in a channel that is its thread. */
export function replyToActivity(teams: Teams, call: Call): Answer {
  const conversation = openConversation(teams, call)
  const id = call.params.activity ?? ''
  const seen = teams.seen.find(id)
  if (seen?.conversation === conversation.base) return post(teams, call, conversation, seen.root)
  const { root } = findLiving(teams, conversation, id)
  return post(teams, call, conversation, conversation.kind === 'channel' ? (root ?? id) : null)
}

export function updateActivity(teams: Teams, call: Call): Answer {
  const conversation = openConversation(teams, call)
  const activity = readActivity(teams, call)
  const message = findOwn(teams, call, conversation)
  if (activity.type !== 'message') throw new ConnectorError(400, 'BadSyntax', 'Only a message can be updated.')
  checkFilePlace(call.bot, conversation, activity)
  refuseBlocked(conversation)
  teams.messages.edit(message.id, toSaid(activity))
  return { status: 200, body: { id: message.id } }
}

export function deleteActivity(teams: Teams, call: Call): Answer {
  const conversation = openConversation(teams, call)
  teams.messages.remove(findOwn(teams, call, conversation).id)
  return { status: 200 }
}

function post(teams: Teams, call: Call, conversation: Conversation, root: string | null): Answer {
  const activity = readActivity(teams, call)
  checkFilePlace(call.bot, conversation, activity)
  refuseBlocked(conversation)
  if (activity.type === 'typing') {
    teams.typing.begin(conversation.base)
    return { status: 201, body: { id: String(teams.kernel.clock.now()) } }
  }
  teams.typing.end(conversation.base)
  const said = toSaid(activity)
  const id = teams.messages.post({ conversation: conversation.base, root, author: call.bot.appId, byBot: true, said })
  return { status: 201, body: { id } }
}

function readActivity(teams: Teams, call: Call): Activity {
  const activity = checkActivity(call.body)
  checkMentions(teams, call.bot, activity)
  return activity
}

function refuseBlocked(conversation: Conversation) {
  if (conversation.kind === 'channel' || conversation.chat.state === 'open') return
  if (conversation.chat.state === 'blocked by user')
    throw new ConnectorError(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.')
  throw new ConnectorError(403, 'MessageWritesBlocked', 'Thread is blocked from message writes.')
}

function findLiving(teams: Teams, conversation: Conversation, id: string): Message {
  const message = teams.messages.find(conversation.base, id)
  if (message && message.deleted === null) return message
  throw new ConnectorError(404, 'ActivityNotFoundInConversation', 'Activity not found in conversation.')
}

function findOwn(teams: Teams, call: Call, conversation: Conversation): Message {
  const message = findLiving(teams, conversation, call.params.activity ?? '')
  if (message.byBot && message.author === call.bot.appId) return message
  throw new ConnectorError(403, 'Forbidden', 'The message was written by somebody else.')
}

function toSaid({ text, attachments, entities, summary }: Activity): Said {
  return {
    ...(text === undefined ? {} : { text }),
    ...(attachments === undefined ? {} : { attachments }),
    ...(entities === undefined ? {} : { entities }),
    ...(summary === undefined ? {} : { summary: String(summary) }),
  }
}
