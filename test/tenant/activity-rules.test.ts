import { expect, test } from 'vitest'
import { checkActivity } from '../../infra/tenant/connector/check-activity.ts'
import { askConnector } from './asking.ts'
import { startFakeBot } from './fake-bot.ts'
import { APP, describeTenant, ISLA, startForTest } from './tenant-under-test.ts'

const CHANNEL = '19:general@thread.tacv2'
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive'
const FILE = 'application/vnd.microsoft.teams.card.file.'
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Over to <at>Isla</at>' }] }
const EXECUTE = { type: 'Action.Execute', verb: 'look' }

const attach = (contentType: string, more: object = {}) => ({
  type: 'message',
  attachments: [{ contentType, ...more }],
})
const show = (more: object) => attach(ADAPTIVE, { content: { ...CARD, ...more } })
const mention = (text: string) => ({ msteams: { entities: [{ type: 'mention', text, mentioned: { id: ISLA.id } }] } })

test.each([
  ['a card', show({})],
  ['a card of version 1.0', show({ version: '1.0' })],
  ['a universal action from 1.4 on', show({ version: '1.4', actions: [EXECUTE] })],
  ['a card with a mention in it', show(mention('<at>Isla</at>'))],
  ['a card with sixty viewers of their own', show({ refresh: { action: EXECUTE, userIds: Array(60).fill('29:x') } })],
  ['a picture', attach('image/png', { contentUrl: 'data:image/png;base64,AAAA' })],
  ['a hero card', attach('application/vnd.microsoft.card.hero', { content: { title: 'x' } })],
  ['a carousel', { type: 'message', text: 'x', attachmentLayout: 'carousel', textFormat: 'xml', importance: 'high' }],
  ['typing', { type: 'typing' }],
])('takes %s', (_what, activity) => {
  expect(checkActivity(activity)).toBe(activity)
})

test.each([
  ['a card of version 1.6', show({ version: '1.6' }), 400],
  ['a card of no number', show({ version: 'latest' }), 400],
  ['a card whose body is no array', show({ body: {} }), 400],
  ['a card whose actions are no array', show({ actions: EXECUTE }), 400],
  ['a card that mentions whom it does not name', show(mention('<at>Ross</at>')), 400],
  ['a refresh before 1.4', show({ version: '1.3', refresh: { action: EXECUTE, userIds: [] } }), 400],
  ['a universal action before 1.4', show({ version: '1.2', actions: [EXECUTE] }), 400],
  ['a refresh without Action.Execute', show({ refresh: { action: { type: 'Action.Submit' } } }), 400],
  ['a refresh for 61', show({ refresh: { action: EXECUTE, userIds: Array(61).fill('29:x') } }), 400],
  ['a refresh for no ids', show({ refresh: { action: EXECUTE, userIds: [1] } }), 400],
  ['a picture from nowhere', attach('image/png'), 400],
  ['a hero card of nothing', attach('application/vnd.microsoft.card.hero'), 400],
  ['a file consent card without a name', attach(`${FILE}consent`, { content: { sizeInBytes: 1 } }), 400],
  ['a file consent card of no size', attach(`${FILE}consent`, { name: 'a.txt', content: {} }), 400],
  ['a file card of nothing', attach(`${FILE}info`, { name: 'a.txt', content: {} }), 400],
  ['a list card', attach('application/vnd.microsoft.teams.card.list', { content: {} }), 501],
  ['a page', attach('text/html', { content: '<p>x</p>' }), 400],
  ['an attachment of nothing', { type: 'message', attachments: [null] }, 400],
  ['a text that is no text', { type: 'message', text: 7 }, 400],
  ['attachments that are no array', { type: 'message', text: 'x', attachments: {} }, 400],
  ['an unknown format', { type: 'message', text: 'x', textFormat: 'rtf' }, 400],
  ['an unknown layout', { type: 'message', text: 'x', attachmentLayout: 'grid' }, 400],
  ['an array', [], 400],
])('refuses %s', (_what, activity, status) => {
  expect(() => checkActivity(activity)).toThrow(expect.objectContaining({ status }))
})

async function startInstalled() {
  const bot = await startFakeBot()
  const tenant = await startForTest({ content: describeTenant({ app: { messagingEndpoint: bot.endpoint } }) })
  await tenant.installApp()
  const ask = askConnector(tenant)
  const say = (activity: object) => ask('POST', `/conversations/${CHANNEL}/activities`, activity)
  return { ask, say }
}

test('a mention is of somebody whom the bot knows, by a name that stands in the text', async () => {
  const { ask, say } = await startInstalled()
  const [member] = (await ask('GET', `/conversations/${CHANNEL}/members`)).body
  const speak = (entity: object, text = 'Well done <at>Isla</at>') => {
    const mention = { type: 'mention', text: '<at>Isla</at>', mentioned: { id: member.id, name: 'Isla' }, ...entity }
    return say({ type: 'message', text, entities: [mention] })
  }
  expect((await speak({})).status).toBe(201)
  expect((await speak({ mentioned: { id: ISLA.id, name: 'Isla' } })).status).toBe(201)
  expect((await speak({ mentioned: { id: `28:${APP.appId}`, name: 'Bot' } })).status).toBe(201)
  const refused = { status: 400, body: { error: { code: 'BadSyntax' } } }
  expect(await speak({ mentioned: { id: '29:nobody', name: 'Isla' } })).toMatchObject(refused)
  expect(await speak({ mentioned: { id: member.id } })).toMatchObject(refused)
  expect(await speak({}, 'Well done')).toMatchObject(refused)
})

test.each([
  ['GET', '/conversations'],
  ['POST', `/conversations/${CHANNEL}/activities/history`],
  ['GET', `/conversations/${CHANNEL}/activities/1/members`],
  ['DELETE', `/conversations/${CHANNEL}/members/29:x`],
  ['POST', `/conversations/${CHANNEL}/attachments`],
  ['GET', '/attachments/1'],
  ['GET', '/attachments/1/views/original'],
] as const)('%s %s is said not to be here', async (method, path) => {
  const { ask } = await startInstalled()
  const told = await ask(method, path, method === 'POST' ? {} : undefined)
  expect(told).toMatchObject({ status: 501, body: { error: { code: 'NotImplemented' } } })
})
