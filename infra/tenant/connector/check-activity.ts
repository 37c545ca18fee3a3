import type { Activity } from './activity.ts'
import { checkAttachment } from './check-attachment.ts'
import { badSyntax, ConnectorError } from './connector-error.ts'

type Kind = 'string' | 'object' | 'array' | 'boolean'

/** The members of an activity (contracts: bot-connector.json, `Activity`), but those with a few words to choose from. */
const KINDS: Readonly<Record<string, Kind>> = {
  ...{ type: 'string', id: 'string', timestamp: 'string', localTimestamp: 'string', localTimezone: 'string' },
  ...{ callerId: 'string', serviceUrl: 'string', channelId: 'string', from: 'object', conversation: 'object' },
  ...{ recipient: 'object', locale: 'string', text: 'string', speak: 'string', summary: 'string' },
  ...{ suggestedActions: 'object', attachments: 'array', entities: 'array', channelData: 'object' },
  ...{ replyToId: 'string', valueType: 'string', name: 'string', semanticAction: 'object', expiration: 'string' },
  ...{ label: 'string', code: 'string', relatesTo: 'object', listenFor: 'array', textHighlights: 'array' },
  ...{ action: 'string', topicName: 'string', historyDisclosed: 'boolean', membersAdded: 'array' },
  ...{ membersRemoved: 'array', reactionsAdded: 'array', reactionsRemoved: 'array' },
}

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  textFormat: ['markdown', 'plain', 'xml'],
  attachmentLayout: ['list', 'carousel'],
  inputHint: ['acceptingInput', 'ignoringInput', 'expectingInput'],
  importance: ['low', 'normal', 'high', 'urgent'],
  deliveryMode: ['normal', 'notification', 'expectReplies', 'ephemeral'],
}

/** UTF-16 bytes of text, cards and mentions together (msteams-docs format-your-bot-messages). */
const MAX_MESSAGE_BYTES = 100 * 1024

/** What a bot may send: a `message` with something in it, or `typing`. Throws what Teams answers to anything else. */
export function checkActivity(body: unknown): Activity {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badSyntax('Activity is not an object.')
  const activity = body as Activity
  for (const [member, value] of Object.entries(activity)) checkMember(member, value)
  if (activity.type === 'typing') return activity
  if (activity.type !== 'message') throw badSyntax(`Unknown activity type '${String(activity.type)}'.`)
  if (!activity.text && !activity.attachments?.length) throw badSyntax('Activity resulted into 0 skype activities')
  for (const attachment of activity.attachments ?? []) checkAttachment(attachment)
  checkSize(activity)
  return activity
}

function checkMember(member: string, value: unknown) {
  if (value === null) throw badSyntax(`'${member}' is null; leave it out.`)
  if (member === 'value') return
  const [kind, choice] = [KINDS[member], CHOICES[member]]
  if (!kind && !choice) throw badSyntax(`Activity has no member '${member}'.`)
  const fits = choice ? choice.includes(String(value)) : (Array.isArray(value) ? 'array' : typeof value) === kind
  if (!fits) throw badSyntax(`'${member}' of an activity is ${choice ? `one of ${choice.join(', ')}` : `a ${kind}`}.`)
}

function checkSize(activity: Activity) {
  const { text, attachments, entities } = activity
  const counted = JSON.stringify({ text, attachments, entities }).replace(/data:image\/[a-z+]+;base64,[\w+/=]+/g, '')
  if (counted.length * 2 > MAX_MESSAGE_BYTES) {
    throw new ConnectorError(413, 'MessageSizeTooBig', 'Message size too large.')
  }
}
