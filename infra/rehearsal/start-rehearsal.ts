import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lockDirectory } from '../../src/store/directory-lock.ts'
import { startTenant, type Tenant } from '../tenant/tenant.ts'
import { buildPages } from './build-pages.ts'
import { checkPort } from './check-port.ts'
import { serverEnvironment, serverUrl } from './server-environment.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'
import { type RehearsalSettings, SettingError } from './settings.ts'
import { tenantContent } from './tenant-content.ts'
import { tenantSide } from './tenant-side.ts'
import { type ServerSide, wind } from './wind.ts'

export interface Rehearsal {
  readonly url: string
  readonly tenantUrl: string
  readonly tenant: Tenant
  /** Resolves when the server's process ends by itself. */
  readonly ended: Promise<number | null>
  /** Ends both, once however often it is called. */
  stop(): Promise<void>
}

/** Told as soon as each is ready. */
export interface Progress {
  tenantReady(url: string): void
}

/** Starts the tenant here and the server beside it, both under one clock, and sets the inspection up. */
export async function startRehearsal(settings: RehearsalSettings, progress: Progress): Promise<Rehearsal> {
  const url = serverUrl(settings.port)
  const dataDir = resolve(settings.dataDir)
  await checkPort(settings.tenantPort, 'WAYMARK_TENANT_PORT')
  await checkPort(settings.port, 'WAYMARK_PORT')
  makeDirectory(dataDir)
  const lock = lockDirectory(join(dataDir, 'tenant'))
  await buildPages()
  let server: ServerProcess | undefined
  let stopping: Promise<void> | undefined
  const tenant = await startTenant({
    dataDir: join(dataDir, 'tenant'),
    port: settings.tenantPort,
    content: tenantContent(url),
    firstInstant: settings.clock,
    wind: (to) => wind(tenantSide(tenant), serverSide(server), tenant.clock.now, to),
    nextMoment: async () => server?.ask({ type: 'next news' }) ?? null,
  })
  progress.tenantReady(tenant.url)
  try {
    server = startServerProcess(serverEnvironment({ ...settings, dataDir }, tenant))
    await server.ask({ type: 'start', ahead: tenant.clock.now() - Date.now() })
    await tenant.installApp()
    await server.ask({ type: 'set up', notified: settings.notified })
  } catch (error) {
    await stop()
    throw error
  }
  return { url, tenantUrl: tenant.url, tenant, ended: server.ended, stop }

  function stop(): Promise<void> {
    stopping ??= end()
    return stopping
  }

  async function end(): Promise<void> {
    await server?.stop()
    await tenant.close()
    lock.release()
  }
}

function makeDirectory(dataDir: string): void {
  try {
    mkdirSync(join(dataDir, 'tenant'), { recursive: true })
  } catch (cause) {
    const advice = 'give one that this user may write, with WAYMARK_DATA_DIR'
    throw new SettingError(`The data directory ${dataDir} cannot be made: ${advice}.`, { cause })
  }
}

function serverSide(server: ServerProcess | undefined): ServerSide {
  if (!server) throw new Error('The server is not started yet.')
  return {
    nextDue: () => server.ask({ type: 'next due' }),
    setClock: async (now) => void (await server.ask({ type: 'set clock', ahead: now - Date.now() })),
    runDue: (now) => server.ask({ type: 'run due', ahead: now - Date.now() }),
  }
}
