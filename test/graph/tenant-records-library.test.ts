import { expect, test } from 'vitest'
import type { SiteRole, TenantContent } from '../../infra/tenant/content.ts'
import { APP, describeTenant, SITE, startForTest } from '../tenant/tenant-under-test.ts'
import { connectToTenant } from './connect-to-tenant.ts'

const RECORDS = 'https://northmoor.sharepoint.example/sites/records'

/** The records have a site of their own, on which the app has this role. */
function withRecords(role?: SiteRole): TenantContent {
  const content = describeTenant()
  const hostname = 'northmoor.sharepoint.example'
  const own = role ? [{ site: `${hostname}:/sites/records`, role }] : []
  const library = { name: 'Case records', entries: [{ name: 'Main 001', children: [{ name: 'a.txt', text: 'a' }] }] }
  return {
    ...content,
    sites: [
      ...content.sites,
      { hostname, path: 'sites/records', name: 'Records', libraries: [{ name: 'Documents', entries: [] }, library] },
    ],
    apps: [{ ...APP, siteGrants: [{ site: SITE, role: 'write' }, ...own] }],
  }
}

async function find(address: string, role?: SiteRole) {
  const { sites, library } = connectToTenant(await startForTest({ content: withRecords(role) }))
  const drive = await sites.findDriveAt(address)
  return (await library.children(drive, ['root'])).get('root')?.map(({ name, childCount }) => ({ name, childCount }))
}

test.each([
  `${RECORDS}/Case records`,
  `${RECORDS}/Case%20records/Forms/AllItems.aspx?id=1`,
  `${RECORDS}/case RECORDS/`,
])('a library of records is found at %s with the role read', async (address) => {
  expect(await find(address, 'read')).toEqual([{ name: 'Main 001', childCount: 1 }])
})

test.each<[string, string, SiteRole | undefined, string]>([
  ['without a grant', `${RECORDS}/Case records`, undefined, 'forbidden'],
  ['where no library is', `${RECORDS}/Minutes`, 'read', 'missing'],
  ['at what is no address', 'https://', 'read', 'missing'],
  ['at an address that is cut off', `${RECORDS}/Case%20recor%2`, 'read', 'missing'],
])('none is found %s', async (_what, address, role, reason) => {
  await expect(find(address, role)).rejects.toMatchObject({ reason })
})
