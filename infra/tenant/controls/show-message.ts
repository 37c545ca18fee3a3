import { ADAPTIVE_CARD, type Attachment } from '../connector/activity.ts'
import type { Heard } from '../connector/bot-turn.ts'
import type { Message } from '../connector/message-store.ts'
import type { Teams } from '../connector/teams.ts'

/** A message as people see it; `edits` counts how often it was changed. */
export type ShownMessage = {
  id: string
  text: string
  attachments: Attachment[]
  edits: number
  from: { id: string; name: string }
  /** ISO instant of posting. */
  at: string
  replyTo?: string
  channel?: string
}

/** @param viewer whose eyes one looks through: a card answered to them alone takes the place of the shared one. */
export function showMessage({ kernel, messages }: Teams, message: Message, viewer?: string): ShownMessage {
  const { id, author, byBot, said, edits, created, root, conversation } = message
  const named = byBot
    ? kernel.content.apps.find((app) => app.appId === author)
    : kernel.content.people.find((person) => person.id === author)
  const own = viewer === undefined ? undefined : messages.viewOf(viewer, id)
  return {
    ...{ id, text: said.text ?? '', edits, from: { id: author, name: named?.name ?? '' } },
    attachments: own === undefined ? (said.attachments ?? []) : [{ contentType: ADAPTIVE_CARD, content: own }],
    at: new Date(created).toISOString(),
    ...(root === null ? {} : { replyTo: root }),
    ...(conversation.startsWith('19:') ? { channel: conversation } : {}),
  }
}

/** What the bot said in a turn: text and cards only where there are any. */
export function toHeard({ id, said }: Message): Heard {
  return {
    id,
    ...(said.text ? { text: said.text } : {}),
    ...(said.attachments?.length ? { attachments: said.attachments } : {}),
  }
}
