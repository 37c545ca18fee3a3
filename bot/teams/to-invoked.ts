import { CARD } from './to-activity.ts'
import type { Answer, Dialog, Found, Reply, Turn } from './turn.ts'

/** What an invoke is answered with. */
export interface Invoked {
  readonly status: number
  readonly body?: unknown
}

const MESSAGE = 'application/vnd.microsoft.activity.message'
const PREVIEW = 'application/vnd.microsoft.card.thumbnail'

/** The body that answers an invoke, which is of another shape for each thing asked; `null` where nobody answers that. */
export function toInvoked({ type }: Pick<Turn, 'type'>, answer: Answer): Invoked | null {
  switch (type) {
    case 'card action':
      return { status: 200, body: { statusCode: 200, ...pressed(isReply(answer) ? answer : null) } }
    case 'search':
      return { status: 200, body: { composeExtension: searched(answer) } }
    case 'dialog asked':
    case 'dialog answered':
      return { status: 200, ...asked(answer) }
    default:
      return null
  }
}

/** What is said in a conversation; a dialog or what was found can only answer whoever asked for it. */
export function isReply(answer: Answer): answer is Reply {
  return answer !== null && !('type' in answer)
}

/** A card takes the place of the pressed one for the presser, words stand beside it. */
function pressed(reply: Reply | null): object {
  return reply?.card ? { type: CARD, value: reply.card } : { type: MESSAGE, value: reply?.text ?? '' }
}

function searched(answer: Answer): object {
  if (isReply(answer)) return { type: 'message', text: answer.text }
  const results = answer?.type === 'found' ? answer.results : []
  return { type: 'result', attachmentLayout: 'list', attachments: results.map(choice) }
}

function choice({ title, line, card }: Found['results'][number]): object {
  const preview = { contentType: PREVIEW, content: { title, text: line } }
  return { contentType: CARD, content: card, preview }
}

/** The next dialog; what is put into the message; or words that it ends with. Without a body Teams closes it. */
function asked(answer: Answer): { readonly body?: object } {
  if (answer === null) return {}
  if (!isReply(answer)) return { body: answer.type === 'found' ? { composeExtension: searched(answer) } : next(answer) }
  const { text, card } = answer
  return { body: card ? next({ type: 'dialog', title: text, card }) : { task: { type: 'message', value: text } } }
}

function next({ title, card, url, width, height }: Dialog): object {
  const content = card ? { card: { contentType: CARD, content: card } } : { url, fallbackUrl: url }
  const size = { ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
  return { task: { type: 'continue', value: { title, ...size, ...content } } }
}
