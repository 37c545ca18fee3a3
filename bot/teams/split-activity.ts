import type { Activity } from 'botframework-schema'
import { asData, asDataList, asWords, type Data } from './as-data.ts'

/** Where a text is best cut, the best first. */
const CUTS = ['\n\n', '\n', '. ', ' ']

/** Two messages that say what one was too large to say; `null` where it is not to be cut. */
export function splitActivity(activity: Partial<Activity>): readonly Partial<Activity>[] | null {
  const [attachment] = activity.attachments ?? []
  if (!attachment) return splitText(activity)
  const parts = splitCard(asData(attachment.content) ?? {})
  if (!parts) return null
  const [first, rest] = parts.map((content) => ({ ...activity, attachments: [{ ...attachment, content }] }))
  return first && rest ? [first, { ...rest, summary: continued(activity.summary) }] : null
}

function splitText(activity: Partial<Activity>): readonly Partial<Activity>[] | null {
  const text = activity.text ?? ''
  const middle = Math.ceil(text.length / 2)
  for (const cut of CUTS) {
    const at = text.lastIndexOf(cut, middle)
    if (at <= 0) continue
    const halves = [text.slice(0, at + cut.length), text.slice(at + cut.length)].map((half) => half.trim())
    return halves.map((half) => ({ ...activity, text: half }))
  }
  return null
}

/** Its elements, half and half; what can be pressed stands below the last of them. */
function splitCard({ body, actions, speak, ...card }: Data): readonly Data[] | null {
  const elements = elementsOf(asDataList(body))
  const half = Math.ceil(elements.length / 2)
  if (half === 0 || half === elements.length) return null
  const said = { ...(speak !== undefined && { speak }) }
  const below = { ...(actions !== undefined && { actions }) }
  const rest = { ...card, fallbackText: continued(card.fallbackText), body: elements.slice(half), ...below }
  return [{ ...card, ...said, body: elements.slice(0, half) }, rest]
}

/** A container that holds everything is opened. */
function elementsOf(body: readonly Data[]): readonly Data[] {
  const [only] = body
  const items = asDataList(only?.items)
  return body.length === 1 && items.length > 0 ? elementsOf(items) : body
}

function continued(words: unknown): string {
  return `${asWords(words)} (continued)`.trim()
}
