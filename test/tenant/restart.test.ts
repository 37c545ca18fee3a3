import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import { bytesOf, connect, findDrive } from './graph-client.ts'
import { APP, describeTenant, makeDataDir, SITE, startForTest, TENANT_ID } from './tenant-under-test.ts'

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

interface Running {
  child: ChildProcess
  url: string
}

async function run(dataDir: string): Promise<Running> {
  const file = new URL('./tenant-child.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [file, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  return { child, url: line.toString().trim() }
}

async function signIn(url: string): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: APP.appId, client_secret: APP.secret }
  const body = new URLSearchParams({ ...form, scope: 'https://graph.microsoft.com/.default' })
  const response = await fetch(`${url}/${TENANT_ID}/oauth2/v2.0/token`, { method: 'POST', body })
  return ((await response.json()) as { access_token: string }).access_token
}

test('killed in the midst of writing, it has lost nothing that it acknowledged', { timeout: 60_000 }, async () => {
  const dataDir = makeDataDir()
  const acknowledged: string[] = []
  const addresses = new Set<string>()
  for (let life = 0; life < 4; life += 1) {
    const { child, url } = await run(dataDir)
    addresses.add(url)
    const authorization = `Bearer ${await signIn(url)}`
    const exited = once(child, 'exit')
    setTimeout(() => child.kill('SIGKILL'), 150 + life * 60)
    for (let count = 0; ; count += 1) {
      const name = `life-${life}-${count}.txt`
      const address = `${url}/v1.0/sites/${SITE}:/drive/root:/Kept/${name}:/content`
      const answer = await fetch(address, { method: 'PUT', body: name, headers: { authorization } }).catch(
        () => undefined,
      )
      if (!answer) break
      expect(answer.status).toBe(201)
      acknowledged.push(name)
    }
    await exited
  }
  expect(addresses.size).toBe(1)
  const graph = await connect(await startForTest({ dataDir, unitsPerMinute: 1_000_000 }))
  const drive = `/drives/${await findDrive(graph)}`
  const { value } = (await graph('GET', `${drive}/root:/Kept:/children?$top=1000&$select=name`)).body
  const there = new Set(value.map((item: { name: string }) => item.name))
  expect(acknowledged.length).toBeGreaterThan(4)
  expect(acknowledged.filter((name) => !there.has(name))).toEqual([])
  expect((await graph('GET', `${drive}/root:/Kept`)).body.folder.childCount).toBe(there.size)
})
