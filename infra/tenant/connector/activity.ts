/** The parts of a Bot Framework activity that pass through here (contracts: bot-connector.json, `Activity`). */
export type Activity = {
  type: string
  id?: string
  text?: string
  attachments?: Attachment[]
  entities?: { type?: string; [member: string]: unknown }[]
  value?: unknown
  replyToId?: string
  [member: string]: unknown
}

export type Attachment = {
  contentType: string
  content?: unknown
  contentUrl?: string
  name?: string
  thumbnailUrl?: string
}

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive'
