import { GraphFailure } from '../services/graph-failure.ts'
import type { Sites } from '../services/ports/sites.ts'
import type { Graph } from './graph.ts'
import { readAll } from './pages.ts'

interface Drive {
  readonly id: string
  readonly name: string
}

export function connectSites(graph: Graph): Sites {
  return {
    async findLibrary(siteUrl, library) {
      const { host, pathname } = new URL(siteUrl)
      const path = pathname.replace(/\/+$/, '')
      const site = await graph.get<{ readonly id: string }>(`/sites/${host}${path === '' ? '' : `:${path}`}`)
      const siteId = encodeURIComponent(site.id)
      if (library === undefined) {
        const { id } = await graph.get<Drive>(`/sites/${siteId}/drive`)
        return { siteId: site.id, driveId: id }
      }
      const drives = await readAll<Drive>(graph, `/sites/${siteId}/drives`)
      const drive = drives.find(({ name }) => name.toLowerCase() === library.toLowerCase())
      if (drive) return { siteId: site.id, driveId: drive.id }
      const message = `The site has no library called "${library}".`
      throw new GraphFailure('missing', { status: 404, code: 'itemNotFound', message })
    },
  }
}
