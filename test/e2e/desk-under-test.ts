import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { TenantContent } from '../../infra/tenant/content.ts'
import { startTenant } from '../../infra/tenant/tenant.ts'
import { APP, describeTenant, ISLA } from '../tenant/tenant-under-test.ts'
import { startDeskBot } from './desk-bot.ts'
import { startScratchTab } from './desk-tab.ts'

const CHANNEL = '19:inspection@thread.tacv2'
const CONFIG = fileURLToPath(new URL('../../infra/tenant/desk/vite.config.ts', import.meta.url))

/** A tenant with the built desk, a bot that has posted, a tab and one meeting of Isla's with all others. */
export interface DeskUnderTest {
  url: string
  close(): Promise<void>
}

export async function startDesk(): Promise<DeskUnderTest> {
  await build({ configFile: CONFIG, logLevel: 'error' })
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-'))
  const [bot, tab] = [await startDeskBot(), await startScratchTab()]
  const firstInstant = Date.parse('2027-02-15T09:00:00Z')
  const tenant = await startTenant({ dataDir, port: 0, firstInstant, content: describeDesk(bot.endpoint, tab.url) })
  tab.trust(tenant.url)
  await tenant.installApp(APP.appId)
  await bot.greet(tenant, CHANNEL)
  await bookMeeting(tenant.url)
  return {
    url: tenant.url,
    async close() {
      await tenant.close()
      bot.close()
      tab.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function describeDesk(messagingEndpoint: string, url: string): TenantContent {
  const entries = [{ name: 'Shared area', children: [{ name: 'W06 Return', children: [] }] }]
  const content = describeTenant({ entries, app: { messagingEndpoint, tab: { name: 'Inspection', url } } })
  const channels = [...content.team.channels, { id: CHANNEL, name: 'Inspection' }]
  return { ...content, hint: 'Put a file into Files, or wind the clock.', team: { ...content.team, channels } }
}

/** Booked as its organiser would, by Graph. */
async function bookMeeting(url: string): Promise<void> {
  const asked = await post(`${url}/_tenant/token`, { person: ISLA.id, audience: 'https://graph.microsoft.com' }, {})
  const { token } = (await asked.json()) as { token: string }
  const at = (time: string) => ({ dateTime: `2027-06-16T${time}:00`, timeZone: 'UTC' })
  const attendees = describeTenant().people.map(({ name, mail }) => ({ emailAddress: { name, address: mail } }))
  const event = {
    subject: 'Partnership meeting 1',
    start: at('10:00'),
    end: at('11:00'),
    attendees: attendees.slice(1),
  }
  const booked = await post(`${url}/v1.0/me/events`, event, { authorization: `Bearer ${token}` })
  if (!booked.ok) throw new Error(`Booking the meeting answered ${booked.status}: ${await booked.text()}`)
}

const post = (address: string, body: object, headers: Record<string, string>): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
