import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serverEnvironment, serverUrl } from '../../infra/rehearsal/server-environment.ts'
import { type ServerProcess, startServerProcess } from '../../infra/rehearsal/server-process.ts'
import { tenantContent } from '../../infra/rehearsal/tenant-content.ts'
import { startTenant, type Tenant } from '../../infra/tenant/tenant.ts'
import { BASE, lookOn, type Onlooker, PIR, SHARED } from '../e2e/onlooker.ts'
import { findFreePort } from '../support/free-port.ts'
import { startPostgres, type TestServer } from '../support/postgres.ts'
import { type Balancer, startBalancer } from './balancer.ts'

let home: string
let postgres: TestServer
let tenant: Tenant
let balancer: Balancer
let see: Onlooker
let [one, other]: ServerProcess[] = []

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'waymark-replicas-'))
  postgres = await startPostgres()
  balancer = await startBalancer(await findFreePort())
  const firstInstant = Date.parse('2027-01-11T09:00:00Z')
  const content = tenantContent(balancer.url)
  tenant = await startTenant({ dataDir: join(home, 'tenant'), port: await findFreePort(), content, firstInstant })
  one = await startReplica('one')
  other = await startReplica('other')
  await tenant.installApp()
  await one.ask({ type: 'set up', notified: '2027-01-11' })
  see = lookOn({ url: balancer.url, tenantUrl: tenant.url })
})

afterAll(async () => {
  await Promise.all([one?.stop(), other?.stop()])
  await tenant.close()
  await balancer.close()
  await postgres.stop()
  rmSync(home, { recursive: true, force: true })
})

async function startReplica(name: string): Promise<ServerProcess> {
  mkdirSync(join(home, name))
  const port = await findFreePort()
  const place = { port, dataDir: join(home, name), databaseUrl: postgres.url }
  const replica = startServerProcess({ ...serverEnvironment(place, tenant), WAYMARK_PUBLIC_URL: balancer.url })
  await replica.ask({ type: 'start', ahead: tenant.clock.now() - Date.now() })
  balancer.behind.push(serverUrl(port))
  return replica
}

const replicas = () => [one as ServerProcess, other as ServerProcess] as const

/** Both at the same moment. */
async function jumpTo(moment: string): Promise<void> {
  tenant.clock.set(Date.parse(moment))
  await tenant.runDue()
  await tenant.idle()
  await Promise.all(replicas().map(runDue))
}

const runDue = (replica: ServerProcess) => replica.ask({ type: 'run due', ahead: tenant.clock.now() - Date.now() })

const headings = async () => (await see.weekCards()).map(({ says }) => says.split('\n', 1)[0])

it('over Monday 9am both post one card, and whoever is told something is told once', async () => {
  for (const day of [18, 19, 20, 21, 22]) {
    await jumpTo(`2027-01-${day}T09:00:00Z`)
    await jumpTo(`2027-01-${day}T17:01:00Z`)
  }
  expect(await headings()).toEqual(['Week 1 of 35', 'Week 2 of 35'])
  const chats = await Promise.all((['coordinator', 'chiefOfficer', 'pirHealth', 'thirdSector'] as const).map(said))
  expect(chats.flat().length).toBeGreaterThan(0)
  for (const chat of chats) expect(new Set(chat).size).toBe(chat.length)
})

it('a burst of notifications, shared out among both, is seen once and in order', async () => {
  const names = Array.from({ length: 8 }, (_, number) => `Return ${number}.xlsx`)
  for (const name of names) await see.put(`${SHARED}/${PIR}/${name}`)
  await jumpTo('2027-01-22T17:40:00Z')
  const pir = (await see.overview()).returns.find(({ id }) => id === 'w06-fri-pir')
  expect(pir?.state).toBe('handed in')
  expect(await see.children(BASE)).toHaveLength(2)
  expect(await headings()).toEqual(['Week 1 of 35', 'Week 2 of 35'])
})

it('one that is killed while it holds the turn to post leaves it to the other: one card', async () => {
  const [dying, living] = replicas()
  await jumpTo('2027-01-25T08:59:00Z')
  tenant.kernel.faults.add({ surface: 'connector', method: 'POST', hang: true, times: 100 })
  tenant.clock.set(Date.parse('2027-01-25T09:00:00Z'))
  const died = runDue(dying).catch(() => 'died')
  await expect.poll(() => tenant.kernel.faults.list()[0]?.times, { timeout: 10_000 }).toBe(99)
  const lived = runDue(living)
  tenant.kernel.faults.clear()
  dying.kill()
  expect(await died).toBe('died')
  await lived
  // Teams may show what it took only after a while: until then nothing is posted in its place.
  tenant.clock.set(Date.parse('2027-01-25T09:03:00Z'))
  await runDue(living)
  expect(await headings()).toEqual(['Week 1 of 35', 'Week 2 of 35', 'Week 3 of 35'])
})

async function said(person: Parameters<Onlooker['chat']>[0]): Promise<readonly string[]> {
  return (await see.chat(person)).map(({ says }) => says)
}
