import type { Activity } from 'botframework-schema'
import { asData, asDataList } from './as-data.ts'

const MARK = '(sent again)'

/** The same message, told apart from the one that may have arrived before it. */
export function markAgain(activity: Partial<Activity>): Partial<Activity> {
  const [attachment] = activity.attachments ?? []
  if (!attachment) return { ...activity, text: `${activity.text ?? ''} ${MARK}`.trim() }
  const card = asData(attachment.content) ?? {}
  const mark = { type: 'TextBlock', text: MARK, isSubtle: true, size: 'Small', wrap: true }
  const content = { ...card, body: [...asDataList(card.body), mark] }
  return {
    ...activity,
    summary: `${activity.summary ?? ''} ${MARK}`.trim(),
    attachments: [{ ...attachment, content }],
  }
}
