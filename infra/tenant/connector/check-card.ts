import { badSyntax, ConnectorError } from './connector-error.ts'

const MAX_REFRESH_USERS = 60
/** Of a card by itself, as UTF-8 (learn.microsoft.com/microsoftteams/limits-specifications-teams, about 28 KB). */
const MAX_CARD_BYTES = 28 * 1024

/** Before it a card has neither `Action.Execute` nor `refresh`: Teams passes over both (msteams-docs universal actions). */
const UNIVERSAL_FROM = 4

/** What Teams takes from a bot (learn.microsoft.com adaptive-cards-overview); what says more is shown as its fallback text, if any. */
const VERSION = /^1\.[0-5]$/

type Card = {
  type?: unknown
  version?: unknown
  body?: unknown
  actions?: unknown
  refresh?: { action?: { type?: unknown }; userIds?: unknown }
  msteams?: { entities?: unknown }
}

/** The wrapping of a card; Teams draws what is inside it as well as it can. */
export function checkCard(content: unknown): void {
  const card = (content ?? {}) as Card
  if (card.type !== 'AdaptiveCard') throw badSyntax("Adaptive card's content has no type 'AdaptiveCard'.")
  if (typeof card.version !== 'string') throw badSyntax('Adaptive card has no version.')
  if (!VERSION.test(card.version)) throw badSyntax(`Adaptive card's version is '${card.version}', Teams takes 1.5.`)
  for (const part of ['body', 'actions'] as const)
    if (card[part] !== undefined && !Array.isArray(card[part]))
      throw badSyntax(`Adaptive card's ${part} is not an array.`)
  if (card.refresh !== undefined) checkRefresh(card.refresh)
  if (Number(card.version.slice(2)) < UNIVERSAL_FROM) refuseUniversal(card)
  checkCardMentions(card)
  if (Buffer.byteLength(JSON.stringify(card)) > MAX_CARD_BYTES)
    throw new ConnectorError(413, 'MessageSizeTooBig', 'Message size too large.')
}

function checkRefresh({ action, userIds = [] }: NonNullable<Card['refresh']>) {
  if (action?.type !== 'Action.Execute') throw badSyntax('refresh.action is not an Action.Execute.')
  if (!Array.isArray(userIds) || userIds.some((id) => typeof id !== 'string'))
    throw badSyntax('refresh.userIds is not an array of ids.')
  if (userIds.length > MAX_REFRESH_USERS) throw badSyntax(`refresh.userIds holds more than ${MAX_REFRESH_USERS}.`)
}

function refuseUniversal(card: Card) {
  if (card.refresh !== undefined || holdsExecute(card))
    throw badSyntax(`Adaptive card's version is '${String(card.version)}', Action.Execute and refresh need 1.4.`)
}

function holdsExecute(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false
  return (part as { type?: unknown }).type === 'Action.Execute' || Object.values(part).some(holdsExecute)
}

function checkCardMentions({ msteams, ...shown }: Card) {
  const words = JSON.stringify(shown)
  const entities = Array.isArray(msteams?.entities) ? (msteams.entities as { type?: unknown; text?: unknown }[]) : []
  const mentions = entities.filter(({ type }) => type === 'mention').map(({ text }) => text)
  const missing = mentions.find(
    (text) => typeof text !== 'string' || !words.includes(JSON.stringify(text).slice(1, -1)),
  )
  if (missing !== undefined) throw badSyntax(`Mention '${String(missing)}' does not occur in the card.`)
}
