import type { ActSeen } from '../happened.ts'
import type { Case } from './case.ts'
import type { Violation } from './violation.ts'

const MEANWHILE = 5_000

/**
 * Each folder of the plan is there once, under the right parent, and none besides; Waymark renames and deletes none. One
 * that a person renamed while its making was in doubt cannot be known again: it may be made anew.
 */
export function foldersThere(all: Case): readonly Violation[] {
  const { happened, story, folders } = all
  const tell = (what: string): Violation => ({ rule: 'folders', inspection: story.id, at: happened.to, what })
  const wanted = new Set(folders.map(({ path }) => path))
  const own = happened.folders.filter(({ library }) => library === story.library)
  const made = own.filter(({ by }) => by === 'waymark')
  const renames = happened.acts.filter(({ kind, outcome }) => kind === 'rename folder' && outcome === 'taken')
  const inDoubt = renames.filter(({ at }) => happened.doubts.some((doubt) => Math.abs(doubt.at - at) <= MEANWHILE))
  const mayMove = foldersOf(renames, folders)
  const mayBeTwo = foldersOf(inDoubt, folders)
  return [
    ...[...wanted].flatMap((path) => {
      const count = made.filter(({ madeAs }) => madeAs === path).length
      return count === 1 || (count === 2 && mayBeTwo.includes(path)) ? [] : [tell(`"${path}" was made ${count} times`)]
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
