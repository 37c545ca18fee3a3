import { GraphFailure } from '../services/graph-failure.ts'
import type { Sites } from '../services/ports/sites.ts'
import type { Graph } from './graph.ts'
import { readAll } from './pages.ts'

interface Drive {
  readonly id: string
  readonly name: string
  readonly webUrl: string
}

export function connectSites(graph: Graph): Sites {
  return {
    async findLibrary(siteUrl, library) {
      const { host, pathname } = new URL(siteUrl)
      const site = await findSite(graph, host, pathname.replace(/\/+$/, ''))
      const siteId = encodeURIComponent(site.id)
      if (library === undefined) {
        const { id } = await graph.get<Drive>(`/sites/${siteId}/drive`)
        return { siteId: site.id, driveId: id }
      }
      const drives = await readAll<Drive>(graph, `/sites/${siteId}/drives`)
      const drive = drives.find(({ name }) => name.toLowerCase() === library.toLowerCase())
      if (drive) return { siteId: site.id, driveId: drive.id }
      throw missing(`The site has no library called "${library}".`)
    },
    async findDriveAt(address) {
      if (!isAddress(address)) throw missing('That is no address.')
      const { host, pathname } = new URL(address)
      const { id } = await findSite(graph, host, /^\/(?:sites|teams)\/[^/]+/i.exec(pathname)?.[0] ?? '')
      const drives = await readAll<Drive>(graph, `/sites/${encodeURIComponent(id)}/drives`)
      const drive = drives.find(({ webUrl }) => `${pathOf(address)}/`.startsWith(`${pathOf(webUrl)}/`))
      if (drive) return drive.id
      throw missing('No library of that site is at this address.')
    },
  }
}

/** @param path below the host, such as `/sites/name`; empty for the root site */
function findSite(graph: Graph, host: string, path: string): Promise<{ readonly id: string }> {
  return graph.get(`/sites/${host}${path === '' ? '' : `:${path}`}`)
}

function isAddress(address: string): boolean {
  try {
    return pathOf(address) !== ''
  } catch {
    return false
  }
}

/** However it is encoded, and with capital letters or without: to SharePoint these are one. */
function pathOf(address: string): string {
  return decodeURIComponent(new URL(address).pathname).replace(/\/+$/, '').toLowerCase()
}

function missing(message: string): GraphFailure {
  return new GraphFailure('missing', { status: 404, code: 'itemNotFound', message })
}
