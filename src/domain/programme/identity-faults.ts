import type { Programme } from './programme.ts'
import { type Finding, type Path, placeOf } from './programme-fault.ts'

interface Name {
  readonly path: Path
  readonly name: string
}

const IDENTIFIED = ['phases', 'conditions', 'seats', 'items', 'entries', 'obligations', 'sizes', 'ambiguities'] as const

/** Ids, subjects and folders by which things are found again have to tell them apart. */
export function findIdentityFaults(programme: Programme): Finding[] {
  const { conditions, focusGroups, templates, indicators } = programme
  const kinds: readonly (readonly Name[])[] = [
    ...IDENTIFIED.map((list) => namesOf(programme[list], [list], 'id')),
    ...conditions.map(({ answers }, index) => namesOf(answers, ['conditions', index, 'answers'], 'id')),
    namesOf(focusGroups.core, ['focusGroups', 'core'], 'id'),
    namesOf(templates, ['templates'], 'name'),
    namesOf(indicators, ['indicators'], 'number'),
    subjectsOf(programme),
    foldersOf(programme),
  ]
  return kinds.flatMap((names) => findRepeats(names, programme))
}

function namesOf<Key extends string>(things: readonly Readonly<Record<Key, string>>[], path: Path, key: Key): Name[] {
  return things.map((thing, index) => ({ path: [...path, index, key], name: thing[key] }))
}

function subjectsOf({ items }: Programme): Name[] {
  return items.flatMap((item, index) =>
    item.kind === 'meeting' ? [{ path: ['items', index, 'subject'], name: item.subject }] : [],
  )
}

/** A folder's name is the week and the artefact's, so an artefact may come again in another week. */
function foldersOf({ items }: Programme): Name[] {
  return items.flatMap((item, index) =>
    (item.kind === 'return' || item.kind === 'incoming') && item.artefact !== undefined
      ? [{ path: ['items', index, 'artefact'], name: `${item.artefact}, week ${item.at.week}` }]
      : [],
  )
}

/** SharePoint does not tell capitals from small letters, so neither do we. */
function findRepeats(names: readonly Name[], programme: Programme): Finding[] {
  const seen = new Map<string, Path>()
  return names.flatMap(({ path, name }) => {
    const key = name.toLowerCase()
    const first = seen.get(key)
    if (!first) {
      seen.set(key, path)
      return []
    }
    const problem = `repeats ${JSON.stringify(name)}, already at ${placeOf(programme, first)}`
    return [{ path, problem, remedy: 'give it another name' }]
  })
}
