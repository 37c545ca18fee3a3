import type { Activity, Attachment } from './activity.ts'
import type { Conversation } from './call.ts'
import { badSyntax, ConnectorError } from './connector-error.ts'
import type { Bot } from './find-bot.ts'

/** A bot asks whether it may put a file into somebody's OneDrive, and shows one that is there (msteams-docs bots-filesv4). */
const CARD = 'application/vnd.microsoft.teams.card.file.'
export const FILE_CONSENT = `${CARD}consent`
const FILE_INFO = `${CARD}info`

export type Consent = { description?: string; sizeInBytes: number; acceptContext?: unknown; declineContext?: unknown }

export function isFileCard({ contentType }: Attachment): boolean {
  return contentType === FILE_CONSENT || contentType === FILE_INFO
}

export function checkFileCard({ contentType, content, name, contentUrl }: Attachment): void {
  if (typeof name !== 'string' || name === '') throw badSyntax(`'${contentType}' has no name.`)
  const { sizeInBytes, uniqueId, fileType } = (content ?? {}) as Record<string, unknown>
  if (contentType === FILE_CONSENT) {
    if (!Number.isInteger(sizeInBytes) || Number(sizeInBytes) < 1) throw badSyntax('sizeInBytes is no number of bytes.')
    return
  }
  if (typeof contentUrl !== 'string' || typeof uniqueId !== 'string' || typeof fileType !== 'string')
    throw badSyntax('A file card has a contentUrl, a uniqueId and a fileType.')
}

/** Files are offered in personal chats alone, by apps whose manifest says that they deal in files. */
export function checkFilePlace(bot: Bot, { kind }: Conversation, { attachments = [] }: Activity): void {
  if (!attachments.some(isFileCard)) return
  const dealsInFiles = bot.manifest?.bots?.some(({ supportsFiles }) => supportsFiles) === true
  if (kind === 'personal' && dealsInFiles) return
  throw new ConnectorError(400, 'BadArgument', 'File cards are for personal chats with a bot that supports files.')
}
