import { hideChiInAddress } from '../../domain/evidence/chi-in-address.ts'
import { hideChiNumbers } from '../../domain/evidence/chi-number.ts'
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
  readonly file?: { readonly hashes?: { readonly quickXorHash?: string } } | null
  readonly shared?: object | null
  readonly deleted?: object
  readonly lastModifiedBy?: { readonly user?: { readonly id?: string } }
  readonly publication?: { readonly checkedOutBy?: { readonly user?: { readonly displayName?: string } } }
}

/** `publication` comes only when it is asked for. */
export const SELECT_ITEM =
  '$select=id,name,eTag,cTag,size,webUrl,createdDateTime,parentReference,folder,file,deleted,shared,lastModifiedBy,publication'

/** A CHI number in a folder's name is read by nobody beyond here; of a file its record says that there is one. */
export function toEntry(item: DriveItem): Entry {
  const checkedOutBy = item.publication?.checkedOutBy?.user?.displayName
  const changedBy = item.lastModifiedBy?.user?.id
  const hash = item.file?.hashes?.quickXorHash
  const childCount = item.folder?.childCount
  return {
    id: item.id,
    parentId: item.parentReference?.id ?? '',
    ...named(item),
    size: item.size ?? 0,
    eTag: item.eTag ?? '',
    cTag: item.cTag ?? '',
    createdAt: item.createdDateTime ? Date.parse(item.createdDateTime) : 0,
    ...(checkedOutBy ? { checkedOutBy } : {}),
    ...(changedBy ? { changedBy } : {}),
    ...(hash ? { hash: Buffer.from(hash, 'base64').toString('hex') } : {}),
    ...(childCount === undefined ? {} : { childCount }),
    ...(item.shared ? { shared: true as const } : {}),
  }
}

function named({ name = '', webUrl = '', folder }: DriveItem): Pick<Entry, 'name' | 'webUrl' | 'isFolder'> {
  if (!folder) return { name, webUrl, isFolder: false }
  return { name: hideChiNumbers(name), webUrl: hideChiInAddress(webUrl), isFolder: true }
}
