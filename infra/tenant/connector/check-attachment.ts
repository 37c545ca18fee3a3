import { ADAPTIVE_CARD, type Attachment } from './activity.ts'
import { checkCard } from './check-card.ts'
import { badSyntax, ConnectorError } from './connector-error.ts'
import { checkFileCard, isFileCard } from './file-cards.ts'

const MEMBERS = new Set(['contentType', 'content', 'contentUrl', 'name', 'thumbnailUrl'])

/** Cards that are drawn by their content. */
const CARDS = new Set(['application/vnd.microsoft.card.hero', 'application/vnd.microsoft.card.thumbnail'])

/** What Teams draws and this tenant does not. */
const BEYOND =
  /^application\/vnd\.microsoft\.(teams\.card\.|teams\.file\.|card\.(list|oauth|signin|receipt|audio|video|animation))/

/** One attachment of a bot's message; throws what Teams answers to one that it could not show. */
export function checkAttachment(attachment: Attachment): void {
  if (typeof attachment !== 'object' || attachment === null) throw badSyntax('Attachment is not an object.')
  const unknown = Object.keys(attachment).find((member) => !MEMBERS.has(member))
  if (unknown) throw badSyntax(`Attachment has no member '${unknown}'.`)
  const { contentType, content, contentUrl } = attachment
  if (contentType === ADAPTIVE_CARD) checkCard(content)
  else if (isFileCard(attachment)) checkFileCard(attachment)
  else if (CARDS.has(contentType)) checkObject(contentType, content)
  else if (contentType?.startsWith('image/')) checkAddress(contentUrl)
  else if (BEYOND.test(contentType))
    throw new ConnectorError(501, 'NotImplemented', `'${contentType}' is not supported here.`)
  else throw new ConnectorError(400, 'BadArgument', `Unknown attachment type '${contentType}'.`)
}

function checkObject(contentType: string, content: unknown) {
  if (typeof content === 'object' && content !== null) return
  throw badSyntax(`The content of '${contentType}' is not an object.`)
}

function checkAddress(contentUrl: unknown) {
  if (typeof contentUrl === 'string' && /^(https:\/\/|data:image\/)/.test(contentUrl)) return
  throw badSyntax('The contentUrl of an image is an https or data address.')
}
