import type { ReturnItem } from '../programme/programme.ts'
import type { ExaminedFile } from './examined-file.ts'
import type { Finding } from './finding.ts'
import { folderKey } from './folder-plan.ts'
import { isBelow } from './watched-folder.ts'

/** A file that looks like a return, by that return's id, wherever it lies. */
export interface Lookalike extends ExaminedFile {
  readonly looksLike: string
}

/** The one suggestion for a return whose own folders are empty; of several files that look like it none is offered. */
export function findElsewhere(item: ReturnItem, lookalikes: readonly Lookalike[]): Finding | undefined {
  const own = [folderKey('working', item.id), folderKey('shared', item.id)]
  const found = lookalikes.filter(
    ({ looksLike, file }) => looksLike === item.id && !own.some((key) => isBelow(file.folder, key)),
  )
  const [one] = found
  if (!one) return undefined
  if (found.length > 1) {
    const line = `${found.length} files in other folders look like it. Move the right one to its working folder.`
    return { code: 'lies elsewhere', line, blocks: false, count: found.length }
  }
  const { id, eTag, name, folder } = one.file
  const line = 'A file in another folder looks like it. Move it to its working folder.'
  return {
    code: 'lies elsewhere',
    line,
    blocks: false,
    move: { fileId: id, eTag, name, folder, changes: changesOf(item, one) },
  }
}

/** Names are kept of all files but those in restricted folders. */
function changesOf({ restricted }: ReturnItem, { file }: ExaminedFile): string | null {
  const changes = [
    isBelow(file.folder, 'shared')
      ? 'The inspectors can open it where it lies; in the working folder they cannot.'
      : '',
    file.name === null && !restricted ? 'More people can open its working folder than the one it lies in.' : '',
    file.name !== null && restricted ? 'Its working folder is restricted: fewer people can open it there.' : '',
  ].filter((change) => change !== '')
  return changes.length === 0 ? null : changes.join(' ')
}
