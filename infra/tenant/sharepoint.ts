import type { Hono } from 'hono'
import { COLUMN_TABLES } from './columns/column-store.ts'
import { CHANGE_MARK_TABLES } from './drive/change-marks.ts'
import { registerCheckOut } from './drive/check-out.ts'
import { registerCommits } from './drive/commit-routes.ts'
import { registerContent } from './drive/content-routes.ts'
import { CONTENT_TABLES } from './drive/contents.ts'
import { COPY_TABLES } from './drive/copy-job-store.ts'
import { registerCopyMonitor } from './drive/copy-monitor.ts'
import { registerCopy } from './drive/copy-routes.ts'
import { registerLinks } from './drive/create-link.ts'
import { registerDeletion } from './drive/delete-routes.ts'
import { registerDelta } from './drive/delta.ts'
import { MOVE_TABLES } from './drive/delta-scope.ts'
import { registerDownload } from './drive/download-endpoint.ts'
import { registerDrives } from './drive/drive-routes.ts'
import { registerOffice } from './drive/edit-in-office.ts'
import { registerItems } from './drive/item-routes.ts'
import { ITEM_TABLES } from './drive/item-store.ts'
import { LIBRARY_TABLES } from './drive/library-store.ts'
import { registerChildren } from './drive/list-children.ts'
import { registerNotBuilt } from './drive/not-built.ts'
import { OFFICE_TABLES } from './drive/office-sessions.ts'
import { registerPermissions } from './drive/permission-routes.ts'
import { PROMOTION_TABLES, registerPromotion } from './drive/promotion.ts'
import { RECYCLE_TABLES } from './drive/recycle-bin.ts'
import { registerSearch } from './drive/search-routes.ts'
import { seedLibrary } from './drive/seed-library.ts'
import { registerShares } from './drive/shares.ts'
import { SHARING_TABLES } from './drive/sharing-changes.ts'
import { registerUploadEndpoint } from './drive/upload-endpoint.ts'
import { registerUploadSessions } from './drive/upload-session.ts'
import { UPLOAD_TABLES } from './drive/upload-session-store.ts'
import { registerVersions } from './drive/version-routes.ts'
import { VERSION_TABLES } from './drive/version-store.ts'
import type { Kernel } from './kernel/kernel.ts'
import { registerColumns } from './list/column-routes.ts'
import { registerFields } from './list/field-routes.ts'
import { registerLists } from './list/list-routes.ts'
import { resolveSharePointAliases } from './sharepoint-aliases.ts'
import { GRANT_TABLES, putGrant } from './site/grant-store.ts'
import { registerSitePermissions } from './site/site-permission-routes.ts'
import { registerSites } from './site/site-routes.ts'
import { addSite, getSiteByPath, SITE_TABLES } from './site/site-store.ts'

const DRIVE_TABLES = [VERSION_TABLES, RECYCLE_TABLES, COPY_TABLES, PROMOTION_TABLES, OFFICE_TABLES]
const TABLES = [
  ...[SITE_TABLES, LIBRARY_TABLES, ITEM_TABLES, ...DRIVE_TABLES, CONTENT_TABLES, UPLOAD_TABLES, COLUMN_TABLES],
  ...[GRANT_TABLES, CHANGE_MARK_TABLES, MOVE_TABLES, SHARING_TABLES],
].join('\n')

const ROUTES = [
  registerSites,
  registerSitePermissions,
  registerDrives,
  registerItems,
  registerChildren,
  registerDeletion,
  registerContent,
  registerVersions,
  registerCopy,
  registerNotBuilt,
  registerDelta,
  registerUploadSessions,
  registerCommits,
  registerPromotion,
  registerOffice,
  registerPermissions,
  registerLinks,
  registerShares,
  registerSearch,
  registerCheckOut,
  registerLists,
  registerColumns,
  registerFields,
]

/** Sites, drives and lists, with everything under them. */
export function registerSharePoint(app: Hono, kernel: Kernel): void {
  kernel.addState(TABLES, () => seed(kernel))
  kernel.graph.alias((segments) => resolveSharePointAliases(kernel, segments))
  for (const register of ROUTES) register(kernel)
  registerDownload(app, kernel)
  registerCopyMonitor(app, kernel)
  registerUploadEndpoint(app, kernel)
}

function seed(kernel: Kernel): void {
  for (const content of kernel.content.sites) {
    const site = addSite(kernel, content)
    for (const [position, library] of content.libraries.entries()) seedLibrary(kernel, site, library, position)
  }
  addRootSites(kernel)
  for (const app of kernel.content.apps) {
    for (const { site, role } of app.siteGrants) {
      const [hostname = '', path = ''] = site.split(':/')
      const { id } = getSiteByPath(kernel.db, hostname, path)
      putGrant(kernel.db, { kind: 'site', id }, app.appId, role)
    }
  }
}

/** Every hostname has a site of its own at its root, whether anybody uses it or not. */
function addRootSites(kernel: Kernel): void {
  const { sites } = kernel.content
  for (const hostname of new Set(sites.map((site) => site.hostname))) {
    if (sites.some((site) => site.hostname === hostname && site.path === '')) continue
    const libraries = [{ name: 'Documents', entries: [] }]
    const site = addSite(kernel, { hostname, path: '', name: 'Communication site', libraries })
    for (const [position, library] of libraries.entries()) seedLibrary(kernel, site, library, position)
  }
}
