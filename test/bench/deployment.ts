import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverEnvironment, serverUrl } from '../../infra/rehearsal/server-environment.ts'
import { startTenant, type Tenant } from '../../infra/tenant/tenant.ts'
import { copyEmbeddedTemplate } from '../store/embedded-template.ts'
import { findFreePort } from '../support/free-port.ts'
import type { Ask } from './deployment-server.ts'
import { FIRST_INSTANT, tenantOfMany } from './many-places.ts'

/** A tenant and, in a process of its own, the server beside it; both under one clock. */
export interface Deployment {
  readonly tenant: Tenant
  /** Of the server. */
  readonly url: string
  /** The server's settings. */
  readonly environment: Readonly<Record<string, string>>
  ask(ask: Ask): Promise<number>
  /** Moves both clocks and gives the milliseconds that the server was busy with what was due. */
  windTo(instant: number): Promise<number>
  close(): Promise<void>
}

/** @param databaseUrl absent: the embedded database */
export async function openDeployment(most: number, databaseUrl?: string): Promise<Deployment> {
  const dataDir = databaseUrl ? mkdtempSync(join(tmpdir(), 'inspections-bench-')) : await copyEmbeddedTemplate()
  const port = await findFreePort()
  const tenant = await startTenant({
    dataDir: join(dataDir, 'tenant'),
    port: await findFreePort(),
    signInPort: await findFreePort(),
    content: tenantOfMany(most, serverUrl(port)),
    firstInstant: Date.parse(FIRST_INSTANT),
    unitsPerMinute: 1_250,
  })
  const environment = serverEnvironment({ port, dataDir, databaseUrl }, tenant)
  const server = startServer(environment)
  await server.ask({ type: 'start', ahead: aheadOf(tenant.clock.now()) })
  await tenant.installApp()
  return {
    ...{ tenant, environment, url: serverUrl(port) },
    ask: server.ask,
    async windTo(instant) {
      tenant.clock.set(instant)
      await tenant.runDue()
      await tenant.idle()
      return server.ask({ type: 'run due', ahead: aheadOf(instant) })
    },
    async close() {
      await server.stop()
      await tenant.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function aheadOf(instant: number): number {
  return instant - Date.now()
}

function startServer(env: Readonly<Record<string, string>>) {
  const child = fork(join(import.meta.dirname, 'deployment-server.ts'), {
    env: { ...process.env, ...env },
    execArgv: ['--expose-gc', '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
  })
  const ended = once(child, 'exit')
  const waiting = new Map<number, { resolve: (value: number) => void; reject: (error: Error) => void }>()
  child.on('message', ({ id, value, failed }: { id: number; value: number; failed?: string }) => {
    const caller = waiting.get(id)
    waiting.delete(id)
    if (failed === undefined) caller?.resolve(value)
    else caller?.reject(new Error(failed))
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The server ended.'))
  })
  let last = 0
  return {
    ask: (ask: Ask) =>
      new Promise<number>((resolve, reject) => {
        last += 1
        waiting.set(last, { resolve, reject })
        child.send({ id: last, ask }, (error) => error && reject(error))
      }),
    async stop() {
      if (child.connected) child.disconnect()
      await ended
    },
  }
}
