import { callGraph, readGraph, writeGraph } from '../api/graph.ts'
import type { DriveItem, Page } from '../api/shapes.ts'

/** One library as one person: every call is Graph's own, with that person's token. */
export interface Drive {
  id: string
  person: string
}

const encodePath = (path: string[]): string => path.map(encodeURIComponent).join('/')

const folderAt = ({ id }: Drive, path: string[]): string =>
  path.length === 0 ? `/drives/${id}/root` : `/drives/${id}/root:/${encodePath(path)}:`

const itemAt = ({ id }: Drive, item: string): string => `/drives/${id}/items/${item}`

/** One page of a folder, the first or the one that `next` names. */
export const readChildren = (drive: Drive, path: string[], next: string | undefined): Promise<Page<DriveItem>> =>
  readGraph(drive.person, next ?? `${folderAt(drive, path)}/children`)

export const readItemAt = (drive: Drive, path: string[]): Promise<DriveItem> =>
  readGraph(drive.person, folderAt(drive, path).replace(/:$/, ''))

/** The columns of a file, by their internal names. */
export const readFields = async (drive: Drive, item: string): Promise<Record<string, unknown>> =>
  (
    await readGraph<{ fields?: Record<string, unknown> }>(
      drive.person,
      `${itemAt(drive, item)}/listItem?$expand=fields`,
    )
  ).fields ?? {}

export const createFolder = async (drive: Drive, path: string[], name: string): Promise<void> => {
  const body = { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }
  await writeGraph(drive.person, 'POST', `${folderAt(drive, path)}/children`, body)
}

export const renameItem = async (drive: Drive, item: string, name: string): Promise<void> => {
  await writeGraph(drive.person, 'PATCH', itemAt(drive, item), { name })
}

export const deleteItem = async (drive: Drive, item: string): Promise<void> => {
  await writeGraph(drive.person, 'DELETE', itemAt(drive, item))
}

export const downloadItem = async (drive: Drive, item: DriveItem): Promise<Blob> =>
  (await callGraph(drive.person, `${itemAt(drive, item.id)}/content`)).blob()
