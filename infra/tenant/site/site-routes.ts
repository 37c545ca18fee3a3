import { formatInstant } from '../kernel/format-instant.ts'
import { type GraphAnswer, type GraphCall, type Json, ok, param, readTop } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { pageFound } from '../kernel/page-found.ts'
import { denied, mayHoldSites, requireSiteRole, roleForSearch } from './access.ts'
import { getSite, type Site, searchSites } from './site-store.ts'

const PAGE = { byDefault: 200, most: 999 }

/** A site by id (its other addresses come here too, see sharepoint-aliases.ts), and the search for one. */
export function registerSites(kernel: Kernel): void {
  kernel.graph.route('GET', '/sites', { query: ['search', '$select', '$top', '$skiptoken'], cost: 2 }, (call) =>
    answerSearch(kernel, call),
  )
  kernel.graph.route('GET', '/sites/{site}', { query: ['$select'], cost: 1 }, (call) => {
    const site = getSite(kernel.db, param(call, 'site'))
    requireSiteRole(kernel.db, call.caller, site.id, 'read')
    return ok(presentSite(site))
  })
}

/** Only what a permission over all sites shows: by `Sites.Selected` nothing is found, not even what was granted. */
function answerSearch(kernel: Kernel, call: GraphCall): GraphAnswer {
  if (!mayHoldSites(call.caller)) throw denied()
  const found = searchSites(kernel.db, call.query.get('search') ?? '*')
  const seen = found.filter(({ id }) => roleForSearch(kernel.db, call.caller, id) !== undefined)
  return ok(pageFound(call, seen.map(presentSite), readTop(call, PAGE.byDefault, PAGE.most)))
}

function presentSite(site: Site): Json {
  const created = formatInstant(site.created)
  return {
    id: site.id,
    name: site.path.split('/').at(-1),
    displayName: site.name,
    webUrl: `https://${site.hostname}${site.path === '' ? '' : `/${site.path}`}`,
    createdDateTime: created,
    lastModifiedDateTime: created,
    root: {},
    siteCollection: { hostname: site.hostname },
  }
}
