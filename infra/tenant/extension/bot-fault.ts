import { ConnectorError } from '../connector/connector-error.ts'

/** The bot answered what Teams cannot show: people read that something went wrong, the tenant says what. */
export function botFault(what: string): ConnectorError {
  return new ConnectorError(502, 'BotError', `The bot's answer cannot be shown: ${what}.`)
}

/** Runs a check of a card of the bot's; what is wrong with it is a fault of the answer's. */
export function checkAnswered(check: () => void): void {
  try {
    check()
  } catch (error) {
    throw botFault(error instanceof Error ? error.message.replace(/\.$/, '') : String(error))
  }
}

export function readMembers(value: unknown, known: readonly string[], what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw botFault(`${what} is not an object`)
  const unknown = Object.keys(value).find((member) => !known.includes(member))
  if (unknown !== undefined) throw botFault(`${what} has no member '${unknown}'`)
  return value as Record<string, unknown>
}
