import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { AppContent, EntryContent, PersonContent, SiteRole, TenantContent } from '../../infra/tenant/content.ts'
import { startTenant, type Tenant, type TenantOptions } from '../../infra/tenant/tenant.ts'
import { layKeys } from './lay-keys.ts'

export const TENANT_ID = '11111111-aaaa-4aaa-8aaa-111111111111'
export const SITE = 'northmoor.sharepoint.example:/sites/adult-services'
export const APP: AppContent = {
  appId: '22222222-bbbb-4bbb-8bbb-222222222222',
  name: 'Test app',
  secret: 'a secret of the tests',
  roles: ['Sites.Selected', 'Calendars.ReadWrite', 'Group.Read.All', 'User.Read.All'],
  scopes: ['Files.ReadWrite.All', 'User.Read'],
  siteGrants: [{ site: SITE, role: 'write' }],
  messagingEndpoint: 'http://127.0.0.1:1/api/messages',
  exposedApi: '22222222-bbbb-4bbb-8bbb-222222222222',
}
export const ISLA: PersonContent = {
  ...{ id: '33333333-cccc-4ccc-8ccc-000000000001', name: 'Isla Northmoor', mail: 'isla@northmoor.example' },
  ...{ role: 'coordinator', guest: false },
}
export const ROSS: PersonContent = {
  ...{ id: '33333333-cccc-4ccc-8ccc-000000000002', name: 'Ross Northmoor', mail: 'ross@health.example' },
  ...{ role: 'contributor', guest: true },
}
export const MORVEN: PersonContent = {
  ...{ id: '33333333-cccc-4ccc-8ccc-000000000003', name: 'Morven Northmoor', mail: 'morven@northmoor.example' },
  ...{ role: 'viewer', guest: false, teamsLicence: false },
}

/** A tenant with one site and one app; what a test needs otherwise it says. */
export function describeTenant(
  more: { role?: SiteRole; roles?: string[]; entries?: EntryContent[]; app?: Partial<AppContent> } = {},
): TenantContent {
  const siteGrants = more.role ? [{ site: SITE, role: more.role }] : APP.siteGrants
  const library = { name: 'Documents', entries: more.entries ?? [] }
  return {
    tenantId: TENANT_ID,
    domain: 'northmoor.example',
    people: [ISLA, ROSS, MORVEN],
    team: {
      id: '44444444-dddd-4ddd-8ddd-444444444444',
      name: 'Inspection',
      channels: [{ id: '19:general@thread.tacv2', name: 'General' }],
    },
    sites: [
      {
        ...{ hostname: 'northmoor.sharepoint.example', path: 'sites/adult-services', name: 'Adult services' },
        ...{ members: [ISLA.id, ROSS.id], libraries: [library] },
      },
    ],
    apps: [{ ...APP, siteGrants, roles: more.roles ?? APP.roles, ...more.app }],
  }
}

/** A tenant in a directory of its own, closed and removed when the test ends. */
export async function startForTest(options: Partial<TenantOptions> = {}): Promise<Tenant> {
  const dataDir = options.dataDir ?? makeDataDir()
  await layKeys(dataDir)
  const tenant = await startTenant({ port: 0, content: describeTenant(), ...options, dataDir })
  onTestFinished(() => tenant.close())
  return tenant
}

export function makeDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'tenant-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}
