import { badRequest } from '../kernel/errors.ts'
import type { GraphCall } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { checkMembers, readObject } from '../kernel/read-json.ts'
import { type Located, locateItem } from './locate.ts'

const PATH = /^(?:\/drives\/([^/]+)|\/drive)?\/root:?\/?(.*?):?$/

/** What an `itemReference` in a body names, before it is looked for: a drive, and an item or a path from its root. */
export interface FolderReference {
  drive: string
  item: string
  path: string
}

/** @param drive the one meant where the reference names none. */
export function readFolderReference(value: unknown, drive: string): FolderReference {
  const reference = readObject(value, 'parentReference')
  checkMembers(reference, ['id', 'driveId', 'driveType', 'path', 'name', 'siteId'])
  const { driveId = drive, id, path } = reference
  if (typeof driveId !== 'string') throw badRequest("'driveId' must be a string.")
  if (typeof id === 'string') return { drive: driveId, item: id, path: '' }
  if (typeof path !== 'string') throw badRequest("'parentReference' names no folder.")
  const [, other, inside] = PATH.exec(path) ?? []
  if (inside === undefined) throw badRequest(`'${path}' is not a path of a drive.`)
  return { drive: other === undefined ? driveId : decode(other), item: 'root', path: decode(inside) }
}

/** The folder that is meant, if the caller may write there. */
export function locateFolder(kernel: Kernel, call: GraphCall, { drive, item, path }: FolderReference): Located {
  const found = locateItem(kernel, { ...call, params: { drive, item, path } }, 'write')
  if (!found.item.folder) throw badRequest('The new parent is not a folder.')
  return found
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw badRequest(`'${text}' is not a well-formed path. ${String(cause)}`)
  }
}
