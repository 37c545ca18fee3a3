import { describe, expect, test } from 'vitest'
import type { LibraryContent } from '../../infra/tenant/content.ts'
import { describeTenant, SITE, startForTest } from '../tenant/tenant-under-test.ts'
import { connectToTenant } from './connect-to-tenant.ts'
import { scriptGraph } from './scripted-graph.ts'

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

  test('tell of content types beside document and folder, and of nothing that is hidden', async () => {
    const list = {
      ...{ displayName: 'Evidence', webUrl: 'https://northmoor.sharepoint.example/sites/x/Evidence%20%26%20more' },
      list: { contentTypesEnabled: true },
      columns: [
        { name: '_ModerationStatus', hidden: true },
        { name: 'Secret', required: true, hidden: true },
      ],
      contentTypes: [
        { id: '0x0101', name: 'Document' },
        { id: '0x010100A1B2C3D4E5F60718293A4B5C6D7E8F90', name: 'Document' },
        { id: '0x012000A1B2C3D4E5F60718293A4B5C6D7E8F90', name: 'Folder' },
        { id: '0x010100A1B2C3D4E5F60718293A4B5C6D7E8F9000FF', name: 'Policy' },
        { id: '0x01010099', name: 'Gone', hidden: true },
      ],
    }
    const bodies = [list, { folder: { childCount: 7 } }]
    const { librarySettings } = scriptGraph([
      () => Response.json({ responses: bodies.map((body, index) => ({ id: String(index + 1), status: 200, body })) }),
    ])
    expect(await librarySettings.read('b!1')).toEqual({
      ...{ name: 'Evidence', siteUrl: 'https://northmoor.sharepoint.example/sites/x', path: 'sites/x/Evidence & more' },
      ...{ approval: false, columns: [], required: [], contentTypes: ['Policy'], atRoot: 7 },
    })
  })

  test('are not guessed where they are refused', async () => {
    const { librarySettings } = scriptGraph([
      () =>
        Response.json({
          responses: ['1', '2'].map((id) => ({ id, status: 403, body: { error: { code: 'accessDenied' } } })),
        }),
    ])
    await expect(librarySettings.read('b!1')).rejects.toMatchObject({ reason: 'forbidden' })
  })
})
