import { readCardCheck } from './check-card.ts'

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive'
/** What Teams takes from a bot; the rest are the framework's own or other channels'. */
const SENDABLE = new Set(['message', 'typing'])

interface Activity {
  readonly type?: string
  readonly text?: string
  readonly attachments?: readonly { readonly contentType?: string; readonly content?: unknown }[]
}

/** What the types of an activity do not show: what may be sent at all, and the cards in it. Nothing for a body without activity. */
export function createActivityCheck(): (sent: unknown) => readonly string[] {
  const checkCard = readCardCheck()
  return (sent) => {
    if (!isActivity(sent)) return []
    const { type = '', text, attachments = [] } = sent
    const cards = attachments.flatMap(({ contentType, content }, index) =>
      contentType === ADAPTIVE_CARD ? checkCard(content, `request/attachments/${index}/content`) : [],
    )
    const empty = type === 'message' && !text && attachments.length === 0
    return [
      ...(SENDABLE.has(type) ? [] : [`request: a bot sends no ${type} to Teams`]),
      ...(empty ? ['request: the message says nothing'] : []),
      ...cards,
    ]
  }
}

/** Members to be added, or nothing at all, are no activity; `type` is what makes one. */
function isActivity(sent: unknown): sent is Activity {
  return typeof sent === 'object' && sent !== null && 'type' in sent
}
