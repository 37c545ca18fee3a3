import { callGraph, readGraph, writeGraph } from '../api/graph.ts'
import type { Column, DriveItem, DriveItemVersion, Page } from '../api/shapes.ts'

/** One library as one person: every call is Graph's own, with that person's token. */
export interface Drive {
  id: string
  person: string
}

const encodePath = (path: string[]): string => path.map(encodeURIComponent).join('/')

const folderAt = ({ id }: Drive, path: string[]): string =>
  path.length === 0 ? `/drives/${id}/root` : `/drives/${id}/root:/${encodePath(path)}:`

export const itemAt = ({ id }: Drive, item: string): string => `/drives/${id}/items/${item}`

/** One page of a folder, the first or the one that `next` names. */
export const readChildren = (drive: Drive, path: string[], next: string | undefined): Promise<Page<DriveItem>> =>
  readGraph(drive.person, next ?? `${folderAt(drive, path)}/children`)

export const readItemAt = (drive: Drive, path: string[]): Promise<DriveItem> =>
  readGraph(drive.person, folderAt(drive, path).replace(/:$/, ''))

export type Fields = Record<string, unknown>

/** The columns of a file, by their internal names. */
export const readFields = async (drive: Drive, item: string): Promise<Fields> =>
  (await readGraph<{ fields?: Fields }>(drive.person, `${itemAt(drive, item)}/listItem?$expand=fields`)).fields ?? {}

export const writeFields = async (drive: Drive, item: string, fields: Fields): Promise<void> => {
  await writeGraph(drive.person, 'PATCH', `${itemAt(drive, item)}/listItem/fields`, fields)
}

export const readColumns = async (drive: Drive): Promise<Column[]> =>
  (await readGraph<Page<Column>>(drive.person, `/drives/${drive.id}/list/columns`)).value

export const createFolder = async (drive: Drive, path: string[], name: string): Promise<void> => {
  const body = { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' }
  await writeGraph(drive.person, 'POST', `${folderAt(drive, path)}/children`, body)
}

export const renameItem = async (drive: Drive, item: string, name: string): Promise<void> => {
  await writeGraph(drive.person, 'PATCH', itemAt(drive, item), { name })
}

export const moveItem = async (drive: Drive, item: string, parent: string): Promise<void> => {
  await writeGraph(drive.person, 'PATCH', itemAt(drive, item), { parentReference: { id: parent } })
}

export const deleteItem = async (drive: Drive, item: string): Promise<void> => {
  await writeGraph(drive.person, 'DELETE', itemAt(drive, item))
}

/** Out of the recycle bin, back to where it was. */
export const restoreItem = async (drive: Drive, item: string): Promise<void> => {
  await writeGraph(drive.person, 'POST', `${itemAt(drive, item)}/restore`, {})
}

export const downloadItem = async (drive: Drive, item: DriveItem): Promise<Blob> =>
  (await callGraph(drive.person, `${itemAt(drive, item.id)}/content`)).blob()

/** Newest first; the first is what the file is now. */
export const readVersions = async (drive: Drive, item: string): Promise<DriveItemVersion[]> =>
  (await readGraph<Page<DriveItemVersion>>(drive.person, `${itemAt(drive, item)}/versions`)).value

export const restoreVersion = async (drive: Drive, item: string, version: string): Promise<void> => {
  await writeGraph(drive.person, 'POST', `${itemAt(drive, item)}/versions/${version}/restoreVersion`)
}

/** Who has it checked out; Graph tells it only where it is selected. */
export const readPublication = async (drive: Drive, item: string): Promise<DriveItem['publication']> =>
  (await readGraph<DriveItem>(drive.person, `${itemAt(drive, item)}?$select=id,publication`)).publication

export type CheckOutDeed = 'checkout' | 'checkin' | 'discardCheckout'

export const changeCheckOut = async (drive: Drive, item: string, deed: CheckOutDeed): Promise<void> => {
  await writeGraph(drive.person, 'POST', `${itemAt(drive, item)}/${deed}`, deed === 'checkin' ? {} : undefined)
}
