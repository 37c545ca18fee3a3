import type { Activity } from 'botframework-schema'
import type { Invoked } from './gatekeeper.ts'
import type { Answer, Reply } from './turn.ts'

const CARD = 'application/vnd.microsoft.card.adaptive'
const MESSAGE = 'application/vnd.microsoft.activity.message'

/** A message; of one with a card the text is what notifications show. */
export function toActivity({ text, card }: Reply): Partial<Activity> {
  if (!card) return { type: 'message', textFormat: 'markdown', text }
  return { type: 'message', summary: text, attachments: [{ contentType: CARD, content: card }] }
}

/** The body that answers `adaptiveCard/action`: a card takes the place of the pressed one for the presser, words stand beside it. */
export function toInvoked(answer: Answer): Invoked {
  const shown = answer?.card ? { type: CARD, value: answer.card } : { type: MESSAGE, value: answer?.text ?? '' }
  return { status: 200, body: { statusCode: 200, ...shown } }
}
