import { markAttachments, shapeAttachments } from '../connector/attachment-shape.ts'
import type { Chat } from '../connector/installations.ts'
import type { Message } from '../connector/message-store.ts'
import { escapeHtml } from '../connector/said-html.ts'
import type { Teams } from '../connector/teams.ts'
import type { TenantContent } from '../content.ts'

/** The message on which an action was called, as the app is told of it (contracts: `messageActionsPayload` of the SDK's schema). */
export function toMessagePayload({ kernel: { content }, installations }: Teams, message: Message) {
  const { id, root, created, edited, said, reactions } = message
  const attachments = shapeAttachments(message).map(({ teamsAppId: _none, ...shown }) => shown)
  const marks = markAttachments(attachments)
  return {
    ...{
      linkToMessage: linkTo(content, message, installations.chat(message.conversation)),
      id,
      ...(root === null ? {} : { replyToId: root }),
    },
    ...{ createdDateTime: toIso(created), lastModifiedDateTime: edited === null ? null : toIso(edited) },
    ...{ deleted: false, subject: null, summary: said.summary ?? null, importance: 'normal', locale: 'en-gb' },
    body: { contentType: 'html', content: `<div>${escapeHtml(said.text ?? '')}${marks}</div>` },
    from: toSender(content, message),
    reactions: reactions.map(({ person, type, at }) => ({
      reactionType: type,
      createdDateTime: toIso(at),
      user: { user: toUser(content, person) },
    })),
    ...{ mentions: [], attachments },
  }
}

/** @param chat with the bot, where it stands in one: the link names it by who is in it, not as the bot knows it. */
function linkTo({ team, tenantId }: TenantContent, { conversation, id, root, created }: Message, chat?: Chat): string {
  if (chat) {
    const context = encodeURIComponent(JSON.stringify({ contextType: 'chat' }))
    return `https://teams.microsoft.com/l/message/19:${chat.person}_${chat.app}@unq.gbl.spaces/${id}?context=${context}`
  }
  const query = new URLSearchParams({ tenantId, groupId: team.id, parentMessageId: root ?? id, teamName: team.name })
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(conversation)}/${id}?${query}&createdTime=${created}`
}

function toSender(content: TenantContent, { author, byBot }: Message) {
  if (!byBot) return { device: null, conversation: null, user: toUser(content, author), application: null }
  const displayName = content.apps.find(({ appId }) => appId === author)?.name ?? null
  const application = { applicationIdentityType: 'bot', id: author, displayName }
  return { device: null, conversation: null, user: null, application }
}

function toUser({ people }: TenantContent, id: string) {
  const displayName = people.find((person) => person.id === id)?.name ?? null
  return { userIdentityType: 'aadUser', id, displayName }
}

function toIso(instant: number): string {
  return new Date(instant).toISOString()
}
