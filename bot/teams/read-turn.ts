import type { ConversationRecord } from '../../src/services/ports/store.ts'
import { channelKey, personKey } from './conversation-keys.ts'
import { type IncomingActivity, tenantOf } from './incoming-activity.ts'
import { saidText } from './said-text.ts'
import type { Speaker, Turn } from './turn.ts'

/** `null` where it is not for us: a group chat, or somebody whom the directory does not name. */
export function readTurn(activity: IncomingActivity): Turn | null {
  const conversation = readConversation(activity)
  if (!conversation) return null
  const base = { id: activity.id ?? '', conversation }
  const person = speakerOf(activity)
  switch (activity.type) {
    case 'message': {
      if (!person) return null
      const text = saidText(activity)
      const data = asData(activity.value)
      if (text !== '' || !data) return { ...base, type: 'message', person, text }
      return { ...base, type: 'card action', person, verb: String(data.verb ?? ''), data, inPlace: false }
    }
    case 'invoke': {
      const action = activity.name === 'adaptiveCard/action' ? asData(asData(activity.value)?.action) : undefined
      if (!action || !person) return { ...base, type: 'other' }
      const data = asData(action.data) ?? {}
      return { ...base, type: 'card action', person, verb: String(action.verb ?? ''), data, inPlace: true }
    }
    case 'installationUpdate':
      if (activity.action === 'add') return { ...base, type: 'installed', person }
      return activity.action === 'remove' ? { ...base, type: 'removed' } : { ...base, type: 'other' }
    default:
      return { ...base, type: 'other' }
  }
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
  if (conversationType !== 'personal' || !person) return null
  return { ...common, kind: 'personal', key: personKey(person), conversationId: id }
}

/** What is remembered of it: the bare record, without the kind. */
export function recordOf({ key, conversationId, serviceUrl, tenantId }: ConversationRecord): ConversationRecord {
  return { key, conversationId, serviceUrl, tenantId }
}

function speakerOf({ from }: IncomingActivity): Speaker | null {
  return from?.aadObjectId ? { id: from.aadObjectId, name: from.name ?? 'Somebody' } : null
}

function asData(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Record<string, unknown>) : undefined
}
