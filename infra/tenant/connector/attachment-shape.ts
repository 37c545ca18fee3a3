import { deriveId } from '../kernel/derive-id.ts'
import { ADAPTIVE_CARD, type Attachment } from './activity.ts'
import type { Message } from './message-store.ts'

/** The attachments of a message as Graph tells them (contracts: `chatMessageAttachment`); a card is text, JSON in a string. */
export function shapeAttachments({ id: message, said }: Message) {
  return (said.attachments ?? []).map((attachment, index) => shapeAttachment(attachment, `${message}/${index}`))
}

function shapeAttachment(attachment: Attachment & { id?: string }, words: string) {
  const { contentType, content, contentUrl, name, thumbnailUrl } = attachment
  return {
    ...{ id: attachment.id ?? deriveId(words).replaceAll('-', ''), contentType },
    contentUrl: contentType === ADAPTIVE_CARD ? null : (contentUrl ?? null),
    content: content === undefined ? null : JSON.stringify(content),
    ...{ name: name ?? null, thumbnailUrl: thumbnailUrl ?? null, teamsAppId: null },
  }
}

/** Where each stands in the message's HTML. */
export function markAttachments(attachments: readonly { id: string }[]): string {
  return attachments.map(({ id }) => `<attachment id="${id}"></attachment>`).join('')
}
