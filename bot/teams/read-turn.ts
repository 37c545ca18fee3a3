import type { ConversationRecord } from '../../src/services/ports/store.ts'
import { asData, type Data } from './as-data.ts'
import { channelKey, personKey } from './conversation-keys.ts'
import { type IncomingActivity, tenantOf } from './incoming-activity.ts'
import { readExtension } from './read-extension.ts'
import { saidText } from './said-text.ts'
import { sentFiles } from './sent-files.ts'
import type { Speaker, Turn } from './turn.ts'

type Base = Pick<Turn, 'id' | 'conversation'>

/** `null` where it is not for us: a group chat, or somebody whom the directory does not name. */
export function readTurn(activity: IncomingActivity): Turn | null {
  const conversation = readConversation(activity)
  if (!conversation) return null
  const base = { id: activity.id ?? '', conversation }
  const person = speakerOf(activity)
  switch (activity.type) {
    case 'message':
      return person && readMessage(activity, base, person)
    case 'invoke':
      return (person && readInvoke(activity, base, person)) ?? { ...base, type: 'other' }
    case 'installationUpdate':
      if (activity.action === 'add') return { ...base, type: 'installed', person }
      return activity.action === 'remove' ? { ...base, type: 'removed' } : { ...base, type: 'other' }
    default:
      return { ...base, type: 'other' }
  }
}

/** What was said; or pressed, in a client that sends a button's data as a message. */
function readMessage(activity: IncomingActivity, base: Base, person: Speaker): Turn {
  const text = saidText(activity)
  const files = sentFiles(activity)
  const data = asData(activity.value)
  if (data && text === '' && files.length === 0) {
    return { ...base, type: 'card action', person, verb: String(data.verb ?? ''), data, inPlace: false }
  }
  const isForUs = base.conversation.kind === 'personal' || isMentioned(activity)
  if (!isForUs || isCardAlone(activity, text)) return { ...base, type: 'other' }
  const answered = repliedTo(activity)
  return { ...base, type: 'message', person, text, files, ...(answered && { inReplyTo: { id: answered } }) }
}

function readInvoke(activity: IncomingActivity, base: Base, person: Speaker): Turn | null {
  const value: Data = asData(activity.value) ?? {}
  if (activity.name !== 'adaptiveCard/action') return readExtension(activity.name, value, { ...base, person })
  const action = asData(value.action)
  if (!action) return null
  const data = asData(action.data) ?? {}
  return { ...base, type: 'card action', person, verb: String(action.verb ?? ''), data, inPlace: true }
}

/** With the right to read back its channel Waymark hears whatever is said there; it was spoken to where it is named. */
function isMentioned({ entities = [], recipient }: IncomingActivity): boolean {
  return entities.some(({ type, mentioned }) => type === 'mention' && asData(mentioned)?.id === recipient?.id)
}

/** A card that somebody put into the chat by the message extension: nothing was said to us. */
function isCardAlone({ attachments = [] }: IncomingActivity, text: string): boolean {
  return text === '' && attachments.some(({ contentType }) => contentType.startsWith('application/vnd.microsoft.card.'))
}

/** The message that is answered; of one in a channel's thread the post that it hangs on. */
function repliedTo({ id, replyToId, conversation }: IncomingActivity): string | undefined {
  const thread = /;messageid=(.+)$/.exec(conversation.id)?.[1]
  return replyToId ?? (thread === id ? undefined : thread)
}

/** The conversation that the activity stands in; for a channel's thread the channel itself. */
function readConversation(activity: IncomingActivity): Turn['conversation'] | null {
  const { id, conversationType } = activity.conversation
  const common = { serviceUrl: activity.serviceUrl, tenantId: tenantOf(activity) ?? '' }
  if (conversationType === 'channel') {
    const channel = id.replace(/;messageid=.*$/, '')
    return { ...common, kind: 'channel', key: channelKey(channel), conversationId: channel }
  }
  const person = activity.from?.aadObjectId
  if (!person || !(conversationType === 'personal' || isExtension(activity))) return null
  return { ...common, kind: 'personal', key: personKey(person), conversationId: id }
}

/** The message extension works in people's chats with one another too; whatever comes of it, one person sees. */
export function isExtension({ name }: IncomingActivity): boolean {
  return name?.startsWith('composeExtension/') === true
}

/** What is remembered of it: the bare record, without the kind. */
export function recordOf({ key, conversationId, serviceUrl, tenantId }: ConversationRecord): ConversationRecord {
  return { key, conversationId, serviceUrl, tenantId }
}

function speakerOf(activity: IncomingActivity): Speaker | null {
  const { from } = activity
  if (!from?.aadObjectId) return null
  const tenantId = from.tenantId ?? tenantOf(activity) ?? ''
  return { id: from.aadObjectId, name: from.name ?? 'Somebody', tenantId }
}
