import { markAttachments, shapeAttachments } from '../connector/attachment-shape.ts'
import type { Message } from '../connector/message-store.ts'
import type { TenantContent } from '../content.ts'

/** A message of a channel as Graph reads it back (contracts: `microsoft.graph.chatMessage`). */
export function toChannelMessage(content: TenantContent, message: Message): Record<string, unknown> {
  const { id, conversation, created, edited, deleted, said } = message
  const attachments = shapeAttachments(message)
  const marks = markAttachments(attachments)
  const changed = deleted ?? edited ?? created
  return {
    ...{ id, replyToId: message.root, etag: String(changed), messageType: 'message', importance: 'normal' },
    ...{ createdDateTime: toIso(created), lastModifiedDateTime: toIso(changed) },
    ...{ lastEditedDateTime: edited && toIso(edited), deletedDateTime: deleted && toIso(deleted) },
    ...{ subject: null, summary: said.summary ?? null, chatId: null, locale: 'en-us', policyViolation: null },
    ...{ eventDetail: null, mentions: [], messageHistory: [] },
    reactions: deleted ? [] : message.reactions.map((reaction) => toReaction(content, reaction)),
    webUrl: `https://teams.microsoft.com/l/message/${encodeURIComponent(conversation)}/${id}?groupId=${content.team.id}&tenantId=${content.tenantId}`,
    from: toSender(content, message),
    channelIdentity: { teamId: content.team.id, channelId: conversation },
    body: deleted
      ? { contentType: 'html', content: '' }
      : { contentType: 'html', content: `${said.text ?? ''}${marks}` },
    attachments: deleted ? [] : attachments,
  }
}

function toReaction(content: TenantContent, { person, type, at }: Message['reactions'][number]) {
  const user = toUserIdentity(content, person)
  return {
    ...{ reactionType: type, displayName: null, reactionContentUrl: null, createdDateTime: toIso(at) },
    user: { application: null, device: null, user },
  }
}

function toSender(content: TenantContent, { author, byBot }: Message) {
  if (byBot) {
    const app = content.apps.find((each) => each.appId === author)
    const application = {
      '@odata.type': '#microsoft.graph.teamworkApplicationIdentity',
      id: author,
      displayName: app?.name ?? null,
      applicationIdentityType: 'bot',
    }
    return { user: null, device: null, application }
  }
  return { application: null, device: null, user: toUserIdentity(content, author) }
}

function toUserIdentity({ people, tenantId }: TenantContent, id: string) {
  return {
    '@odata.type': '#microsoft.graph.teamworkUserIdentity',
    id,
    displayName: people.find((person) => person.id === id)?.name ?? null,
    userIdentityType: 'aadUser',
    tenantId,
  }
}

function toIso(instant: number): string {
  return new Date(instant).toISOString()
}
