import type { Library } from '../../services/ports/library.ts'
import type { Graph } from '../graph.ts'
import { readEntries } from './by-id.ts'
import { readChangedSince, readChanges } from './changes.ts'
import { readChildPages, readChildren } from './children.ts'
import { columnsPath, createColumn, readColumns } from './columns.ts'
import { createFolders } from './create-folders.ts'
import { moveItem } from './move.ts'
import { rememberByDrive } from './remember-by-drive.ts'

export function connectLibrary(graph: Graph): Library {
  const pathOfColumns = rememberByDrive((driveId) => columnsPath(graph, driveId))
  return {
    children: (driveId, folderIds) => readChildren(graph, driveId, folderIds),
    childPages: (driveId, places) => readChildPages(graph, driveId, places),
    entries: (driveId, ids) => readEntries(graph, driveId, ids),
    createFolders: (driveId, folders) => createFolders(graph, driveId, folders),
    changes: (driveId, token) => readChanges(graph, driveId, token),
    changedSince: (driveId, instant) => readChangedSince(graph, driveId, instant),
    move: (driveId, id, toFolderId, eTag) => moveItem(graph, driveId, id, toFolderId, eTag),
    columns: async (driveId) => readColumns(graph, await pathOfColumns(driveId)),
    createColumn: async (driveId, column) => createColumn(graph, await pathOfColumns(driveId), column),
  }
}
