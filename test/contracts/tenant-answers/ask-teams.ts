import type { Activity } from '../../../infra/tenant/connector/activity.ts'
import { askConnector, askControl } from '../../tenant/asking.ts'
import { MANIFEST } from '../../tenant/extension-under-test.ts'
import { startFakeBot } from '../../tenant/fake-bot.ts'
import { connect } from '../../tenant/graph-client.ts'
import { ISLA, TENANT_ID } from '../../tenant/tenant-under-test.ts'
import { type Ground, openGround } from '../refusals/ground.ts'

const CHANNEL = encodeURIComponent('19:general@thread.tacv2')
const ACTIVITIES = `/conversations/${CHANNEL}/activities`
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Week 6 of 35', wrap: true }] }
const POST = {
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: CARD }],
}
const ROLES = ['Sites.Selected', 'User.Read.All', 'Group.Read.All', 'Calendars.ReadWrite', 'ChannelMessage.Read.Group']

/** A ground whose app has a bot that listens and is in the team, and may read what is said there. */
export async function openGroundWithBot(): Promise<Ground> {
  const fake = await startFakeBot()
  fake.answer = (activity) => ({ status: 200, ...(activity.type === 'invoke' && { body: answerInvoke(activity) }) })
  const app = { messagingEndpoint: fake.endpoint, roles: ROLES, manifest: MANIFEST }
  const ground = await openGround({ role: 'fullcontrol', app })
  await ground.tenant.installApp()
  return ground
}

/** Everything that the tenant's connector and directory can do, each asked once and rightly. */
export async function askTeams({ tenant, graph }: Ground): Promise<void> {
  const ask = askConnector(tenant)
  const { id } = (await ask('POST', ACTIVITIES, POST)).body
  const reply = (await ask('POST', `${ACTIVITIES}/${id}`, { type: 'message', text: 'In its thread' })).body.id
  await ask('PUT', `${ACTIVITIES}/${id}`, POST)
  await ask('POST', ACTIVITIES, { type: 'typing' })
  const chat = (await ask('POST', '/conversations', { members: [{ id: ISLA.id }], tenantId: TENANT_ID })).body.id
  await ask('POST', `/conversations/${chat}/activities`, POST)
  const place = `/conversations/${CHANNEL}`
  const [member] = (await ask('GET', `${place}/members`)).body
  for (const rest of [`/members/${member.id}`, '/pagedmembers?pageSize=50']) await ask('GET', place + rest)
  for (const rest of ['', '/conversations']) await ask('GET', `/teams/${CHANNEL}${rest}`)
  await speakToBot(tenant, member.id, id)
  await trySearchAndDialogs(tenant, id)
  // Of one team an app may ask four times a second.
  const slowly = (method: string, path: string) => {
    tenant.clock.set(tenant.clock.now() + 1000)
    return graph(method, path)
  }
  await readTeam(slowly, tenant.kernel.content.team.id, id)
  await ask('DELETE', `${ACTIVITIES}/${reply}`)
  await (await connect(tenant, ISLA))('GET', '/me')
}

/** Everything that people do to the bot and to its messages, each once. */
async function speakToBot(tenant: Ground['tenant'], member: string, message: string): Promise<void> {
  const [say, control] = [askConnector(tenant), askControl(tenant)]
  const mention = { type: 'mention', text: '<at>Isla</at>', mentioned: { id: member, name: 'Isla' } }
  await say('POST', ACTIVITIES, { type: 'message', text: 'Well done <at>Isla</at>', entities: [mention] })
  const thread = { isGroup: true, channelData: { channel: { id: decodeURIComponent(CHANNEL) } }, activity: POST }
  await say('POST', '/conversations', thread)
  const of = (more: object) => ({ person: ISLA.id, ...more })
  await control('POST', '/chat', of({ text: 'wek', channel: decodeURIComponent(CHANNEL) }))
  const [mine] = (await control('GET', '/channel')).body
  await control('POST', '/message/edit', of({ messageId: mine.id, text: 'week' }))
  await control('POST', '/message/delete', of({ messageId: mine.id }))
  await control('POST', '/message/react', of({ messageId: message, reaction: 'like' }))
  await control('POST', '/install', of({}))
  await control('POST', '/chat', of({ text: 'hi' }))
  await control('POST', '/uninstall', of({}))
}

/** What people do with the message extension, its dialogs and files in the chat, each once. */
async function trySearchAndDialogs(tenant: Ground['tenant'], message: string): Promise<void> {
  const ask = askControl(tenant)
  const of = (more: object) => ({ person: ISLA.id, ...more })
  const file = (await ask('POST', `/files?person=${ISLA.id}&name=Plan.docx`)).body.id
  await ask('POST', '/chat', of({ files: [file] }))
  const found = await ask('POST', '/extension/search', of({ command: 'find', text: 'plan' }))
  await ask('POST', '/extension/choose', of({ result: found.body.results.attachments[0] }))
  await ask('POST', '/extension/open', of({ command: 'file', messageId: message }))
  await ask('POST', '/extension/submit', of({ command: 'file', messageId: message, data: { item: 'plan' } }))
  const data = { msteams: { type: 'task/fetch' }, item: 'plan' }
  await ask('POST', '/card-action', of({ messageId: message, data }))
  await ask('POST', '/dialog/submit', of({ messageId: message, data: { item: 'plan' } }))
}

/** A bot that has something to say to every invoke. */
function answerInvoke(activity: Activity): object {
  const name = String(activity.name)
  if (name.startsWith('task/') || name.endsWith('Task') || name.endsWith('submitAction'))
    return { task: { type: 'continue', value: { title: 'File this', card: POST.attachments[0] } } }
  const preview = { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: 'Week 6 of 35' } }
  const attachments = [{ ...POST.attachments[0], preview }]
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } }
}

async function readTeam(
  graph: (method: string, path: string) => ReturnType<Ground['graph']>,
  teamId: string,
  message: string,
): Promise<void> {
  const team = `/teams/${teamId}`
  const channel = `${team}/channels/${CHANNEL}`
  const messages = `${channel}/messages`
  for (const path of [team, `${team}/members`, `${team}/channels`, channel, messages, `${messages}/${message}`])
    await graph('GET', path)
  await graph('GET', `${messages}/${message}/replies?$top=10`)
  const [membership] = (await graph('GET', `${team}/members?$top=1`)).body.value
  await graph('GET', `${team}/members/${encodeURIComponent(membership.id)}`)
  const people = ["/users?$filter=startswith(displayName,'Isla')", '/users?$orderby=displayName&$top=1&$select=id,mail']
  for (const path of ['/users', ...people, `/users/${ISLA.id}`, `/users/${ISLA.id}/joinedTeams`])
    await graph('GET', path)
  await graph('GET', `/groups/${teamId}/members`)
}
