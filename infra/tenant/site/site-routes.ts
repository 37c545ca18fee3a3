import { formatInstant, type Json } from '../drive/present-item.ts'
import { ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { requireSiteRole } from './access.ts'
import { getSite, type Site } from './site-store.ts'

/** A site by id; by `/{hostname}:/{path}` it comes here too (see drive-aliases.ts). */
export function registerSites(kernel: Kernel): void {
  kernel.graph.route('GET', '/sites/{site}', { query: ['$select'], cost: 1 }, (call) => {
    const site = getSite(kernel.db, param(call, 'site'))
    requireSiteRole(kernel.db, call.caller, site.id, 'read')
    return ok(presentSite(site))
  })
}

function presentSite(site: Site): Json {
  const created = formatInstant(site.created)
  return {
    id: site.id,
    name: site.path.split('/').at(-1),
    displayName: site.name,
    webUrl: `https://${site.hostname}/${site.path}`,
    createdDateTime: created,
    lastModifiedDateTime: created,
    root: {},
    siteCollection: { hostname: site.hostname },
  }
}
