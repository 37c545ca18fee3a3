import type { Inspection } from '../../src/domain/inspection/inspection.ts'
import { findDeadlines } from '../../src/domain/search/find-deadlines.ts'
import { findEvidence } from '../../src/domain/search/find-evidence.ts'
import { findMeetings } from '../../src/domain/search/find-meetings.ts'
import type { FoundThing } from '../../src/domain/search/found-thing.ts'
import { seeLog } from '../../src/services/log/see-log.ts'
import { see } from '../../src/services/see.ts'
import { type FoundCardParts, foundCard } from '../cards/found-card.ts'
import type { Conversing } from '../conversation/heard.ts'
import type { Found, Turn } from '../teams/turn.ts'
import { inspectionsWithin } from './inspections-within.ts'

type Search = Turn & { readonly type: 'search' }

/** More than these nobody reads through: they type another word. */
const MOST = 10

interface Searched {
  readonly kind: FoundCardParts['kind']
  /** The page of the tab that is about it. */
  readonly page: (thing: FoundThing) => string
  find(needs: Conversing, inspectionId: string, text: string): Promise<readonly FoundThing[]>
}

/** By the command's id in the manifest. */
const SEARCHES: Readonly<Record<string, Searched>> = {
  deadlines: {
    kind: 'deadline',
    page: itemPage,
    find: async (needs, id, text) => findDeadlines(await see(needs, id), text),
  },
  meetings: {
    kind: 'meeting',
    page: itemPage,
    find: async (needs, id, text) => findMeetings(await see(needs, id), text),
  },
  evidence: {
    kind: 'evidence',
    page: () => 'evidence',
    find: async (needs, id, text) => findEvidence(await seeLog(needs, id), text),
  },
}

function itemPage({ id }: FoundThing): string {
  return `item/${encodeURIComponent(id)}`
}

/** What somebody types into the message extension's search box: of the inspections in which they have a seat. Throws `Refusal`. */
export async function search(needs: Conversing, turn: Search): Promise<Found> {
  const searched = SEARCHES[turn.command]
  if (!searched) return { type: 'found', results: [] }
  const inspections = await inspectionsWithin(needs, turn)
  const found = await Promise.all(inspections.map(({ id }) => searched.find(needs, id, turn.text)))
  const all = takeInTurn(found.map((things, index) => things.map((thing) => ({ thing, index }))))
  const shown = all.slice(turn.skip, Math.min(turn.skip + turn.count, MOST))
  const results = shown.flatMap(({ thing, index }) => {
    const inspection = inspections[index]
    return inspection ? [asResult(needs, { searched, thing, inspection, several: inspections.length > 1 })] : []
  })
  return { type: 'found', results }
}

/** The best of each inspection first, then the second of each. */
function takeInTurn<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat()
}

interface Result {
  readonly searched: Searched
  readonly thing: FoundThing
  readonly inspection: Inspection
  readonly several: boolean
}

function asResult({ links }: Conversing, { searched, thing, inspection, several }: Result): Found['results'][number] {
  const { partnership, place, id } = inspection
  const tabUrl = links.tab(place, id, searched.page(thing))
  const { card } = foundCard({ kind: searched.kind, thing, partnership, tabUrl })
  return { title: thing.title, line: several ? `${partnership} · ${thing.line}` : thing.line, card }
}
