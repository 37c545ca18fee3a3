import { expect, test } from 'vitest'
import { GRAPH_SCOPE } from '../../src/graph/access-token.ts'
import { namesBelow } from '../../src/graph/drive/file-addresses.ts'
import { describeTenant, SITE, startForTest } from '../tenant/tenant-under-test.ts'
import { connectToTenant, signInTo } from './connect-to-tenant.ts'

const LIBRARY = 'https://strathfell.sharepoint.com/sites/adults/Shared%20Documents'

test.each([
  [`${LIBRARY}/General/Plan%20%231.docx?web=1`, ['General', 'Plan #1.docx']],
  ['https://strathfell.sharepoint.com/sites/Adults/shared documents/x.docx', ['x.docx']],
  [LIBRARY, null],
  [`${LIBRARY}2/x.docx`, null],
  ['https://strathfell.sharepoint.com/sites/other/Shared%20Documents/x.docx', null],
  ['https://evil.example/sites/adults/Shared%20Documents/x.docx', null],
  ['https://strathfell-my.sharepoint.com/personal/m/Documents/x.docx', null],
  ['https://strathfell.sharepoint.com/:w:/s/adults/Eabc', null],
  [`${LIBRARY}/%E0%A4%A`, null],
  [`${LIBRARY}/../../other/Shared%20Documents/x.docx`, null],
  ['no address', null],
])('%s: %j', (url, names) => {
  expect(namesBelow(LIBRARY, url)).toEqual(names)
})

test('a file of the library is known by its address, whatever its name; others are not looked for', async () => {
  const tenant = await startForTest({
    content: describeTenant({
      role: 'write',
      entries: [{ name: 'General', children: [] }],
    }),
  })
  const connection = connectToTenant(tenant)
  const headers = { Authorization: `Bearer ${await signInTo(tenant)(GRAPH_SCOPE)}` }
  const read = async (path: string) => (await fetch(`${tenant.url}/v1.0${path}`, { headers })).json()
  const { id: siteId } = (await read(`/sites/${SITE}`)) as { id: string }
  const { id: driveId } = (await read(`/sites/${siteId}/drive`)) as { id: string }
  const [general] = ((await read(`/drives/${driveId}/root/children`)) as { value: { id: string }[] }).value
  const name = 'Plan #1, 50%.docx'
  const entry = await connection.uploads.put(driveId, general?.id ?? '', name, new Uint8Array(3), { ifMatch: 'none' })
  // SharePoint shows a document of Office on a page of its own, which is no address in the library.
  expect(entry.webUrl).toContain('/_layouts/15/Doc.aspx?')
  expect(await connection.fileAddresses.find(driveId, entry.webUrl)).toBeNull()
  const { webUrl: library } = (await read(`/drives/${driveId}`)) as { webUrl: string }
  const url = `${library}/General/${encodeURIComponent(name)}`
  for (const asked of [url, url.replace('General', 'GENERAL')])
    expect(await connection.fileAddresses.find(driveId, asked)).toMatchObject({
      entry: { id: entry.id, eTag: entry.eTag, webUrl: url },
    })
  expect(await connection.fileAddresses.find(driveId, url.replace('Plan', 'No plan'))).toBeNull()
  expect(await connection.fileAddresses.find(driveId, url.slice(0, url.lastIndexOf('/')))).toBeNull()
  const before = connection.roundTrips()
  expect(await connection.fileAddresses.find(driveId, 'https://other.sharepoint.com/sites/x/y.docx')).toBeNull()
  expect(connection.roundTrips()).toBe(before)
})
