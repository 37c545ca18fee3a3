import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspectionRequest } from '../../../infra/rehearsal/inspection-request.ts'
import { serverEnvironment, serverUrl } from '../../../infra/rehearsal/server-environment.ts'
import { type ServerProcess, startServerProcess } from '../../../infra/rehearsal/server-process.ts'
import { CHANNEL_ID, tenantContent } from '../../../infra/rehearsal/tenant-content.ts'
import type { Exchange } from '../../../infra/tenant/kernel/traffic.ts'
import { startTenant, type Tenant } from '../../../infra/tenant/tenant.ts'
import { lookOn, PIR, WORKING } from '../../e2e/onlooker.ts'
import { findFreePort } from '../../support/free-port.ts'
import type { Place } from './people.ts'
import { BEGINS, NOTIFIED } from './stories.ts'
import { readTruth, type Truth } from './truth.ts'

/** When the whole process of the server is killed: as a call arrives, once it is done, or some milliseconds after its answer. */
export interface Sigkill {
  readonly call:
    | 'folders'
    | 'columns'
    | 'subscription'
    | 'event'
    | 'post'
    | 'message'
    | 'edit'
    | 'file move'
    | 'meeting move'
  readonly when: 'arrived' | 'done' | number
}

/** In the order of the story. */
export const SIGKILLS: readonly Sigkill[] = [
  { call: 'folders', when: 'done' },
  { call: 'folders', when: 15 },
  { call: 'columns', when: 'arrived' },
  { call: 'columns', when: 'done' },
  { call: 'subscription', when: 'done' },
  { call: 'event', when: 'arrived' },
  { call: 'event', when: 'done' },
  { call: 'event', when: 3 },
  { call: 'post', when: 'done' },
  { call: 'file move', when: 'done' },
  { call: 'edit', when: 'done' },
  { call: 'meeting move', when: 'done' },
  { call: 'message', when: 'arrived' },
  { call: 'message', when: 'done' },
  { call: 'message', when: 1 },
  { call: 'message', when: 4 },
  { call: 'post', when: 'arrived' },
  { call: 'edit', when: 2 },
  { call: 'message', when: 'done' },
  { call: 'message', when: 8 },
]

const CHANNEL = `/conversations/${CHANNEL_ID}/activities`

type Asked = Pick<Exchange, 'surface' | 'method' | 'path'> & Partial<Pick<Exchange, 'request'>>

const IS: Readonly<Record<Sigkill['call'], (asked: Asked) => boolean>> = {
  folders: ({ path, request }) =>
    path.endsWith('/$batch') && JSON.stringify(request?.body ?? '').includes('"folder":{}'),
  columns: ({ method, path }) => method === 'POST' && path.endsWith('/columns'),
  subscription: ({ surface, method, path }) =>
    surface === 'graph' && method === 'POST' && path.endsWith('/subscriptions'),
  event: ({ method, path }) => method === 'POST' && path.endsWith('/events'),
  post: ({ surface, method, path }) => surface === 'connector' && method === 'POST' && path.endsWith(CHANNEL),
  message: ({ surface, method, path }) =>
    surface === 'connector' && method === 'POST' && path.endsWith('/activities') && !path.endsWith(CHANNEL),
  edit: ({ surface, method }) => surface === 'connector' && method === 'PUT',
  'file move': ({ surface, method, path }) => surface === 'graph' && method === 'PATCH' && path.includes('/items/'),
  'meeting move': ({ method, path }) => method === 'PATCH' && path.includes('/events/'),
}

export interface KilledServer {
  readonly truth: Truth
  readonly kills: number
}

/** Lives from set-up to the next Monday on one tenant and one data directory, the server killed as often as is asked for. */
export async function liveThroughKills(sigkills: readonly Sigkill[]): Promise<KilledServer> {
  const directory = mkdtempSync(join(tmpdir(), 'killed-server-'))
  const port = await findFreePort()
  const tenant = await startTenant({
    ...{ dataDir: join(directory, 'tenant'), port: 0, firstInstant: Date.parse(BEGINS) },
    content: tenantContent(serverUrl(port)),
  })
  const server = new MortalServer(
    tenant,
    serverEnvironment({ port, dataDir: directory, databaseUrl: undefined }, tenant),
  )
  server.expect(sigkills)
  try {
    await live(server, tenant, serverUrl(port))
    return { truth: await readTruth(await placeOf(tenant)), kills: server.kills }
  } finally {
    await server.stop()
    await tenant.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

async function live(server: MortalServer, tenant: Tenant, url: string): Promise<void> {
  const see = lookOn({ url, tenantUrl: tenant.url })
  const wish = (item: string, wanted: object) => async () => {
    const { id: inspection } = inspectionRequest(NOTIFIED)
    await see.tab('coordinator', 'POST', '/wishes', { inspection, item, wish: wanted }).catch(asDone)
  }
  await server.runAt(BEGINS)
  await see.put(`${WORKING}/${PIR}/Return.xlsx`)
  await server.persist(wish('w06-fri-pir', { type: 'hand in' }))
  await server.runAt('2027-02-15T09:30:00Z')
  await server.persist(wish('m-pm2', { type: 'move', day: '2027-05-20', start: '11:00' }))
  for (const moment of [
    '2027-02-15T10:00:00Z',
    '2027-02-17T09:00:00Z',
    '2027-02-19T17:00:00Z',
    '2027-02-22T09:00:00Z',
  ]) {
    await server.runAt(moment)
  }
}

/** What was done after all is refused the second time. */
function asDone(error: unknown): void {
  if (!String(error).includes('answered 409')) throw error
}

async function placeOf(tenant: Tenant): Promise<Place> {
  const [site] = tenant.kernel.content.sites
  const answer = await tenant.request('/_tenant/token', {
    ...{ method: 'POST', headers: { 'Content-Type': 'application/json' } },
    body: JSON.stringify({ person: tenant.kernel.content.people[0]?.id, audience: 'https://graph.microsoft.com' }),
  })
  const { token } = (await answer.json()) as { token: string }
  const path = `/v1.0/sites/${site?.hostname}:/${site?.path}:/drive`
  const drive = await tenant.request(path, { headers: { Authorization: `Bearer ${token}` } })
  return { tenant, driveId: ((await drive.json()) as { id: string }).id }
}

/** The server in a process of its own, that is killed and started again on the same data. */
class MortalServer {
  kills = 0
  readonly #tenant: Tenant
  readonly #env: Readonly<Record<string, string>>
  #process: ServerProcess | undefined
  #left: readonly Sigkill[] = []

  constructor(tenant: Tenant, env: Readonly<Record<string, string>>) {
    this.#tenant = tenant
    this.#env = env
    const { faults, traffic } = tenant.kernel
    const [{ take }, { record }] = [faults, traffic]
    faults.take = (request) => {
      const due = this.#dueAt(request, (when) => when === 'arrived')
      if (!due) return take(request)
      this.#kill(due)
      return { lose: true }
    }
    traffic.record = (exchange) => {
      record(exchange)
      const due = this.#dueAt(exchange, (when) => when !== 'arrived')
      if (due?.when === 'done') this.#kill(due)
      else if (due) this.#killAfter(due, Number(due.when))
    }
  }

  expect(sigkills: readonly Sigkill[]): void {
    this.#left = sigkills
  }

  /** Does what is due then and in the five minutes after it. */
  async runAt(instant: string): Promise<void> {
    const { clock, runDue, idle } = this.#tenant
    clock.set(Math.max(clock.now(), Date.parse(instant)))
    const last = Date.parse(instant) + 5 * 60_000
    for (;;) {
      await runDue()
      await idle()
      const next = await this.persist(({ ask }) => ask({ type: 'run due', ahead: clock.now() - Date.now() }))
      if (next === null || next > last) return
      clock.set(Math.max(clock.now(), next))
    }
  }

  /** Until it comes off: what a killed server was asked is asked of the next. */
  async persist<T>(work: (server: ServerProcess) => Promise<T>): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      const server = await this.#running()
      try {
        return await work(server)
      } catch (error) {
        if (this.#process === server || tries > 20) throw error
      }
    }
  }

  async stop(): Promise<void> {
    await this.#process?.stop()
  }

  async #running(): Promise<ServerProcess> {
    while (this.#process === undefined) {
      const server = startServerProcess(this.#env)
      this.#process = server
      await server
        .ask({ type: 'start', ahead: this.#tenant.clock.now() - Date.now() })
        .then(() => this.#tenant.installApp())
        .then(() => server.ask({ type: 'set up', notified: NOTIFIED }))
        .catch(async (error: unknown) => {
          if (this.#process === server) throw error
          await server.ended
        })
    }
    return this.#process
  }

  /** The next of those still to come that such a call brings about; the server's own agenda has an order of its own. */
  #dueAt(asked: Asked, isWhen: (when: Sigkill['when']) => boolean): Sigkill | undefined {
    if (this.#process === undefined) return undefined
    const path = decodeURIComponent(asked.path)
    return this.#left.find(({ call, when }) => isWhen(when) && IS[call]({ ...asked, path }))
  }

  #killAfter(due: Sigkill, milliseconds: number): void {
    this.#left = this.#left.filter((one) => one !== due)
    const struck = this.#process
    setTimeout(() => this.#process === struck && this.#kill(due), milliseconds)
  }

  #kill(due: Sigkill): void {
    this.#left = this.#left.filter((one) => one !== due)
    this.#process?.kill()
    this.#process = undefined
    this.kills += 1
  }
}
