import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import type { TenantContent } from '../../infra/tenant/content.ts'
import { BOT_FRAMEWORK, GRAPH } from '../../infra/tenant/sign-in/tokens.ts'
import { startTenant, type Tenant } from '../../infra/tenant/tenant.ts'
import { layKeys } from '../tenant/lay-keys.ts'
import { describeTenant } from '../tenant/tenant-under-test.ts'

/** Small files in the folder `Many`, too many for a few pages. */
export const MANY = 5_000

// Search finds nothing for an app that was granted single sites.
const ROLES = ['Sites.ReadWrite.All', 'Calendars.ReadWrite', 'ChannelMessage.Read.Group', 'User.Read.All']

/** A tenant that listens, and what other people's clients are given to reach it. */
export interface ClientGround {
  readonly tenant: Tenant
  /** Graph over https, for clients that trust nothing else. */
  readonly graphUrl: string
  readonly graphToken: string
  readonly connectorToken: string
  close(): Promise<void>
}

/** Starts it with one app whose bot is in the team; this process trusts its certificate from then on. */
export async function openClientGround(): Promise<ClientGround> {
  const dataDir = mkdtempSync(join(tmpdir(), 'clients-'))
  await layKeys(dataDir)
  const bot = await startDeafBot()
  const tenant = await startTenant({ port: 0, content: describeContent(bot.endpoint), dataDir })
  await tenant.installApp()
  // Node heeds it until the first request over https alone, so that all tenants of a process have the same.
  setDefaultCACertificates([...getCACertificates('default'), readFileSync(tenant.caPath, 'utf8')])
  const [app] = tenant.kernel.content.apps
  if (!app) throw new Error('The tenant has no app.')
  return {
    tenant,
    graphUrl: `${tenant.signInUrl}/v1.0`,
    graphToken: await tenant.kernel.tokens.forApp(app, GRAPH, '1'),
    connectorToken: await tenant.kernel.tokens.forApp(app, BOT_FRAMEWORK, '1'),
    async close() {
      await tenant.close()
      bot.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function describeContent(messagingEndpoint: string): TenantContent {
  const children = Array.from({ length: MANY }, (_, index) => ({ name: `Record ${index + 1}.txt`, text: `${index}` }))
  const entries = [{ name: 'Many', children }]
  return describeTenant({ entries, app: { messagingEndpoint, roles: ROLES } })
}

/** Takes whatever it is told and says nothing. */
async function startDeafBot(): Promise<{ endpoint: string; close: () => void }> {
  const server = createServer((request, response) => request.resume().on('end', () => response.end()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`, close }
}
