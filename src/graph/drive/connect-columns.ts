import type { LibraryColumns } from '../../services/ports/library-columns.ts'
import type { Graph } from '../graph.ts'
import { readShapes } from './column-shapes.ts'
import { columnsPath } from './columns.ts'
import { readColumnsIn, readColumnsOf } from './read-columns.ts'
import { rememberByDrive } from './remember-by-drive.ts'
import { writeColumns } from './write-columns.ts'

export function connectColumns(graph: Graph): LibraryColumns {
  const pathOfColumns = rememberByDrive((driveId) => columnsPath(graph, driveId))
  return {
    shapes: async (driveId) => readShapes(graph, await pathOfColumns(driveId)),
    read: (driveId, ids) => readColumnsOf(graph, driveId, ids),
    readFolder: (driveId, folderId) => readColumnsIn(graph, driveId, folderId),
    write: (driveId, id, guard, fields) => writeColumns(graph, driveId, id, guard, fields),
  }
}
