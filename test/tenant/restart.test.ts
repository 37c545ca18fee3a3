import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive } from './graph-client.ts'
import { describeTenant, makeDataDir, startForTest } from './tenant-under-test.ts'

const HOUR_MS = 3_600_000

test('everything is as it was after a restart, at the same addresses, the clock too', async () => {
  const dataDir = makeDataDir()
  const firstInstant = Date.parse('2027-01-11T09:00:00Z')
  const before = await startForTest({ dataDir, firstInstant })
  const graph = await connect(before)
  const drive = `/drives/${await findDrive(graph)}`
  const file = (await graph('PUT', `${drive}/root:/kept.txt:/content`, bytesOf('kept'))).body
  before.clock.set(before.clock.now() + HOUR_MS)
  await before.close()
  const after = await startForTest({ dataDir, firstInstant })
  expect([after.url, after.signInUrl, after.caPath]).toEqual([before.url, before.signInUrl, before.caPath])
  expect(after.clock.now() - firstInstant).toBeGreaterThanOrEqual(HOUR_MS)
  const anew = await connect(after)
  expect((await anew('GET', `${drive}/root:/kept.txt`)).body).toMatchObject({ id: file.id, eTag: file.eTag })
  expect([...after.kernel.traffic.list()].some((each) => each.path.includes('kept.txt'))).toBe(true)
})

test('a reset brings back the first content under the same ids', async () => {
  const tenant = await startForTest({ content: describeTenant({ entries: [{ name: 'Minutes', children: [] }] }) })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const { id } = (await graph('GET', `${drive}/root:/Minutes`)).body
  await graph('DELETE', `${drive}/items/${id}`)
  tenant.kernel.reset()
  expect((await graph('GET', `${drive}/items/${id}`)).body.name).toBe('Minutes')
})
