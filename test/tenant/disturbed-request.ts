import { askConnector, askControl, askGraph } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { bytesOf, connect, findDrive, send as sendPlain } from './graph-client.ts'
import { APP, describeTenant, ISLA, startForTest, TENANT_ID } from './tenant-under-test.ts'

export const REQUESTED = ['graph', 'connector', 'signin', 'upload'] as const

export type Requested = (typeof REQUESTED)[number]

type Sent = { status: number; headers: Headers }

type Disturbed = {
  send: () => Promise<Sent>
  /** Whether what was asked for has been done. */
  isDone: () => Promise<boolean>
}

/** A request to one surface that changes something, and a look at whether it did. */
export async function openRequest(surface: Requested) {
  const bot = await startFakeBot()
  const tenant = await startForTest({ content: describeTenant({ app: { messagingEndpoint: bot.endpoint } }) })
  await tenant.installApp()
  const { send, isDone } = await openers[surface](tenant)
  return {
    ...{ tenant, isDone, ask: askControl(tenant) },
    async send() {
      const { status, headers } = await send()
      return { status, retryAfter: headers.get('retry-after') }
    },
  }
}

type Tenant = Awaited<ReturnType<typeof startForTest>>

const openers: Record<Requested, (tenant: Tenant) => Promise<Disturbed>> = {
  async graph(tenant) {
    const [start, end] = [{ dateTime: '2027-02-01T10:00:00' }, { dateTime: '2027-02-01T11:00:00' }]
    return {
      send: () => askGraph(tenant)('POST', `/users/${ISLA.id}/events`, { subject: 'x', start, end }),
      isDone: async () => (await askControl(tenant)('GET', '/calendar')).body.length > 0,
    }
  },
  async connector(tenant) {
    const path = `/conversations/${encodeURIComponent('19:general@thread.tacv2')}/activities`
    return {
      send: () => askConnector(tenant)('POST', path, { type: 'message', text: 'x' }),
      isDone: async () => (await askControl(tenant)('GET', '/channel')).body.length > 0,
    }
  },
  async signin(tenant) {
    const form = { grant_type: 'client_credentials', client_id: APP.appId, client_secret: APP.secret }
    const body = new URLSearchParams({ ...form, scope: 'https://graph.microsoft.com/.default' })
    return {
      send: async () => tenant.request(`/${TENANT_ID}/oauth2/v2.0/token`, { method: 'POST', body }),
      isDone: async () => [...tenant.kernel.traffic.list()].at(-1)?.status === 200,
    }
  },
  async upload(tenant) {
    const graph = await connect(tenant)
    const drive = await findDrive(graph)
    const open = await graph('POST', `/drives/${drive}/root:/x.txt:/createUploadSession`, {})
    const range = { 'content-range': 'bytes 0-0/1', 'content-type': 'application/octet-stream' }
    const there = async () => (await graph('GET', `/drives/${drive}/root:/x.txt`)).status === 200
    return {
      // A session that has ended takes nothing more, so what comes after is another file.
      async send() {
        const next = (await there())
          ? await graph('POST', `/drives/${drive}/root:/y.txt:/createUploadSession`, {})
          : open
        return sendPlain(tenant, 'PUT', next.body.uploadUrl, bytesOf('x'), range)
      },
      isDone: there,
    }
  },
}
