import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serverEnvironment, serverUrl } from '../../infra/rehearsal/server-environment.ts'
import { type ServerProcess, startServerProcess } from '../../infra/rehearsal/server-process.ts'
import { tenantContent } from '../../infra/rehearsal/tenant-content.ts'
import { startTenant, type Tenant } from '../../infra/tenant/tenant.ts'
import { lookOn, type Onlooker } from '../e2e/onlooker.ts'
import { findFreePort } from '../support/free-port.ts'
import { startPostgres, type TestServer } from '../support/postgres.ts'
import { type Line, layLine } from './line-to-database.ts'

let home: string
let postgres: TestServer
let line: Line
let tenant: Tenant
let server: ServerProcess
let url: string
let see: Onlooker

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'waymark-database-'))
  postgres = await startPostgres()
  line = await layLine(postgres.url, await findFreePort())
  const port = await findFreePort()
  url = serverUrl(port)
  const firstInstant = Date.parse('2027-01-11T09:00:00Z')
  const place = { dataDir: join(home, 'tenant'), port: await findFreePort() }
  tenant = await startTenant({ ...place, content: tenantContent(url), firstInstant })
  mkdirSync(join(home, 'server'))
  const dataDir = join(home, 'server')
  server = startServerProcess(serverEnvironment({ port, dataDir, databaseUrl: line.url }, tenant))
  await server.ask({ type: 'start', ahead: ahead() })
  await tenant.installApp()
  await server.ask({ type: 'set up', notified: '2027-01-11' })
  see = lookOn({ url, tenantUrl: tenant.url })
})

afterAll(async () => {
  await server?.stop()
  await tenant?.close()
  await line?.close()
  await postgres?.stop()
  rmSync(home, { recursive: true, force: true })
})

it('the tab and /readyz say so, the coordinator is told after half an hour, and that it is over', async () => {
  await windTo('2027-01-11T10:00:00Z')
  expect(await see.say('coordinator', 'status')).toContain('week 1')
  await line.cut()
  await windTo('2027-01-11T10:29:00Z')
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ ready: false, database: false })
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  await expect(see.overview()).rejects.toThrow(/503.*cannot reach its database just now/)
  expect(await see.say('coordinator', 'status')).toContain('cannot reach its database just now')
  expect(await told()).toEqual([])
  await windTo('2027-01-11T10:50:00Z')
  expect(await told()).toEqual([expect.stringMatching(/^Waymark has not been able to use its database since 10/)])
  await line.mend()
  await windTo('2027-01-11T11:30:00Z')
  expect(await told()).toEqual([
    expect.any(String),
    expect.stringMatching(/^Waymark has been using its database again/),
  ])
  expect((await see.overview()).trouble).toBeNull()
})

const ahead = () => tenant.clock.now() - Date.now()

/** A minute at a time, since the server's own ticks alone drive it while its database is away. */
async function windTo(moment: string): Promise<void> {
  while (tenant.clock.now() < Date.parse(moment)) {
    tenant.clock.set(Math.min(Date.parse(moment), tenant.clock.now() + 60_000))
    await server.ask({ type: 'run due', ahead: ahead() }).catch(() => pause(50))
  }
  await pause(500)
}

async function told(): Promise<readonly string[]> {
  return (await see.chat('coordinator')).map(({ says }) => says).filter((says) => /^Waymark has /.test(says))
}
