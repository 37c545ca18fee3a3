import { roleOf } from '../../src/domain/access.ts'
import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { see } from '../../src/services/see.ts'
import type { Turn } from '../teams/turn.ts'
import { plainWords } from './correct-slips.ts'
import type { Conversing, Looked } from './heard.ts'

/**
 * The inspection that is spoken of: the channel's own, never another's; in a chat one in which the person
 * has a seat: the one they name, else the first. Throws `Refusal` where there is none for them.
 */
export async function lookAt(needs: Conversing, { conversation }: Turn, person: string, text: string): Promise<Looked> {
  const all = await needs.store.inspections.all()
  const here =
    conversation.kind === 'channel' ? all.filter(({ place }) => place.channelId === conversation.conversationId) : all
  if (here.length === 0) throw new Refusal('unknown inspection', noneHere(conversation.kind))
  const mine = here.filter((inspection) => hasSeat(needs, inspection, person))
  const [first, ...others] = mine
  if (!first) {
    throw new Refusal('not allowed', 'You have no seat in this inspection. The coordinator can give you one.')
  }
  const named = mine.find(({ partnership }) => plainWords(text).includes(plainWords(partnership)))
  const chosen = named ?? first
  return { picture: await see(needs, chosen.id), among: others.length > 0 ? amongSentence(chosen, mine) : null }
}

/** What was said without the name of the partnership that it is about. */
export async function withoutPartnership(needs: Conversing, text: string): Promise<string> {
  const names = (await needs.store.inspections.all()).map(({ partnership }) => plainWords(partnership))
  const said = plainWords(text)
  const named = names.find((name) => name !== '' && said.includes(name))
  return named === undefined
    ? text
    : said
        .replace(named, ' ')
        .replace(/\b(?:for|in|of)\s*$/, '')
        .trim()
}

function hasSeat({ programmes }: Conversing, inspection: Inspection, person: string): boolean {
  const programme = programmes.get(inspection.programmeId)
  return programme !== undefined && roleOf(person, inspection, programme) !== 'outside'
}

function noneHere(kind: 'personal' | 'channel'): string {
  if (kind === 'personal') return 'No inspection is set up yet. The operator sets it up; then ask again.'
  return 'No inspection runs in this channel. Ask in the channel that has the weekly card, or write to me in a chat.'
}

function amongSentence(chosen: Inspection, mine: readonly Inspection[]): string {
  const others = mine.filter(({ id }) => id !== chosen.id).map(({ partnership }) => partnership)
  return `This is ${chosen.partnership}. Add the name to ask about ${others.join(' or ')}.`
}
