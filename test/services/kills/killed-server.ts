import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspectionRequest } from '../../../infra/rehearsal/inspection-request.ts'
import { serverEnvironment, serverUrl } from '../../../infra/rehearsal/server-environment.ts'
import { tenantContent } from '../../../infra/rehearsal/tenant-content.ts'
import { startTenant, type Tenant } from '../../../infra/tenant/tenant.ts'
import { lookOn, PIR, WORKING } from '../../e2e/onlooker.ts'
import { layEmbeddedTemplate } from '../../store/embedded-template.ts'
import { findFreePort } from '../../support/free-port.ts'
import { layKeys } from '../../tenant/lay-keys.ts'
import { MortalServer } from './mortal-server.ts'
import type { Place } from './people.ts'
import type { Sigkill } from './sigkills.ts'
import { BEGINS, NOTIFIED } from './stories.ts'
import { readTruth, type Truth } from './truth.ts'

export interface KilledServer {
  readonly truth: Truth
  readonly kills: number
}

/** Lives from set-up to the next Monday on one tenant and one data directory, the server killed as often as is asked for. */
export async function liveThroughKills(sigkills: readonly Sigkill[]): Promise<KilledServer> {
  const directory = mkdtempSync(join(tmpdir(), 'killed-server-'))
  const port = await findFreePort()
  await layEmbeddedTemplate(directory)
  mkdirSync(join(directory, 'tenant'))
  await layKeys(join(directory, 'tenant'))
  const tenant = await startTenant({
    ...{ dataDir: join(directory, 'tenant'), port: 0, firstInstant: Date.parse(BEGINS) },
    content: tenantContent(serverUrl(port)),
  })
  const server = new MortalServer(tenant, serverEnvironment({ port, dataDir: directory }, tenant))
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
