import { BOT_FRAMEWORK, GRAPH } from '../../../infra/tenant/sign-in/tokens.ts'
import type { Tenant } from '../../../infra/tenant/tenant.ts'
import { askConnector, askControl } from '../../tenant/asking.ts'
import { startFakeBot } from '../../tenant/fake-bot.ts'
import { send } from '../../tenant/graph-client.ts'
import { APP, describeTenant, ISLA, startForTest, TENANT_ID } from '../../tenant/tenant-under-test.ts'
import { each, type Told, type Trial } from './ground.ts'

const ACTIVITIES = '/conversations/19:general@thread.tacv2/activities'
const HELLO = { type: 'message', text: 'Hello' }
const CHAT = { members: [{ id: ISLA.id }], tenantId: TENANT_ID }

/** Rows about the connector, and about a bot that does not answer. */
export const bot: Readonly<Record<string, Trial>> = {
  async 'bot-no-token'() {
    const { tenant } = await openWithBot()
    const stranger = { ...APP, appId: 'other' }
    const tokens = ['', await tenant.kernel.tokens.forApp(APP, GRAPH, '1'), await forConnector(tenant, stranger)]
    return each(tokens, (token) =>
      send(tenant, 'POST', `/connector/v3${ACTIVITIES}`, HELLO, token ? { authorization: `Bearer ${token}` } : {}),
    )
  },
  async 'bot-not-installed'() {
    const { ask } = await openWithBot({ isInstalled: false })
    return [await ask('POST', '/conversations', CHAT)]
  },
  async 'bot-blocked'() {
    const { tenant, ask } = await openWithBot()
    const { id } = (await ask('POST', '/conversations', CHAT)).body
    const write = () => ask('POST', `/conversations/${id}/activities`, HELLO)
    await askControl(tenant)('POST', '/block', { person: ISLA.id, blocked: true })
    const blocked = await write()
    await askControl(tenant)('POST', '/block', { person: ISLA.id, blocked: false })
    await askControl(tenant)('POST', '/uninstall', { person: ISLA.id })
    return [blocked, await write()]
  },
  async 'bot-too-big'() {
    const { ask } = await openWithBot()
    return [await ask('POST', ACTIVITIES, { type: 'message', text: 'x'.repeat(100 * 1024) })]
  },
  async 'bot-too-fast'() {
    const { ask } = await openWithBot()
    const told = await Promise.all(Array.from({ length: 20 }, () => ask('POST', ACTIVITIES, HELLO)))
    return told.filter(({ status }) => status !== 201)
  },
  async 'bot-update-gone'() {
    const { ask } = await openWithBot()
    const { id } = (await ask('POST', ACTIVITIES, HELLO)).body
    await ask('DELETE', `${ACTIVITIES}/${id}`)
    return each([id, '1'], (activity) => ask('PUT', `${ACTIVITIES}/${activity}`, HELLO))
  },
  async 'bot-slow'() {
    const ids = await leaveBotSilent()
    const isAgain = ids.length > 1 && new Set(ids).size === 1
    const status = isAgain ? 'the same activity is delivered again, same id' : `delivered as ${ids.join(', ')}`
    return [{ asked: 'an activity that the bot leaves unanswered', status }]
  },
}

/** An activity that the bot leaves lying, and how often it came. */
async function leaveBotSilent(): Promise<readonly string[]> {
  const { tenant, received, silence } = await openWithBot()
  const before = received.length
  silence()
  await askControl(tenant)('POST', '/chat', { person: ISLA.id, text: 'week' })
  const words = received.slice(before).filter(({ activity }) => activity.type === 'message')
  return words.map(({ activity }) => String(activity.id))
}

async function openWithBot({ isInstalled = true } = {}) {
  const fake = await startFakeBot()
  const content = describeTenant({ app: { messagingEndpoint: fake.endpoint } })
  const tenant = await startForTest({ content, botPatienceMs: 400 })
  if (isInstalled) await tenant.installApp()
  const silence = () => {
    const answer = fake.answer
    let left = 1
    fake.answer = (activity) => {
      if (activity.type !== 'message' || left === 0) return answer(activity)
      left -= 1
      return new Promise((resolve) => setTimeout(() => resolve({ status: 200 }), 800))
    }
  }
  const ask: (method: string, path: string, body?: unknown) => Promise<Told> = askConnector(tenant)
  return { tenant, ask, received: fake.received, silence }
}

function forConnector(tenant: Tenant, app: typeof APP): Promise<string> {
  return tenant.kernel.tokens.forApp(app, BOT_FRAMEWORK, '1')
}
