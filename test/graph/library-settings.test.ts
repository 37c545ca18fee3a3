import { describe, expect, test } from 'vitest'
import type { LibraryContent } from '../../infra/tenant/content.ts'
import { describeTenant, SITE, startForTest } from '../tenant/tenant-under-test.ts'
import { connectToTenant } from './connect-to-tenant.ts'

const PERIOD = { name: 'Period', displayName: 'Period covered', text: {} }

/** What a server that may write tells of a library that its owner set up so. */
async function settingsOf(over: Partial<LibraryContent>) {
  const content = describeTenant({ role: 'write' })
  const sites = content.sites.map((site) => ({
    ...site,
    libraries: site.libraries.map((library) => ({ ...library, ...over })),
  }))
  const tenant = await startForTest({ content: { ...content, sites } })
  const { librarySettings, sites: found, roundTrips } = connectToTenant(tenant)
  const [host, path] = SITE.split(':/')
  const { driveId } = await found.findLibrary(`https://${host}/${path}`)
  const before = roundTrips()
  const facts = await librarySettings.read(driveId)
  return { facts, trips: roundTrips() - before }
}

describe('the settings of a library', () => {
  test('are read in one round trip, with its address and what lies in it', async () => {
    const { facts, trips } = await settingsOf({ entries: [{ name: 'Minutes', children: [] }] })
    expect(trips).toBe(1)
    expect(facts).toMatchObject({
      name: 'Documents',
      siteUrl: 'https://northmoor.sharepoint.example/sites/adult-services',
      path: 'sites/adult-services/Shared Documents',
      ...{ approval: false, required: [], contentTypes: [], atRoot: 1 },
    })
    expect(facts.columns).toContain('FileLeafRef')
  })

  test('tell of approval', async () => {
    expect((await settingsOf({ contentApproval: true })).facts.approval).toBe(true)
  })

  test('tell of columns in which a file must have something, by their titles', async () => {
    const { facts } = await settingsOf({ columns: [PERIOD], requiredColumns: ['Period'] })
    expect(facts.required).toEqual(['Period covered'])
    expect(facts.columns).toContain('Period')
  })
})
