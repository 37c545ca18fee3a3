import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Activity } from '../../infra/tenant/connector/activity.ts'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import { APP, TENANT_ID } from '../tenant/tenant-under-test.ts'

const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'
const TEXT = 'application/vnd.microsoft.activity.message'

/** A bot with one card, whose buttons show all that a press can lead to. */
export interface DeskBot {
  endpoint: string
  /** From then on it answers, and posts its card to the channel. */
  greet(tenant: Tenant, channel: string): Promise<void>
  close(): void
}

const cellOf = (text: string) => ({ type: 'TableCell', items: [{ type: 'TextBlock', text, wrap: true }] })

const drawCard = (heading: string, owner: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: heading, style: 'heading', size: 'large', weight: 'bolder', wrap: true },
    {
      type: 'Table',
      columns: [{ width: 2 }, { width: 1 }],
      rows: [{ type: 'TableRow', cells: [cellOf('Staff survey'), cellOf(owner)] }],
    },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Take it', verb: 'take', data: {} },
    { type: 'Action.Execute', title: 'Show mine', verb: 'mine', data: {} },
    { type: 'Action.Execute', title: 'Sign it off', verb: 'refuse', data: {} },
    { type: 'Action.OpenUrl', title: 'Open the folder', url: `${LIBRARY}/Shared%20area/W06%20Return` },
    { type: 'Action.OpenUrl', title: 'Open the week', url: `${ENTITY}?context=${WEEK}` },
  ],
})
const LIBRARY = 'https://northmoor.sharepoint.example/sites/adult-services/Shared%20Documents'
const ENTITY = `https://teams.microsoft.com/l/entity/${APP.appId}/tab`
const WEEK = encodeURIComponent(JSON.stringify({ subEntityId: 'week-6' }))

/** @param page what one of its dialogs shows */
export async function startDeskBot(page: string): Promise<DeskBot> {
  let connect: ((activity: Activity) => Promise<unknown>) | undefined
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const answer = await connect?.(JSON.parse(Buffer.concat(chunks).toString()) as Activity)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(answer === undefined ? undefined : JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    async greet(tenant, channel) {
      const send = await openConnector(tenant)
      const posted = await send('POST', channel, '', { attachments: [attach(drawCard('Week 6 of 35', 'nobody yet'))] })
      connect = (activity) => answerTurn(send, { channel, posted: posted.id, page }, activity)
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

type Send = (method: string, conversation: string, activity: string, body: object) => Promise<{ id: string }>

const attach = (content: object) => ({ contentType: ADAPTIVE, content })

async function openConnector(tenant: Tenant): Promise<Send> {
  const form = new URLSearchParams({
    ...{ grant_type: 'client_credentials', scope: 'https://api.botframework.com/.default' },
    ...{ client_id: APP.appId, client_secret: APP.secret },
  })
  const granted = await fetch(`${tenant.url}/${TENANT_ID}/oauth2/v2.0/token`, { method: 'POST', body: form })
  const { access_token } = (await granted.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
  return async (method, conversation, activity, body) => {
    const address = `${tenant.url}/connector/v3/conversations/${conversation}/activities/${activity}`.replace(/\/$/, '')
    const answer = await fetch(address, { method, headers, body: JSON.stringify({ type: 'message', ...body }) })
    if (!answer.ok) throw new Error(`${method} ${address} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as { id: string }
  }
}

interface Posted {
  channel: string
  posted: string
  page: string
}

async function answerTurn(send: Send, { channel, posted, page }: Posted, activity: Activity): Promise<unknown> {
  const { type, name, text, value, conversation, from } = activity as Activity & {
    name?: string
    conversation: { id: string }
    from: { name: string }
  }
  if (type === 'message') await send('POST', conversation.id, '', { text: `You said **${text}**.` })
  if (type !== 'invoke') return undefined
  if (name?.startsWith('composeExtension/')) return answerExtension(name, value as Called, page)
  switch ((value as { action: { verb: string } }).action.verb) {
    case 'take':
      await send('PUT', channel, posted, { attachments: [attach(drawCard('Week 6 of 35', from.name))] })
      return { statusCode: 200, type: TEXT, value: 'It is yours now.' }
    case 'mine':
      return { statusCode: 200, type: ADAPTIVE, value: drawCard('Your own week', from.name) }
    default:
      return { statusCode: 403, type: 'x', value: { code: 'Forbidden', message: 'A leader may sign it off.' } }
  }
}

const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail'

const find = (title: string, text: string) => ({
  ...attach(drawCard(title, 'nobody yet')),
  preview: { contentType: THUMBNAIL, content: { title, text } },
})

const FORM = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Plan.docx goes into the folder of the return that you choose.', wrap: true },
    {
      type: 'Input.ChoiceSet',
      id: 'item',
      label: 'Return',
      value: 'w06',
      choices: [
        { title: 'Pre-Inspection Return, by 12 noon on Friday 19 February 2027', value: 'w06' },
        { title: 'Position statement, by 5pm on Friday 26 March 2027', value: 'w11' },
      ],
    },
  ],
  actions: [{ type: 'Action.Submit', title: 'File it', data: {} }],
}

interface Called {
  commandId: string
  data?: { item?: string }
}

/** A search with two results, and actions whose dialogs are a form and a page; both say what was handed in. */
function answerExtension(name: string, { commandId, data }: Called, page: string): object {
  if (name === 'composeExtension/submitAction')
    return { task: { type: 'message', value: `It is in the folder of ${data?.item}.` } }
  if (name === 'composeExtension/fetchTask') {
    const shown = commandId === 'page' ? { url: page } : { card: attach(FORM) }
    return { task: { type: 'continue', value: { title: 'File this', ...shown } } }
  }
  const attachments = [
    find('Pre-Inspection Return', 'By 12 noon on Friday 19 February 2027, drafting'),
    find('Staff survey', 'Open until Friday 12 March 2027'),
  ]
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } }
}
