import { type Activity, ADAPTIVE_CARD, type Attachment } from './activity.ts'
import { badSyntax, ConnectorError } from './connector-error.ts'

const MEMBERS = new Set([
  ...['type', 'id', 'timestamp', 'localTimestamp', 'localTimezone', 'callerId', 'serviceUrl', 'channelId', 'from'],
  ...['conversation', 'recipient', 'textFormat', 'attachmentLayout', 'locale', 'text', 'speak', 'inputHint', 'summary'],
  ...['suggestedActions', 'attachments', 'entities', 'channelData', 'replyToId', 'value', 'valueType', 'name'],
  ...['importance', 'deliveryMode', 'semanticAction', 'expiration', 'label', 'code', 'relatesTo', 'listenFor'],
  ...['textHighlights', 'action', 'topicName', 'historyDisclosed', 'membersAdded', 'membersRemoved'],
  ...['reactionsAdded', 'reactionsRemoved'],
])

const ATTACHMENT_MEMBERS = new Set(['contentType', 'content', 'contentUrl', 'name', 'thumbnailUrl'])

const CARDS = new Set([
  ADAPTIVE_CARD,
  'application/vnd.microsoft.card.hero',
  'application/vnd.microsoft.card.thumbnail',
  'application/vnd.microsoft.teams.card.file.consent',
  'application/vnd.microsoft.teams.card.file.info',
])

/** UTF-16 bytes of text, cards and mentions together (msteams-docs format-your-bot-messages). */
const MAX_MESSAGE_BYTES = 100 * 1024

const MAX_REFRESH_USERS = 60

/** What a bot may send: a `message` with something in it, or `typing`. Throws what Teams answers to anything else. */
export function checkActivity(body: unknown): Activity {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw badSyntax('Activity is not an object.')
  const activity = body as Activity
  const unknown = Object.keys(activity).find((member) => !MEMBERS.has(member))
  if (unknown) throw badSyntax(`Activity has no member '${unknown}'.`)
  const empty = Object.entries(activity).find(([, value]) => value === null)
  if (empty) throw badSyntax(`'${empty[0]}' is null; leave it out.`)
  if (activity.type === 'typing') return activity
  if (activity.type !== 'message') throw badSyntax(`Unknown activity type '${String(activity.type)}'.`)
  if (!activity.text && !activity.attachments?.length) throw badSyntax('Activity resulted into 0 skype activities')
  for (const attachment of activity.attachments ?? []) checkAttachment(attachment)
  checkMentions(activity)
  checkSize(activity)
  return activity
}

function checkAttachment(attachment: Attachment) {
  const unknown = Object.keys(attachment).find((member) => !ATTACHMENT_MEMBERS.has(member))
  if (unknown) throw badSyntax(`Attachment has no member '${unknown}'.`)
  const { contentType } = attachment
  if (!CARDS.has(contentType) && !contentType?.startsWith('image/')) {
    throw new ConnectorError(400, 'BadArgument', `Unknown attachment type '${contentType}'.`)
  }
  if (contentType === ADAPTIVE_CARD) checkCard(attachment.content)
}

/** The wrapping of a card; Teams draws what is inside it as well as it can. */
export function checkCard(content: unknown) {
  const card = (content ?? {}) as { type?: unknown; version?: unknown; refresh?: { userIds?: unknown[] } }
  if (card.type !== 'AdaptiveCard') throw badSyntax("Adaptive card's content has no type 'AdaptiveCard'.")
  if (typeof card.version !== 'string') throw badSyntax('Adaptive card has no version.')
  if ((card.refresh?.userIds?.length ?? 0) > MAX_REFRESH_USERS) {
    throw badSyntax(`refresh.userIds holds more than ${MAX_REFRESH_USERS}.`)
  }
}

function checkMentions(activity: Activity) {
  const said = activity.text ?? ''
  for (const entity of activity.entities ?? []) {
    const shown = JSON.stringify(activity.attachments ?? [])
    if (entity.type !== 'mention' || typeof entity.text !== 'string') continue
    if (!said.includes(entity.text) && !shown.includes(entity.text)) {
      throw badSyntax(`Mention '${entity.text}' does not occur in the text.`)
    }
  }
}

function checkSize(activity: Activity) {
  const { text, attachments, entities } = activity
  const counted = JSON.stringify({ text, attachments, entities }).replace(/data:image\/[a-z+]+;base64,[\w+/=]+/g, '')
  if (counted.length * 2 > MAX_MESSAGE_BYTES) {
    throw new ConnectorError(413, 'MessageSizeTooBig', 'Message size too large.')
  }
}
