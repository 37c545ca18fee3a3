import type { Activity } from 'botframework-schema'
import type { Reply } from './turn.ts'

export const CARD = 'application/vnd.microsoft.card.adaptive'

/** A message; of one with a card the text is what notifications show. */
export function toActivity({ text, card }: Reply): Partial<Activity> {
  if (!card) return { type: 'message', textFormat: 'markdown', text }
  return { type: 'message', summary: text, attachments: [{ contentType: CARD, content: card }] }
}
