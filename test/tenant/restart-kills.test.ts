import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDatabase } from '../../infra/tenant/kernel/database.ts'
import { startFakeBot } from './fake-bot.ts'
import { startFakeListener } from './fake-listener.ts'
import { ask, beginLife, type Life } from './restart-life.ts'
import {
  api,
  converse,
  followDelta,
  must,
  readClock,
  type Target,
  uploadByRanges,
  uploadFiles,
  type Work,
} from './restart-work.ts'
import { APP, describeTenant, ISLA, makeDataDir, SITE, TENANT_ID } from './tenant-under-test.ts'

const KILLS = 12
const FIRST = Date.parse('2027-01-11T09:00:00Z')

async function describeWorld() {
  const bot = await startFakeBot()
  const content = describeTenant({ role: 'fullcontrol', app: { messagingEndpoint: bot.endpoint } })
  return { dataDir: makeDataDir(), port: 0, content, firstInstant: FIRST, unitsPerMinute: 10_000_000 }
}

async function signIn(url: string, scope: string): Promise<string> {
  const client = { client_id: APP.appId, client_secret: APP.secret, scope }
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...client })
  const response = await fetch(`${url}/${TENANT_ID}/oauth2/v2.0/token`, { method: 'POST', body })
  return ((await response.json()) as { access_token: string }).access_token
}

/** Tokens are asked for once: they and the keys behind them hold in every later life. */
async function aim({ url }: Life): Promise<Target> {
  const graph = await signIn(url, 'https://graph.microsoft.com/.default')
  const connector = await signIn(url, 'https://api.botframework.com/.default')
  const { body } = await must(ask('GET', `${url}/v1.0/sites/${SITE}:/drive`, { token: graph }))
  return { url, drive: body.id, graph, connector }
}

async function toil(work: Work, target: Target): Promise<void> {
  while (await work.step(target));
}

async function subscribe(target: Target, notificationUrl: string): Promise<string> {
  const resource = `drives/${target.drive}/root`
  const expirationDateTime = new Date(FIRST + 20 * 86_400_000).toISOString()
  const wish = { changeType: 'updated', notificationUrl, resource, expirationDateTime }
  const { status, body } = await must(
    ask('POST', `${target.url}/v1.0/subscriptions`, { token: target.graph, body: wish }),
  )
  expect(status).toBe(201)
  return body.id
}

test(`${KILLS} kills in the midst of uploads, deltas and talk: nothing acknowledged is lost`, {
  timeout: 240_000,
}, async () => {
  const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000)
  console.log(`kills with KILL_SEED=${seed}`)
  const delays = fc.sample(fc.integer({ min: 5, max: 250 }), { seed, numRuns: KILLS })
  const options = await describeWorld()
  let life = await beginLife(options)
  const target = await aim(life)
  const works = [uploadFiles(), uploadByRanges(), followDelta(), converse(), readClock()]
  for (const delay of delays) {
    const broken = Promise.all(works.map((work) => toil(work, target)))
    await new Promise((resolve) => setTimeout(resolve, delay))
    await life.kill()
    await broken
    life = await beginLife(options)
    expect(life.url).toBe(target.url)
    for (const work of works) await work.verify(target)
  }
  for (const work of works) expect(work.count()).toBeGreaterThan(0)
  await life.kill()
})

test('after a kill subscribers hear of what they were not told, and grants stand', { timeout: 60_000 }, async () => {
  const listener = await startFakeListener()
  const options = await describeWorld()
  const first = await beginLife(options)
  const target = await aim(first)
  const { graph: token } = target
  const id = await subscribe(target, listener.url)
  listener.status = () => 503
  const folder = await must(ask('POST', api(target, '/root/children'), { token, body: { name: 'New', folder: {} } }))
  const invitation = {
    recipients: [{ objectId: ISLA.id }],
    roles: ['read'],
    sendInvitation: false,
    requireSignIn: true,
  }
  const granted = await must(ask('POST', api(target, `/items/${folder.body.id}/invite`), { token, body: invitation }))
  expect([folder.status, granted.status]).toEqual([201, 200])
  await first.kill()
  const refused = listener.received.length
  listener.status = () => 202
  const second = await beginLife(options)
  const clock = await must(ask('GET', `${second.url}/_tenant/clock`))
  const to = new Date(Date.parse(clock.body.now) + 60_000).toISOString()
  expect((await must(ask('POST', `${second.url}/_tenant/clock`, { body: { to } }))).status).toBe(200)
  await expect.poll(() => listener.received.length).toBeGreaterThan(refused)
  expect(listener.received.at(-1).value[0]).toMatchObject({ subscriptionId: id, changeType: 'updated' })
  const permissions = await must(ask('GET', api(target, `/items/${folder.body.id}/permissions`), { token }))
  expect(permissions.body.value.map((each: { id: string }) => each.id)).toContain(granted.body.value[0].id)
  await second.kill()
})

test('a tenant that was killed is there again within seconds', { timeout: 60_000 }, async () => {
  const options = await describeWorld()
  await (await beginLife(options)).kill()
  const again = await beginLife(options)
  console.log(`started in ${Math.round(again.startMs)} ms`)
  expect(again.startMs).toBeLessThan(10_000)
  await again.kill()
})

test('what was acknowledged and then taken out of the database is missed', { timeout: 60_000 }, async () => {
  const options = await describeWorld()
  const life = await beginLife(options)
  const target = await aim(life)
  const works = [uploadFiles(), uploadByRanges(), converse()]
  for (let turn = 0; turn < 6; turn += 1) for (const work of works) await work.step(target)
  await life.kill()
  const db = openDatabase(options.dataDir)
  db.run("UPDATE items SET deleted = 1 WHERE name = 'file-2.txt'")
  db.run('UPDATE content_parts SET bytes = zeroblob(length(bytes)) WHERE length(bytes) > 1000')
  db.close()
  const spoilt = await beginLife(options)
  await expect(works[0]?.verify(target)).rejects.toThrow('file-2.txt')
  await expect(works[1]?.verify(target)).rejects.toThrow('long-1.bin')
  await works[2]?.verify(target)
  await spoilt.kill()
})
