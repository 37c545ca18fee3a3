import { roleOf } from '../../src/domain/access.ts'
import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import { listed } from '../../src/domain/notice/listed.ts'
import type { Instant } from '../../src/domain/schedule/day.ts'
import { type Glance, glance } from '../../src/services/glance.ts'
import { Refusal } from '../../src/services/refusal.ts'
import { see } from '../../src/services/see.ts'
import type { Turn } from '../teams/turn.ts'
import type { Conversing, Looked } from './heard.ts'
import { withoutPartnership } from './partnership-named.ts'

/** The inspections that are spoken of: the channel's own, never another's; in a chat those in which the person has a seat. */
export function inspectionsFor(
  needs: Conversing,
  { conversation }: Pick<Turn, 'conversation'>,
  person: string,
  { inspections: all }: Pick<Glance, 'inspections'>,
): readonly [Inspection, ...Inspection[]] {
  const here = conversation.kind === 'channel' ? inChannel(all, conversation.conversationId, needs.clock.now()) : all
  if (here.length === 0) throw new Refusal('unknown inspection', noneHere(conversation.kind))
  const [first, ...others] = here.filter((inspection) => hasSeat(needs, inspection, person))
  if (!first) {
    throw new Refusal('not allowed', 'You have no seat in this inspection. The coordinator can give you one.')
  }
  return [first, ...others]
}

/** Whose card comes there; else whose card stood there within a week, where people still look at it. */
function inChannel(all: readonly Inspection[], channelId: string, now: Instant): readonly Inspection[] {
  const own = all.filter(({ place }) => place.channelId === channelId)
  if (own.length > 0) return own
  return all.filter(({ place: { formerChannels = [] } }) =>
    formerChannels.some((former) => former.channelId === channelId && now - former.until < WEEK),
  )
}

const WEEK = 7 * 24 * 60 * 60_000

/** Who asks, in which words, and what is known already. */
export interface Look {
  readonly person: string
  readonly text: string
  /** The inspection that was chosen. */
  readonly id?: string | undefined
  /** A glance since which nothing was changed in this turn. */
  readonly at?: Glance | undefined
}

/** The one that was chosen, else the one that is named, else the first. Throws `Refusal` where there is none for them. */
export async function lookAt(needs: Conversing, turn: Turn, { person, text, id, at }: Look): Promise<Looked> {
  const glanced = at ?? (await glance(needs.store))
  const mine = inspectionsFor(needs, turn, person, glanced)
  const chosen = mine.find((one) => one.id === id) ?? namedIn(text, mine) ?? mine[0]
  return { picture: await see(needs, chosen.id, glanced), among: mine.length > 1 ? amongSentence(chosen, mine) : null }
}

/** Of several that are named the longest: `East Lothian` names no Lothian. */
function namedIn(text: string, inspections: readonly Inspection[]): Inspection | undefined {
  return inspections
    .filter(({ partnership }) => withoutPartnership(text, [partnership]) !== text)
    .toSorted((a, b) => b.partnership.length - a.partnership.length)[0]
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
  return `This is ${chosen.partnership}. Add the name to ask about ${listed(others, 5)}.`
}
