import type { Programme } from './programme.ts'
import type { Finding, Path } from './programme-fault.ts'

interface Name {
  readonly path: Path
  readonly name: string
}

/** Ids, subjects and folders by which things are found again have to tell them apart. */
export function findIdentityFaults(programme: Programme): Finding[] {
  const { conditions, items } = programme
  const byId = ['phases', 'conditions', 'seats', 'items', 'entries', 'obligations', 'sizes', 'ambiguities'] as const
  return [
    ...byId.flatMap((list) =>
      findRepeats(programme[list].map(({ id }, index) => ({ path: [list, index, 'id'], name: id }))),
    ),
    ...conditions.flatMap(({ answers }, index) =>
      findRepeats(
        answers.map(({ id }, answer) => ({ path: ['conditions', index, 'answers', answer, 'id'], name: id })),
      ),
    ),
    ...findRepeats(
      programme.focusGroups.core.map(({ id }, index) => ({ path: ['focusGroups', 'core', index, 'id'], name: id })),
    ),
    ...findRepeats(programme.templates.map(({ name }, index) => ({ path: ['templates', index, 'name'], name }))),
    ...findRepeats(
      programme.indicators.map(({ number }, index) => ({ path: ['indicators', index, 'number'], name: number })),
    ),
    ...findRepeats(
      items.flatMap((item, index) =>
        item.kind === 'meeting' ? [{ path: ['items', index, 'subject'], name: item.subject }] : [],
      ),
    ),
    ...findRepeats(
      items.flatMap((item, index) =>
        (item.kind === 'return' || item.kind === 'incoming') && item.artefact !== undefined
          ? [{ path: ['items', index, 'artefact'], name: `${item.artefact}, week ${item.at.week}` }]
          : [],
      ),
    ),
  ]
}

/** SharePoint and Outlook's search do not tell capitals from small letters, so neither do we. */
function findRepeats(names: readonly Name[]): Finding[] {
  const seen = new Map<string, Path>()
  return names.flatMap(({ path, name }) => {
    const key = name.toLowerCase()
    const first = seen.get(key)
    seen.set(key, first ?? path)
    if (!first) return []
    return [
      {
        path,
        problem: `repeats ${JSON.stringify(name)}, already at ${first.join('.')}`,
        remedy: 'give it another name',
      },
    ]
  })
}
