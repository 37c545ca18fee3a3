import type { FolderEdit } from '../../domain/evidence/folder-edits.ts'
import { matchFolders } from '../../domain/evidence/match-folders.ts'
import type { PlannedFolder } from '../../domain/evidence/planned-folder.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Entry } from '../ports/library.ts'

interface Looked {
  readonly plan: readonly PlannedFolder[]
  readonly edits: readonly FolderEdit[]
  /** Ids that are a planned folder's already, by key. */
  readonly ids: ReadonlyMap<string, string>
  /** Since when the making of a folder is in doubt, by key. */
  readonly doubts: ReadonlyMap<string, Instant>
  readonly found: ReadonlyMap<string, Entry>
  /** What lies in the folders that were listed, by key. */
  readonly listed: ReadonlyMap<string | null, readonly Entry[]>
}

/** Microsoft's clock and ours differ by less. */
const SKEW = 60_000

/**
 * Which of the folders that are nobody's are meant for what a planned folder is for, or were made for it and renamed
 * before that was noted. They are looked for where the planned one would be, and directly in the base folder: never in
 * the library's root, where other people's folders lie.
 */
export function matchStrays(looked: Looked): {
  readonly adopted: ReadonlyMap<string, Entry>
  readonly asked: ReadonlyMap<string, readonly Entry[]>
} {
  const { plan, edits, doubts, found } = looked
  const settled = new Set(edits.flatMap(({ type, key }) => (type === 'make' ? [key] : [])))
  const straysIn = straysBelow(looked)
  const strays = new Map<string, Entry>()
  const wanted = plan.flatMap(({ key, name, parent }) => {
    if (parent === null || found.has(key) || settled.has(key)) return []
    const here = straysIn(parent)
    const near = parent === 'base' ? here : [...here, ...straysIn('base')]
    for (const entry of near) strays.set(entry.id, entry)
    const since = doubts.get(key)
    const perhapsMade = here.filter(({ createdAt }) => since !== undefined && createdAt >= since - SKEW)
    return [{ key, name, among: idsOf(near), perhapsMade: idsOf(perhapsMade) }]
  })
  const matches = [...matchFolders(wanted, [...strays.values()])]
  const entries = (ids: readonly string[]) => ids.flatMap((id) => strays.get(id) ?? [])
  return {
    adopted: new Map(
      matches.flatMap(([key, match]) =>
        'adopt' in match ? entries([match.adopt]).map((one) => [key, one] as const) : [],
      ),
    ),
    asked: new Map(matches.flatMap(([key, match]) => ('ask' in match ? [[key, entries(match.ask)] as const] : []))),
  }
}

function straysBelow({ ids, found, listed }: Looked): (key: string) => readonly Entry[] {
  const held = new Set([...ids.values(), ...idsOf([...found.values()])])
  return (key) => (listed.get(key) ?? []).filter(({ id, isFolder }) => isFolder && !held.has(id))
}

function idsOf(entries: readonly Entry[]): readonly string[] {
  return entries.map(({ id }) => id)
}
