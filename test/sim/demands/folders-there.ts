import type { ActSeen } from '../happened.ts'
import type { Case } from './case.ts'
import type { Violation } from './violation.ts'

/**
 * Each folder of the plan is there once, under the right parent, and none besides, whatever was in doubt and whoever
 * renamed it meanwhile; Waymark renames and deletes none.
 */
export function foldersThere(all: Case): readonly Violation[] {
  const { happened, story, folders } = all
  const tell = (what: string): Violation => ({ rule: 'folders', inspection: story.id, at: happened.to, what })
  const wanted = new Set(folders.map(({ path }) => path))
  const own = happened.folders.filter(({ library }) => library === story.library)
  const made = own.filter(({ by }) => by === 'waymark')
  const renames = happened.acts.filter(({ kind, outcome }) => kind === 'rename folder' && outcome === 'taken')
  const mayMove = foldersOf(renames, folders)
  return [
    ...[...wanted].flatMap((path) => {
      const count = made.filter(({ madeAs }) => madeAs === path).length
      return count === 1 ? [] : [tell(`"${path}" was made ${count} times`)]
    }),
    ...made.flatMap(({ madeAs, path, deleted }) => [
      ...(wanted.has(madeAs) ? [] : [tell(`"${madeAs}" was made, and is not in the plan`)]),
      ...(deleted ? [tell(`"${madeAs}" was deleted`)] : []),
      ...(path === madeAs || mayMove.includes(madeAs) ? [] : [tell(`"${madeAs}" became "${path}"`)]),
    ]),
  ]
}

function foldersOf(renames: readonly ActSeen[], folders: Case['folders']): readonly string[] {
  const items = new Set(renames.map(({ itemId }) => itemId))
  return folders.filter(({ itemId }) => itemId !== undefined && items.has(itemId)).map(({ path }) => path)
}
