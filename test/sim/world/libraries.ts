import { GraphFailure, type GraphReason } from '../../../src/services/graph-failure.ts'
import type { FolderOutcome, Library, NewFolder } from '../../../src/services/ports/library.ts'
import type { Drive } from './drive.ts'

export interface Libraries {
  readonly port: Library
  readonly columns: { readonly library: string; readonly name: string }[]
}

/** The product's way into the drives, which are there by name. */
export function createLibraries(drives: ReadonlyMap<string, Drive>, looked: (library: string) => void): Libraries {
  const columns: Libraries['columns'] = []
  const driveOf = (driveId: string): Drive => {
    const drive = drives.get(driveId)
    if (!drive) throw refused('missing', 404)
    return drive
  }
  const port: Library = {
    children: async (driveId, ids) =>
      new Map(
        ids
          .filter((id) => id === 'root' || driveOf(driveId).item(id))
          .map((id) => [id, driveOf(driveId).children(id)] as const),
      ),
    childPages: async (driveId, places) =>
      new Map(
        places.flatMap(({ folderId }) => {
          const there = folderId === 'root' || driveOf(driveId).item(folderId)
          return there ? [[folderId, { entries: driveOf(driveId).children(folderId), next: null }] as const] : []
        }),
      ),
    // What cannot be told soon is not told.
    changedSince: async () => null,
    entries: async (driveId, ids) =>
      new Map(
        ids.flatMap((id) => {
          const item = driveOf(driveId).item(id)
          return item ? [[id, item] as const] : []
        }),
      ),
    createFolders: async (driveId, folders) => folders.map((folder) => createFolder(driveOf(driveId), folder)),
    async changes(driveId, token) {
      const changes = driveOf(driveId).changes(token)
      looked(driveId)
      return changes
    },
    async move(driveId, id, toFolderId, eTag) {
      const drive = driveOf(driveId)
      const item = drive.item(id)
      if (!item || !drive.item(toFolderId)) throw refused('missing', 404)
      if (item.eTag !== eTag) throw refused('changed', 412)
      if (drive.childNamed(toFolderId, item.name)) throw refused('taken', 409)
      return drive.move(id, toFolderId, 'waymark')
    },
    columns: async (driveId) => columns.filter(({ library }) => library === driveId).map(({ name }) => name),
    async createColumn(driveId, { name }) {
      if (columns.some((one) => one.library === driveId && one.name === name)) throw refused('taken', 409)
      columns.push({ library: driveId, name })
    },
  }
  return { port, columns }
}

/** Parents come before children in the list. */
function createFolder(drive: Drive, { key, name, ancestorId, below }: NewFolder): FolderOutcome {
  let parent = ancestorId
  for (const step of below) {
    const next = drive.childNamed(parent, step)
    if (!next) return { key, result: 'again' }
    parent = next.id
  }
  if (parent !== 'root' && !drive.item(parent)) return { key, result: 'again' }
  if (drive.childNamed(parent, name)) return { key, result: 'exists' }
  return { key, result: 'created', entry: drive.makeFolder(parent, name, 'waymark') }
}

export function refused(reason: GraphReason, status: number): GraphFailure {
  return new GraphFailure(reason, { status, code: reason, message: `Microsoft Graph answered ${status}.` })
}
