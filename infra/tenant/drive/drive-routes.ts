import { formatInstant } from '../kernel/format-instant.ts'
import { type Json, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { requireSiteRole } from '../site/access.ts'
import { getSite } from '../site/site-store.ts'
import { SYSTEM } from './identity.ts'
import { webUrlOfLibrary } from './item-address.ts'
import { getRoot } from './item-store.ts'
import { type Library, listLibraries } from './library-store.ts'
import { locateLibrary } from './locate.ts'
import { QUOTA } from './quota.ts'

/** The drives of a site. */
export function registerDrives(kernel: Kernel): void {
  kernel.graph.route('GET', '/sites/{site}/drives', { query: ['$select'], cost: 2 }, (call) => {
    const { id } = getSite(kernel.db, param(call, 'site'))
    requireSiteRole(kernel.db, call.caller, id, 'read')
    return ok({ value: listLibraries(kernel.db, id).map((library) => presentDrive(kernel, library)) })
  })
  kernel.graph.route('GET', '/drives/{drive}', { query: ['$select'], cost: 1 }, (call) =>
    ok(presentDrive(kernel, locateLibrary(kernel, call, 'read'))),
  )
}

export function presentDrive(kernel: Kernel, library: Library): Json {
  const { size, modified } = getRoot(kernel.db, library.drive)
  return {
    id: library.drive,
    name: library.name,
    driveType: 'documentLibrary',
    webUrl: webUrlOfLibrary(kernel, library),
    createdDateTime: formatInstant(library.created),
    lastModifiedDateTime: formatInstant(modified),
    createdBy: JSON.parse(SYSTEM) as unknown,
    quota: { deleted: 0, remaining: QUOTA - size, state: 'normal', total: QUOTA, used: size },
  }
}
