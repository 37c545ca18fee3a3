import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppManifest } from '../../infra/tenant/app-manifest.ts'
import type { LibraryContent, TenantContent } from '../../infra/tenant/content.ts'
import { startTenant } from '../../infra/tenant/tenant.ts'
import { APP, describeTenant, ISLA } from '../tenant/tenant-under-test.ts'
import { startDeskBot } from './desk-bot.ts'
import { startScratchTab } from './desk-tab.ts'

const CHANNEL = '19:inspection@thread.tacv2'

/** A tenant with the built desk, a bot that has posted, a tab and one meeting of Isla's with all others. */
export interface DeskUnderTest {
  url: string
  /** Isla writes to the bot; resolves when it has answered. */
  say(text: string): Promise<void>
  /** Isla puts a file into the library, or makes a folder in it; folders on the way are made. */
  putFile(path: string, body: string | Uint8Array<ArrayBuffer>): Promise<void>
  makeFolder(parent: string, name: string): Promise<void>
  close(): Promise<void>
}

export async function startDesk(): Promise<DeskUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'desk-'))
  const tab = await startScratchTab()
  const bot = await startDeskBot(tab.url)
  const firstInstant = Date.parse('2027-02-15T09:00:00Z')
  const tenant = await startTenant({ dataDir, port: 0, firstInstant, content: describeDesk(bot.endpoint, tab.url) })
  tab.trust(tenant.url)
  await tenant.installApp(APP.appId)
  await bot.greet(tenant, CHANNEL)
  await bookMeeting(tenant.url)
  return {
    url: tenant.url,
    async say(text) {
      await expectOk(post(`${tenant.url}/_tenant/chat`, { person: ISLA.id, text }, {}))
    },
    async putFile(path, body) {
      const { drive, authorization } = await openDrive(tenant.url)
      const headers = { authorization, 'content-type': 'application/octet-stream' }
      await expectOk(fetch(`${drive}/root:/${encodeURI(path)}:/content`, { method: 'PUT', headers, body }))
    },
    async makeFolder(parent, name) {
      const { drive, authorization } = await openDrive(tenant.url)
      await expectOk(post(`${drive}/root:/${encodeURI(parent)}:/children`, { name, folder: {} }, { authorization }))
    },
    async close() {
      await tenant.close()
      bot.close()
      tab.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function describeDesk(messagingEndpoint: string, url: string): TenantContent {
  const inside = [
    { name: 'W06 Return', children: [] },
    { name: 'Notes.txt', text: 'As agreed.' },
  ]
  const entries = [{ name: 'Shared area', children: inside }]
  const content = describeTenant({
    entries,
    app: { messagingEndpoint, manifest: MANIFEST, tab: { name: 'Inspection', url } },
  })
  const channels = [...content.team.channels, { id: CHANNEL, name: 'Inspection' }]
  const sites = content.sites.map((site) => ({ ...site, libraries: site.libraries.map(addColumns) }))
  return { ...content, sites, hint: 'Put a file into Files, or wind the clock.', team: { ...content.team, channels } }
}

const MANIFEST: AppManifest = {
  bots: [{ supportsFiles: true }],
  validDomains: ['127.0.0.1'],
  composeExtensions: [
    {
      commands: [
        { id: 'due', title: 'Deadlines', initialRun: true, parameters: [{ name: 'text', title: 'Title or week' }] },
        { id: 'seen', title: 'Meetings', initialRun: true, parameters: [{ name: 'text', title: 'Meeting' }] },
        {
          ...{ id: 'file', title: 'File this', type: 'action', fetchTask: true, context: ['message'] },
          description: 'Put the file of this message where it is expected',
        },
        { id: 'page', title: 'Show a page', type: 'action', fetchTask: true, context: ['message'] },
      ],
    },
  ],
}

const addColumns = (library: LibraryContent): LibraryContent => ({
  ...library,
  columns: [
    { name: 'Summary', text: {} },
    { name: 'Period', displayName: 'Period covered', dateTime: { format: 'dateOnly' } },
    {
      name: 'Indicators',
      displayName: 'Quality indicators',
      choice: { choices: ['1.1 Outcomes', '2.2 Experience', '5.1 Delivery'], displayAs: 'checkBoxes' },
    },
  ],
})

/** The address of the library, and Isla's right to it. */
async function openDrive(url: string): Promise<{ drive: string; authorization: string }> {
  const shown = (await (await fetch(`${url}/_tenant/desk`)).json()) as { drive: { id: string } }
  return { drive: `${url}/v1.0/drives/${shown.drive.id}`, authorization: await authorizeIsla(url) }
}

async function authorizeIsla(url: string): Promise<string> {
  const asked = await post(`${url}/_tenant/token`, { person: ISLA.id, audience: 'https://graph.microsoft.com' }, {})
  const { token } = (await asked.json()) as { token: string }
  return `Bearer ${token}`
}

async function expectOk(asked: Promise<Response>): Promise<void> {
  const answer = await asked
  if (!answer.ok) throw new Error(`${answer.url} answered ${answer.status}: ${await answer.text()}`)
}

/** Booked as its organiser would, by Graph. */
async function bookMeeting(url: string): Promise<void> {
  const at = (time: string) => ({ dateTime: `2027-06-16T${time}:00`, timeZone: 'UTC' })
  const attendees = describeTenant().people.map(({ name, mail }) => ({ emailAddress: { name, address: mail } }))
  const event = {
    subject: 'Partnership meeting 1',
    start: at('10:00'),
    end: at('11:00'),
    attendees: attendees.slice(1),
  }
  await expectOk(post(`${url}/v1.0/me/events`, event, { authorization: await authorizeIsla(url) }))
}

const post = (address: string, body: object, headers: Record<string, string>): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
