import type { Entry } from '../../services/ports/library.ts'

/** What we read of a driveItem. Everything may be missing, since services leave out what does not apply. */
export interface DriveItem {
  readonly id: string
  readonly name?: string
  readonly eTag?: string
  readonly cTag?: string
  readonly size?: number
  readonly webUrl?: string
  readonly createdDateTime?: string
  readonly parentReference?: { readonly id?: string }
  readonly folder?: { readonly childCount?: number } | null
  readonly shared?: object | null
  readonly deleted?: object
  readonly publication?: { readonly checkedOutBy?: { readonly user?: { readonly displayName?: string } } }
}

/** `publication` comes only when it is asked for. */
export const SELECT_ITEM =
  '$select=id,name,eTag,cTag,size,webUrl,createdDateTime,parentReference,folder,file,deleted,shared,publication'

export function toEntry(item: DriveItem): Entry {
  const checkedOutBy = item.publication?.checkedOutBy?.user?.displayName
  const childCount = item.folder?.childCount
  return {
    id: item.id,
    name: item.name ?? '',
    parentId: item.parentReference?.id ?? '',
    isFolder: item.folder !== undefined && item.folder !== null,
    size: item.size ?? 0,
    eTag: item.eTag ?? '',
    cTag: item.cTag ?? '',
    webUrl: item.webUrl ?? '',
    createdAt: item.createdDateTime ? Date.parse(item.createdDateTime) : 0,
    ...(checkedOutBy ? { checkedOutBy } : {}),
    ...(childCount === undefined ? {} : { childCount }),
    ...(item.shared ? { shared: true as const } : {}),
  }
}
