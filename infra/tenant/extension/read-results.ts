import { ADAPTIVE_CARD, type Attachment } from '../connector/activity.ts'
import { checkAttachment } from '../connector/check-attachment.ts'
import { ConnectorError } from '../connector/connector-error.ts'
import { botFault, checkAnswered, readMembers } from './bot-fault.ts'

/** One thing that was found: what is put into the message, and what is shown of it in the list. */
export type Result = Attachment & { preview?: Attachment }

export type Results = { layout: 'list' | 'grid'; attachments: Result[] }

const MEMBERS = ['type', 'attachmentLayout', 'attachments', 'text', 'suggestedActions', 'activityPreview']
const BEYOND = ['auth', 'config', 'silentAuth', 'botMessagePreview']
const PREVIEWS = ['application/vnd.microsoft.card.thumbnail', 'application/vnd.microsoft.card.hero']

/** `composeExtension` of an answer (msteams-docs respond-to-search): things found, or a sentence instead. */
export function readResults(value: unknown): { results: Results } | { message: string } {
  const { type, attachmentLayout = 'list', attachments, text } = readMembers(value, MEMBERS, 'composeExtension')
  if (type === 'message') {
    if (typeof text === 'string' && text !== '') return { message: text }
    throw botFault("a composeExtension of the type 'message' has a text")
  }
  if (BEYOND.includes(String(type)))
    throw new ConnectorError(501, 'NotImplemented', `composeExtension of the type '${type}' is not supported here.`)
  if (type !== 'result') throw botFault(`the type of a composeExtension is not '${String(type)}'`)
  if (attachmentLayout !== 'list' && attachmentLayout !== 'grid')
    throw botFault('the layout of a composeExtension is list or grid')
  if (!Array.isArray(attachments)) throw botFault('the attachments of a composeExtension are not an array')
  for (const attachment of attachments) checkResult(attachment as Result)
  return { results: { layout: attachmentLayout, attachments: attachments as Result[] } }
}

function checkResult(result: Result): void {
  const { preview, ...attachment } = readMembers(
    result,
    ['contentType', 'content', 'contentUrl', 'name', 'thumbnailUrl', 'preview'],
    'a result',
  )
  checkAnswered(() => checkAttachment(attachment as Attachment))
  if (attachment.contentType === ADAPTIVE_CARD && preview === undefined)
    throw botFault('an adaptive card among the results needs a preview')
  if (preview !== undefined) checkPreview(preview)
}

function checkPreview(preview: unknown): void {
  const { contentType, content } = readMembers(preview, ['contentType', 'content'], 'a preview')
  if (!PREVIEWS.includes(String(contentType))) throw botFault('a preview is a thumbnail or a hero card')
  const members = ['title', 'subtitle', 'text', 'images', 'buttons', 'tap']
  const { title, text } = readMembers(content, members, 'the content of a preview')
  if (typeof title !== 'string' && typeof text !== 'string') throw botFault('a preview has a title or a text')
}
