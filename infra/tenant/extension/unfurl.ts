import type { Turns } from '../connector/bot-turn.ts'
import type { Bot } from '../connector/find-bot.ts'
import type { Place } from '../connector/occasion.ts'
import type { PersonContent } from '../content.ts'
import { readMembers } from './bot-fault.ts'
import { invokeBot } from './invoke-bot.ts'
import { isWithin } from './is-within.ts'
import type { Outcome } from './read-outcome.ts'
import { readResults } from './read-results.ts'

/** A person pastes a link: of hosts that the manifest names the app is asked what to show for it (msteams-docs link-unfurling). */
export async function unfurl(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  { url, place }: { url: URL; place: Place },
): Promise<Outcome> {
  const handlers = (bot.manifest?.composeExtensions ?? []).flatMap(({ messageHandlers = [] }) => messageHandlers)
  const domains = handlers.flatMap(({ value }) => value.domains)
  if (!domains.some((domain) => isWithin(url, domain))) return { closed: true }
  const invoke = { name: 'composeExtension/queryLink', value: { url: url.href }, place, source: 'compose' } as const
  const body = await invokeBot(turns, bot, person, invoke)
  if (body === undefined || body === null || body === '') return { closed: true }
  const { composeExtension } = readMembers(body, ['composeExtension', 'cacheInfo'], 'the answer to a link')
  return readResults(composeExtension)
}
