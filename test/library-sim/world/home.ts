import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { APP_ID, APP_SECRET, PEOPLE, TENANT_ID, tenantContent } from '../../../infra/rehearsal/tenant-content.ts'
import { startTenant, type Tenant } from '../../../infra/tenant/tenant.ts'
import type { TokenSource } from '../../../src/graph/access-token.ts'
import { type EmptiedStore, openEmptiedStore } from '../../services/kills/emptied-store.ts'
import { signInAs } from '../../support/sign-in.ts'
import { layKeys } from '../../tenant/lay-keys.ts'
import { createSimClock, type SimClock } from './clock.ts'

/** What one life after another is lived in, since it takes long to make: a tenant, a database, and an address of the server's. */
export interface Home {
  readonly tenant: Tenant
  readonly database: EmptiedStore
  readonly clock: SimClock
  readonly token: TokenSource
  /** Where the tenant announces changes. */
  readonly publicUrl: string
  /** Who answers there just now. */
  answer: (request: Request) => Promise<Response>
  close(): Promise<void>
}

export const NOBODY = async () => new Response(null, { status: 503 })

export async function openHome(): Promise<Home> {
  const dataDir = await mkdtemp(join(tmpdir(), 'library-sim-'))
  const server = createServer((...pair) => void getRequestListener((request) => home.answer(request))(...pair))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await layKeys(dataDir)
  const content = { ...tenantContent(publicUrl), people: Object.values(PEOPLE) }
  const tenant = await startTenant({ dataDir, port: 0, content, unitsPerMinute: 1_000_000_000 })
  const database = await openEmptiedStore()
  const token = signInAs(tenant, { tenantId: TENANT_ID, appId: APP_ID, appSecret: APP_SECRET })
  const home: Home = {
    ...{ tenant, database, token, publicUrl, answer: NOBODY, clock: createSimClock(tenant) },
    async close() {
      await tenant.close()
      server.closeAllConnections()
      server.close()
      await database.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return home
}
