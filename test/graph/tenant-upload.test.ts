import { expect, test } from 'vitest'
import { GRAPH_SCOPE } from '../../src/graph/access-token.ts'
import { describeTenant, SITE, startForTest } from '../tenant/tenant-under-test.ts'
import { connectToTenant, signInTo } from './connect-to-tenant.ts'

async function openFolder() {
  const tenant = await startForTest({
    content: describeTenant({ role: 'write', entries: [{ name: 'Log', children: [] }] }),
  })
  const connection = connectToTenant(tenant)
  const headers = { Authorization: `Bearer ${await signInTo(tenant)(GRAPH_SCOPE)}` }
  const read = async (path: string) => (await fetch(`${tenant.url}/v1.0${path}`, { headers })).json()
  const site = (await read(`/sites/${SITE}`)) as { id: string }
  const drive = (await read(`/sites/${site.id}/drive`)) as { id: string }
  const { id: folder } = (await read(`/drives/${drive.id}/root:/Log`)) as { id: string }
  const content = async (id: string) =>
    new Uint8Array(
      await (await fetch(`${tenant.url}/v1.0/drives/${drive.id}/items/${id}/content`, { headers })).arrayBuffer(),
    )
  const put = (bytes: Uint8Array, ifMatch: string) =>
    connection.uploads.put(drive.id, folder, 'What the log’s #1 says, 50%.bin', bytes, { ifMatch })
  return { ...connection, driveId: drive.id, put, content }
}

test.each([
  ['small', 5],
  ['large', 6 * 1024 * 1024],
])('a %s file arrives byte for byte, and is replaced as it was known only', async (_, size) => {
  const { put, content, uploads, library, driveId } = await openFolder()
  const bytes = Uint8Array.from({ length: size }, (_each, index) => index % 251)
  const made = await put(bytes, 'none')
  expect(Buffer.compare(await content(made.id), bytes)).toBe(0)
  await expect(put(bytes, 'none')).rejects.toMatchObject({ reason: 'taken' })
  const replaced = await put(bytes.subarray(1), made.eTag)
  expect(replaced).toMatchObject({ id: made.id, size: size - 1 })
  await expect(put(bytes, made.eTag)).rejects.toMatchObject({ reason: 'changed' })
  await expect(uploads.remove(driveId, made.id, made.eTag)).rejects.toMatchObject({ reason: 'changed' })
  await uploads.remove(driveId, made.id, replaced.eTag)
  expect((await library.entries(driveId, [made.id])).size).toBe(0)
})
