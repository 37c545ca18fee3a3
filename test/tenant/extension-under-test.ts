import type { AppManifest } from '../../infra/tenant/app-manifest.ts'
import { askConnector, askControl } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { describeTenant, startForTest } from './tenant-under-test.ts'

export const CHANNEL = '19:general@thread.tacv2'
export const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'
export const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail'
const PAGES = 'bot.example'

export const MANIFEST: AppManifest = {
  bots: [{ supportsFiles: true }],
  validDomains: [PAGES],
  composeExtensions: [
    {
      messageHandlers: [{ type: 'link', value: { domains: ['plan.example', '*.evidence.example'] } }],
      commands: [
        { id: 'find', title: 'Find', initialRun: true, parameters: [{ name: 'words', title: 'Words' }] },
        { id: 'seek', title: 'Seek', parameters: [{ name: 'words', title: 'Words' }] },
        { id: 'file', title: 'File', type: 'action', fetchTask: true, context: ['message'] },
        { id: 'plain', title: 'Plain', type: 'action', context: ['message'] },
      ],
    },
  ],
}

export function card(text = 'Found', more: object = {}) {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }], ...more }
}

export function result(more: object = {}) {
  const preview = { contentType: THUMBNAIL, content: { title: 'Found', text: 'a line' } }
  return { contentType: ADAPTIVE, content: card(), preview, ...more }
}

export function found(...attachments: object[]) {
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } }
}

export function dialog(more: object) {
  return { task: { type: 'continue', value: { title: 'File this', ...more } } }
}

/** A tenant whose team has an app with a message extension; `says` gives the bot's answer to the next invokes. */
export async function startWithExtension() {
  const bot = await startFakeBot()
  const roles = ['Sites.Selected']
  const content = describeTenant({ app: { messagingEndpoint: bot.endpoint, roles, manifest: MANIFEST } })
  const firstInstant = Date.parse('2027-02-15T09:00:00Z')
  const tenant = await startForTest({ content, firstInstant, botPatienceMs: 300 })
  await tenant.installApp()
  const [ask, connector] = [askControl(tenant), askConnector(tenant)]
  const post = async (activity: object) =>
    (await connector('POST', `/conversations/${CHANNEL}/activities`, activity)).body.id as string
  return {
    ...{ bot, tenant, ask, post, pages: `https://${PAGES}` },
    last: () => bot.received.at(-1)!.activity,
    says: (body: unknown) => {
      bot.answer = ({ type }) => (type === 'invoke' ? { status: 200, body } : { status: 200 })
    },
  }
}
