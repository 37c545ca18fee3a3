import type { Attachment } from '../connector/activity.ts'
import type { Turns } from '../connector/bot-turn.ts'
import type { Bot } from '../connector/find-bot.ts'
import type { Place } from '../connector/occasion.ts'
import type { PersonContent } from '../content.ts'
import { botFault, readMembers } from './bot-fault.ts'
import { findCommand } from './find-command.ts'
import { invokeBot } from './invoke-bot.ts'
import type { Outcome } from './read-outcome.ts'
import { type Result, readResults } from './read-results.ts'

/** Teams asks for so many at a time. */
const PAGE = 25

/** A person types into the search of the message extension; with nothing typed yet only where the manifest says so. */
export async function search(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  asked: { command: string; text: string; skip?: number; count?: number; place: Place },
): Promise<Outcome> {
  const { text, skip = 0, count = PAGE, place } = asked
  const {
    id,
    parameters = [],
    initialRun = false,
  } = findCommand(bot, asked.command, { type: 'query', context: 'compose' })
  if (text === '' && !initialRun) return { closed: true }
  const first = text === '' ? { name: 'initialRun', value: 'true' } : { name: parameters[0]?.name ?? '', value: text }
  const value = { commandId: id, parameters: [first], queryOptions: { skip, count } }
  const body = await invokeBot(turns, bot, person, { name: 'composeExtension/query', value, place, source: 'compose' })
  return readFound(body)
}

function readFound(body: unknown): ReturnType<typeof readResults> {
  return readResults(readMembers(body, ['composeExtension', 'cacheInfo'], 'the answer to a search').composeExtension)
}

/** What comes into the message when a person chooses a result: the card itself, or what the bot makes of its tap. */
export async function takeResult(
  turns: Turns,
  bot: Bot,
  person: PersonContent,
  { result, place }: { result: Result; place: Place },
): Promise<Attachment> {
  const { preview, ...card } = result
  const { tap } = (preview?.content ?? {}) as { tap?: { type?: string; value?: object } }
  if (tap?.type !== 'invoke') return card
  const value = tap.value ?? {}
  const body = await invokeBot(turns, bot, person, {
    name: 'composeExtension/selectItem',
    value,
    place,
    source: 'compose',
  })
  const outcome = readFound(body)
  const [chosen, ...others] = 'results' in outcome ? outcome.results.attachments : []
  if (!chosen || others.length > 0) throw botFault('a chosen item is answered with one result')
  const { preview: _shown, ...inserted } = chosen
  return inserted
}
