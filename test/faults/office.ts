import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { createJsonLog } from '../../bot/json-log.ts'
import { type Server, startServer } from '../../bot/wiring.ts'
import { inspectionRequest } from '../../infra/rehearsal/inspection-request.ts'
import { serverEnvironment, serverUrl } from '../../infra/rehearsal/server-environment.ts'
import { tenantContent } from '../../infra/rehearsal/tenant-content.ts'
import { wind } from '../../infra/rehearsal/wind.ts'
import { createWoundClock, type WoundClock } from '../../infra/rehearsal/wound-clock.ts'
import type { FaultRule } from '../../infra/tenant/kernel/faults.ts'
import { startTenant, type Tenant } from '../../infra/tenant/tenant.ts'
import { readConfig } from '../../src/config.ts'
import { draftInspection } from '../../src/services/set-up/draft-inspection.ts'
import { setUp } from '../../src/services/set-up/set-up.ts'
import { lookOn, type Onlooker } from '../e2e/onlooker.ts'
import { copyEmbeddedTemplate } from '../store/embedded-template.ts'
import { findFreePort } from '../support/free-port.ts'
import { layKeys } from '../tenant/lay-keys.ts'

/** The whole server in this process, beside its tenant, under one wound clock; a pause moves it on. */
export interface Office {
  readonly tenant: Tenant
  readonly server: Server
  readonly clock: WoundClock
  readonly see: Onlooker
  /** What the log says, line by line. */
  readonly logged: { readonly event: string; readonly level: string }[]
  /** Pauses asked for, in milliseconds. */
  readonly pauses: number[]
  fault(...rules: readonly FaultRule[]): void
  /** Takes all faults back. */
  mend(): void
  /** What `/readyz` says. */
  ready(): Promise<Readonly<Record<string, unknown>>>
  windTo(instant: string | number): Promise<void>
  windFor(minutes: number): Promise<void>
  close(): Promise<void>
}

export interface OfficeOptions {
  readonly now?: string
  readonly databaseUrl?: string
}

/** A partnership told on Monday 11 January 2027, set up. */
export async function openOffice({ now = '2027-01-11T09:00:00Z', databaseUrl }: OfficeOptions = {}): Promise<Office> {
  const home = mkdtempSync(join(tmpdir(), 'waymark-office-'))
  const dataDir = databaseUrl ? home : await copyEmbeddedTemplate()
  const port = await findFreePort()
  const clock = createWoundClock(Date.parse(now))
  const content = tenantContent(serverUrl(port))
  mkdirSync(join(home, 'tenant'))
  await layKeys(join(home, 'tenant'))
  const tenant = await startTenant({
    dataDir: join(home, 'tenant'),
    port: await findFreePort(),
    content,
    firstInstant: clock.now(),
  })
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(tenant.caPath, 'utf8')])
  const logged: Office['logged'] = []
  const pauses: number[] = []
  const config = readConfig(serverEnvironment({ port, dataDir, databaseUrl }, tenant))
  const log = createJsonLog((line) => void logged.push(JSON.parse(line)), clock.now)
  const wait = async (milliseconds: number) => {
    pauses.push(milliseconds)
    const passed = Math.ceil(milliseconds)
    tenant.clock.set(tenant.clock.now() + passed)
    clock.set(clock.now() + passed)
  }
  const server = await startServer(config, clock, log, home, { now: clock.now, wait })
  await tenant.installApp()
  const { surroundings } = server
  await setUp(surroundings, await draftInspection(surroundings, inspectionRequest('2027-01-11')), {
    bookMeetings: true,
  })
  const windTo = (instant: string | number) => windBoth(tenant, server, clock, new Date(instant).getTime())
  return {
    ...{ tenant, server, clock, logged, pauses, windTo },
    see: lookOn({ url: server.url, tenantUrl: tenant.url }),
    fault: (...rules) => {
      for (const rule of rules) tenant.kernel.faults.add({ times: 100_000, ...rule })
    },
    mend: () => tenant.kernel.faults.clear(),
    ready: async () => (await fetch(`${server.url}/readyz`)).json() as ReturnType<Office['ready']>,
    windFor: (minutes) => windTo(clock.now() + minutes * 60_000),
    async close() {
      clock.close()
      await server.close()
      await tenant.close()
      for (const directory of [home, dataDir]) rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** A pause that is waited meanwhile may have moved the clocks beyond the moment meant. */
function windBoth(tenant: Tenant, server: Server, clock: WoundClock, to: number): Promise<void> {
  const reach = (each: Pick<WoundClock, 'now' | 'set'>, now: number) => each.set(Math.max(now, each.now()))
  const tenantSide = {
    nextDue: async () => tenant.nextDue(),
    async runDue(now: number) {
      reach(tenant.clock, now)
      await tenant.runDue()
      await tenant.idle()
      return tenant.nextDue()
    },
  }
  const serverSide = {
    nextDue: () => server.agenda.nextDue(),
    setClock: async (now: number) => reach(clock, now),
    async runDue(now: number) {
      reach(clock, now)
      await server.queue.idle()
      await server.ticker.tick()
      return server.agenda.nextDue()
    },
  }
  return wind(tenantSide, serverSide, clock.now, to)
}
