import { GraphFailure } from '../../services/graph-failure.ts'
import type { AddressedFile, FileAddresses } from '../../services/ports/file-addresses.ts'
import type { Graph } from '../graph.ts'
import { type DriveItem, SELECT_ITEM, toEntry } from './drive-item.ts'
import { rememberByDrive } from './remember-by-drive.ts'

/** By the library's own address: `/shares` would take more than the right to one site. */
export function connectFileAddresses(graph: Graph): FileAddresses {
  const addressOf = rememberByDrive(async (driveId) => {
    const { webUrl } = await graph.get<{ webUrl: string }>(`${pathOf(driveId)}?$select=webUrl`)
    return webUrl
  })
  return {
    async find(driveId, url) {
      const names = namesBelow(await addressOf(driveId), url)
      return names === null ? null : readAt(graph, driveId, names)
    },
  }
}

/** The names on the way from a library to a file in it; `null` where it lies elsewhere. */
export function namesBelow(library: string, url: string): readonly string[] | null {
  const [base, address] = [segmentsOf(library), segmentsOf(url)]
  if (base === null || address === null || address.origin !== base.origin) return null
  const isBelow = base.names.every((name, place) => name.toLowerCase() === address.names[place]?.toLowerCase())
  const below = address.names.slice(base.names.length)
  return isBelow && below.length > 0 ? below : null
}

function segmentsOf(url: string): { readonly origin: string; readonly names: readonly string[] } | null {
  if (!URL.canParse(url)) return null
  const { origin, pathname } = new URL(url)
  try {
    return { origin, names: pathname.split('/').filter(Boolean).map(decodeURIComponent) }
  } catch {
    return null
  }
}

/** The address of an Office document is that of a page which does not say where it lies; `webDavUrl` always says it. */
type BroughtItem = DriveItem & {
  readonly webDavUrl?: string
  readonly createdBy?: { readonly user?: { readonly id?: string } }
}

async function readAt(graph: Graph, driveId: string, names: readonly string[]): Promise<AddressedFile | null> {
  const path = names.map(encodeURIComponent).join('/')
  try {
    const item = await graph.get<BroughtItem>(`${pathOf(driveId)}/root:/${path}?${SELECT_ITEM},createdBy,webDavUrl`)
    const entry = toEntry({ ...item, webUrl: item.webDavUrl ?? item.webUrl ?? '' })
    return entry.isFolder ? null : { entry, broughtBy: item.createdBy?.user?.id ?? null }
  } catch (error) {
    if (error instanceof GraphFailure && error.reason === 'missing') return null
    throw error
  }
}

function pathOf(driveId: string): string {
  return `/drives/${encodeURIComponent(driveId)}`
}
