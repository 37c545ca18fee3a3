import { asData, asDataList, asWords } from './as-data.ts'
import { plainText } from './said-text.ts'
import type { SharedMessage, Speaker } from './turn.ts'

/** The message that the extension was opened on (learn.microsoft.com: define-action-command), as far as it is of use. */
export function readShared(payload: unknown, tenantId: string): SharedMessage | null {
  const message = asData(payload)
  if (!message || typeof message.id !== 'string') return null
  const url = asWords(message.linkToMessage)
  return {
    id: message.id,
    text: plainText(asWords(asData(message.body)?.content)),
    from: writerOf(message.from, tenantId),
    ...(url !== '' && { url }),
    files: asDataList(message.attachments)
      .map(({ name, contentUrl }) => ({ name: asWords(name), contentUrl: asWords(contentUrl) }))
      .filter(({ name, contentUrl }) => name !== '' && contentUrl !== ''),
  }
}

function writerOf(from: unknown, tenantId: string): Speaker | null {
  const user = asData(asData(from)?.user)
  if (typeof user?.id !== 'string') return null
  return { id: user.id, name: asWords(user.displayName) || 'Somebody', tenantId: asWords(user.tenantId) || tenantId }
}
