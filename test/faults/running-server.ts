import { mkdtempSync, rmSync } from 'node:fs'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Order } from '../../bot/operator/order.ts'
import { socketPath } from '../../bot/operator/socket-path.ts'
import { inspectionRequest } from '../../infra/rehearsal/inspection-request.ts'
import { serverEnvironment, serverUrl } from '../../infra/rehearsal/server-environment.ts'
import { tenantContent } from '../../infra/rehearsal/tenant-content.ts'
import type { FaultRule } from '../../infra/tenant/kernel/faults.ts'
import { startTenant, type Tenant } from '../../infra/tenant/tenant.ts'
import { lookOn, type Onlooker } from '../e2e/onlooker.ts'
import { copyEmbeddedTemplate } from '../store/embedded-template.ts'
import { findFreePort } from '../support/free-port.ts'
import { type MainProcess, startMainProcess } from './main-process.ts'

/** A tenant here, and the product's own process beside it, both on the machine's clock. */
export interface RunningServer {
  readonly tenant: Tenant
  readonly url: string
  readonly dataDir: string
  /** What the product's process is told. */
  readonly settings: Readonly<Record<string, string>>
  readonly process: MainProcess
  /** Starts the product on the same data once it has ended. */
  startAgain(node?: readonly string[]): Promise<MainProcess>
  fault(rule: FaultRule): void
  /** How often it has struck so far. */
  struck(rule: FaultRule): number
  /** What people see and do. */
  readonly see: Onlooker
  /** The answer's line; nothing where the server ended before it answered. */
  order(order: Order): Promise<string>
  stop(): Promise<void>
}

/** The Monday of this week, so that the inspection is in its first. */
function thisMonday(): string {
  const now = new Date()
  const day = new Date(now.getTime() - ((now.getUTCDay() + 6) % 7) * 86_400_000)
  return day.toISOString().slice(0, 10)
}

export async function startRunningServer(
  settings: Readonly<Record<string, string>> = {},
  node: readonly string[] = [],
): Promise<RunningServer> {
  const home = mkdtempSync(join(tmpdir(), 'waymark-faults-'))
  const dataDir = settings.DATABASE_URL ? home : await copyEmbeddedTemplate()
  const port = await findFreePort()
  const url = serverUrl(port)
  const tenant = await startTenant({
    dataDir: join(home, 'tenant'),
    port: await findFreePort(),
    content: tenantContent(url),
  })
  const env = { ...serverEnvironment({ port, dataDir }, tenant), ...settings }
  let running = startMainProcess(env, node)
  await running.ready()
  await tenant.installApp()
  return {
    ...{ tenant, url, dataDir, settings: env },
    get process() {
      return running
    },
    async startAgain(again = node) {
      running = startMainProcess(env, again)
      await running.ready()
      return running
    },
    fault: (rule) => tenant.kernel.faults.add(rule),
    struck(rule) {
      const left = tenant.kernel.faults
        .list()
        .find(({ path, surface }) => path === rule.path && surface === rule.surface)
      return (rule.times ?? 1) - (left?.times ?? 0)
    },
    see: lookOn({ url, tenantUrl: tenant.url }),
    order: (order) => ask(dataDir, order),
    async stop() {
      if (running.child.exitCode === null && running.child.signalCode === null) await running.end('SIGKILL')
      await tenant.close()
      for (const directory of [home, dataDir]) rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** The order that sets this week's inspection up. */
export const SET_UP: Order & { readonly type: 'set-up' } = {
  type: 'set-up',
  request: inspectionRequest(thisMonday()),
  bookMeetings: false,
}

function ask(dataDir: string, order: Order): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(socketPath(dataDir), () => socket.write(`${JSON.stringify(order)}\n`))
    let said = ''
    createInterface({ input: socket })
      .on('line', (line) => {
        said = line
      })
      .on('error', () => undefined)
    socket.once('error', reject)
    socket.once('close', () => resolve(said))
  })
}
