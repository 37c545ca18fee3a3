import { askControl, askGraph } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { startFakeListener } from './fake-listener.ts'
import { connect, findDrive } from './graph-client.ts'
import { describeTenant, ISLA, startForTest } from './tenant-under-test.ts'

export const DELIVERED = ['bot', 'notification'] as const

export type Delivered = (typeof DELIVERED)[number]

/** Something that makes the tenant deliver, done when that is over, and how often it was heard. */
export async function openDelivery(surface: Delivered) {
  const { tenant, provoke, countHeard } = await openers[surface]()
  return { tenant, provoke, countHeard, ask: askControl(tenant) }
}

const openers = {
  async bot() {
    const bot = await startFakeBot()
    const content = describeTenant({ app: { messagingEndpoint: bot.endpoint } })
    const tenant = await startForTest({ content, botPatienceMs: 250 })
    await askControl(tenant)('POST', '/install', { person: ISLA.id })
    const before = bot.received.length
    return {
      tenant,
      provoke: async () => void (await askControl(tenant)('POST', '/chat', { person: ISLA.id, text: 'x' })),
      countHeard: () => bot.received.length - before,
    }
  },
  async notification() {
    const listener = await startFakeListener()
    const tenant = await startForTest()
    const drive = await findDrive(await connect(tenant))
    await askGraph(tenant)('POST', '/subscriptions', {
      ...{ changeType: 'updated', notificationUrl: listener.url, resource: `drives/${drive}/root` },
      expirationDateTime: new Date(tenant.clock.now() + 86_400_000).toISOString(),
    })
    return {
      tenant,
      async provoke() {
        await askGraph(tenant)('POST', `/drives/${drive}/root/children`, { name: 'F', folder: {} })
        const to = new Date(tenant.clock.now() + 120_000).toISOString()
        await askControl(tenant)('POST', '/clock', { to })
      },
      countHeard: () => listener.received.length,
    }
  },
}
