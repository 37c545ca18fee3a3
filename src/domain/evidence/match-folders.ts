import { likenessOf } from './folder-purpose.ts'

/** A planned folder that is not there under its own name. */
export interface Wanted {
  readonly key: string
  readonly name: string
  /** Ids of the folders among which it may be. */
  readonly among: readonly string[]
  /** It may have been made already and renamed since: ids of folders that appeared then. */
  readonly perhapsMade: readonly string[]
}

/** A folder of the library that is nobody's by id or name. */
export interface Stray {
  readonly id: string
  readonly name: string
}

/** One clear candidate is adopted; of several, or of one that is not clear, a person says which it is. */
export type Match = { readonly adopt: string } | { readonly ask: readonly string[] }

/** By key; where nothing looks like it, none. Never a guess: a folder that two might mean is nobody's until a person says. */
export function matchFolders(wanted: readonly Wanted[], strays: readonly Stray[]): ReadonlyMap<string, Match> {
  const names = new Map(strays.map(({ id, name }) => [id, name]))
  const candidates = new Map(wanted.map((one) => [one.key, candidatesFor(one, names)]))
  const claims = [...candidates.values()].flatMap((each) => [...each.keys()])
  const matches = new Map<string, Match>()
  for (const [key, likely] of candidates) {
    const [only, ...others] = likely
    if (!only) continue
    const [id, likeness] = only
    const clear = likeness === 'same' && others.length === 0 && claims.filter((claimed) => claimed === id).length === 1
    matches.set(key, clear ? { adopt: id } : { ask: [...likely.keys()] })
  }
  return matches
}

function candidatesFor({ name, among, perhapsMade }: Wanted, names: ReadonlyMap<string, string>) {
  const likely = new Map<string, 'same' | 'perhaps'>()
  for (const id of among) {
    const likeness = likenessOf(name, names.get(id) ?? '')
    if (likeness) likely.set(id, likeness)
  }
  for (const id of perhapsMade) if (names.has(id)) likely.set(id, likely.get(id) ?? 'perhaps')
  return likely
}
