import { expect } from 'vitest'
import { SIGNS } from '../../../bot/teams/in-time.ts'
import type { Reply, Turn } from '../../../bot/teams/turn.ts'
import { inspectionRequest } from '../../../infra/rehearsal/inspection-request.ts'
import { CHANNEL_ID, PEOPLE, TEAM_ID } from '../../../infra/rehearsal/tenant-content.ts'
import { askControl } from '../../tenant/asking.ts'
import type { TeamsUnderTest } from './teams-under-test.ts'

const { coordinator, viewer, pirHealth } = PEOPLE
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Shown' }] }

const { tenantId, teamId, channelId } = inspectionRequest('2027-01-11')
const PLACE = { tenantId, teamId, channelId, siteId: '', driveId: '', baseFolder: '', organiser: '' }
const NONE = { overdue: [], due: [], awaited: [], also: [], coming: [], more: 0, closed: false }
const WEEK = { ...NONE, week: 6, heading: 'Week 6 of 35', dates: '', sentence: 'Nothing is due.' }
const POST = { inspectionId: 'one', card: WEEK, footer: '', people: [] }

const control = ({ tenant }: TeamsUnderTest) => askControl(tenant)
const chat = (bench: TeamsUnderTest, text: string) => control(bench)('POST', '/chat', { person: coordinator.id, text })
const inChannel = (bench: TeamsUnderTest, text: string, more: object = {}) =>
  control(bench)('POST', '/chat', { person: coordinator.id, text, channel: CHANNEL_ID, ...more })
const last = ({ turns }: TeamsUnderTest) => turns.at(-1)
const said = ({ turns }: TeamsUnderTest) => turns.filter(({ type }) => type === 'message')

function answerMessages(bench: TeamsUnderTest, answer: Reply): void {
  bench.handle = async ({ type }: Turn) => (type === 'message' ? answer : null)
}

async function cardInChat(bench: TeamsUnderTest): Promise<string> {
  answerMessages(bench, { text: 'Card', card: CARD })
  return (await chat(bench, 'week')).body[0].id
}

/** What is demanded of whatever connects Waymark with Teams: each clause is tried on a running tenant that has the app. */
export const SEAM: Readonly<Record<string, (bench: TeamsUnderTest) => Promise<void>>> = {
  async 'what is said in a chat comes as it was said, and its answer stands there'(bench) {
    answerMessages(bench, { text: 'Answered.' })
    expect((await chat(bench, "What's due?")).body).toMatchObject([{ text: 'Answered.' }])
    const { tenantId } = bench.tenant.kernel.content
    expect(last(bench)).toMatchObject({
      ...{ type: 'message', text: "What's due?", files: [] },
      person: { id: coordinator.id, name: coordinator.name, tenantId },
      conversation: { kind: 'personal', key: `person/${coordinator.id}` },
    })
  },
  async 'a mention is taken out, and the answer stands in the thread'(bench) {
    answerMessages(bench, { text: 'Here', card: CARD })
    const heard = await inChannel(bench, 'week 11')
    expect(heard.body).toMatchObject([{ attachments: [{ content: CARD }] }])
    const conversation = { kind: 'channel', key: `channel/${CHANNEL_ID}`, conversationId: CHANNEL_ID }
    expect(last(bench)).toMatchObject({ type: 'message', text: 'week 11', conversation })
    const [answer, question] = (await control(bench)('GET', `/channel?channel=${CHANNEL_ID}`)).body
    expect(answer.replyTo).toBe(question.id)
  },
  async 'what is said in a thread says which'(bench) {
    await inChannel(bench, 'week 11')
    const [{ id }] = (await control(bench)('GET', `/channel?channel=${CHANNEL_ID}`)).body
    await inChannel(bench, 'undo', { replyTo: id })
    expect(last(bench)).toMatchObject({ text: 'undo', inReplyTo: { id } })
    expect(said(bench)[0]).not.toHaveProperty('inReplyTo')
  },
  async 'what people say to one another in the channel is not for Waymark'(bench) {
    answerMessages(bench, { text: 'Here' })
    expect((await inChannel(bench, 'week 11', { mention: false })).body).toEqual([])
    expect(said(bench)).toEqual([])
  },
  async 'a file comes with its name and where it can be fetched'(bench) {
    const path = `/_tenant/files?person=${coordinator.id}&name=Plan.DOCX`
    const file = await (await bench.tenant.request(path, { method: 'POST', body: 'words' })).json()
    await control(bench)('POST', '/chat', { person: coordinator.id, files: [(file as { id: string }).id] })
    const [sent] = (last(bench) as Extract<Turn, { type: 'message' }>).files
    expect(sent).toMatchObject({ name: 'Plan.DOCX', extension: 'docx' })
    const fetched = await bench.tenant.request(sent?.downloadUrl ?? '')
    expect(await fetched.text()).toBe('words')
  },
  async 'a pressed button is answered in place with a card, or beside it with words'(bench) {
    const messageId = await cardInChat(bench)
    const data = { item: 'w06-fri-pir', person: viewer.id }
    const press = { person: coordinator.id, messageId, verb: 'done', data }
    bench.handle = async () => ({ text: 'Done', card: CARD })
    const shown = await control(bench)('POST', '/card-action', press)
    expect(shown.body).toMatchObject([{ id: messageId, attachments: [{ content: CARD }] }])
    bench.handle = async () => ({ text: 'You may not do this.' })
    const refused = await control(bench)('POST', '/card-action', press)
    expect(refused.body).toEqual([{ id: messageId, text: 'You may not do this.' }])
    const person = { id: coordinator.id }
    expect(last(bench)).toMatchObject({ type: 'card action', verb: 'done', data, inPlace: true, person })
  },
  async 'a button of a client without Action.Execute is the same action, answered in the conversation'(bench) {
    const messageId = await cardInChat(bench)
    bench.handle = async () => ({ text: 'Done' })
    const data = { verb: 'done', item: 'w06-fri-pir' }
    const heard = await control(bench)('POST', '/card-action', { person: coordinator.id, messageId, data })
    expect(heard.body).toMatchObject([{ text: 'Done' }])
    expect(last(bench)).toMatchObject({ type: 'card action', verb: 'done', data, inPlace: false })
  },
  async 'a search brings choices to its person alone, and is no conversation of theirs with Waymark'(bench) {
    bench.handle = async () => ({ type: 'found', results: [{ title: 'PIR', line: 'due on Friday', card: CARD }] })
    const asked = { person: viewer.id, command: 'deadlines', text: 'pir', with: [pirHealth.id] }
    const { body } = await control(bench)('POST', '/extension/search', asked)
    const [found] = body.results.attachments
    expect(found.content).toEqual(CARD)
    expect(found.preview.content).toMatchObject({ title: 'PIR', text: 'due on Friday' })
    expect(last(bench)).toMatchObject({ type: 'search', command: 'deadlines', text: 'pir', skip: 0, count: 25 })
    expect(await bench.store.conversations.get(`person/${viewer.id}`)).toBeNull()
    bench.handle = async () => ({ text: 'You have no seat.' })
    expect((await control(bench)('POST', '/extension/search', asked)).body).toEqual({ message: 'You have no seat.' })
  },
  async 'a dialog on a message shows a card or a page, and ends in words or closes'(bench) {
    await inChannel(bench, 'The plan <draft>', { mention: false })
    const [{ id }] = (await control(bench)('GET', `/channel?channel=${CHANNEL_ID}`)).body
    const asked = { person: coordinator.id, command: 'fileThis', messageId: id }
    bench.handle = async () => ({ type: 'dialog', title: 'File this', card: CARD, width: 400, height: 300 })
    const opened = await control(bench)('POST', '/extension/open', asked)
    expect(opened.body).toEqual({ dialog: { title: 'File this', width: 400, height: 300, card: CARD } })
    const message = { id, text: 'The plan <draft>', from: { id: coordinator.id }, files: [] }
    expect(last(bench)).toMatchObject({ type: 'dialog asked', command: 'fileThis', message })
    bench.handle = async () => ({ text: 'Filed.' })
    const data = { item: 'w06-fri-pir' }
    const ended = await control(bench)('POST', '/extension/submit', { ...asked, data })
    expect(ended.body).toEqual({ message: 'Filed.' })
    expect(last(bench)).toMatchObject({ type: 'dialog answered', command: 'fileThis', data, message })
    bench.handle = async () => null
    expect((await control(bench)('POST', '/extension/submit', { ...asked, data })).body).toEqual({ closed: true })
  },
  async 'installed is told once for a person, and so is removed'(bench) {
    await control(bench)('POST', '/install', { person: coordinator.id })
    await control(bench)('POST', '/uninstall', { person: coordinator.id })
    const seen = bench.turns.filter(({ type }) => type !== 'other')
    expect(seen.map(({ type, conversation }) => [type, conversation.kind])).toEqual([
      ['installed', 'channel'],
      ['installed', 'personal'],
      ['removed', 'personal'],
    ])
  },
  async 'where it was spoken is remembered, under the service address of the last time'(bench) {
    const { conversations } = bench.store
    const outdated = { conversationId: 'old', serviceUrl: 'https://old.example/', tenantId: 'old' }
    await conversations.save({ key: `person/${coordinator.id}`, ...outdated })
    await inChannel(bench, 'help')
    await chat(bench, 'help')
    const serviceUrl = `${bench.tenant.url}/connector/`
    expect(await conversations.get(`channel/${CHANNEL_ID}`)).toMatchObject({ conversationId: CHANNEL_ID, serviceUrl })
    expect(await conversations.get(`team/${TEAM_ID}`)).toMatchObject({ serviceUrl })
    expect(await conversations.get(`person/${coordinator.id}`)).toMatchObject({ serviceUrl })
  },
  async 'what is given again is answered once'(bench) {
    answerMessages(bench, { text: 'Once' })
    await control(bench)('POST', '/faults', { surface: 'bot', method: 'POST', twice: true, times: 10 })
    await chat(bench, 'done')
    expect(said(bench)).toHaveLength(1)
    const shown = (await control(bench)('GET', `/chats/${coordinator.id}`)).body as { text?: string }[]
    expect(shown.filter(({ text }) => text === 'Once')).toHaveLength(1)
  },
  async 'who is in the team is told, page by page, and not where Waymark is not'(bench) {
    const place = { teamId: TEAM_ID, channelId: CHANNEL_ID }
    const { people, team } = bench.tenant.kernel.content
    const inIt = team.members ?? people.map(({ id }) => id)
    expect((await bench.teams.teamMembers.of(place)).toSorted()).toEqual(inIt.toSorted())
    const strange = { teamId: 'no-team', channelId: 'no-channel' }
    await expect(bench.teams.teamMembers.of(strange)).rejects.toMatchObject({ reason: 'unreachable' })
  },
  async 'a card is posted to the channel and edited there, and a person is written to in a chat of their own'(bench) {
    const { messenger } = bench.teams
    const id = await messenger.post(PLACE, POST)
    const edited = { ...POST, card: { ...POST.card, sentence: 'Something is due.' } }
    expect(await messenger.update(PLACE, id, edited)).toBe(true)
    expect(await messenger.update(PLACE, '1700000000000', edited)).toBe(false)
    const [shown, ...others] = (await control(bench)('GET', `/channel?channel=${CHANNEL_ID}`)).body
    expect([shown.id, shown.edits, others]).toEqual([id, 1, []])
    expect(JSON.stringify(shown)).toContain('Something is due.')
    const notice = { type: 'digest', headline: 'Due tomorrow.', lines: [], why: '', again: false, acts: [] } as const
    expect(await messenger.hasChat(viewer.id)).toBe(false)
    await messenger.direct(PLACE, viewer, 'one', { ...notice, itemId: 'w06-fri-pir' })
    expect(await messenger.hasChat(viewer.id)).toBe(true)
    const chat = (await control(bench)('GET', `/chats/${viewer.id}`)).body
    expect(JSON.stringify(chat)).toContain('Due tomorrow.')
  },
  async 'what was acknowledged and not answered is answered by the process that starts next, once'(bench) {
    bench.handle = async ({ type }) => (type === 'message' ? new Promise(() => undefined) : null)
    const heard = chat(bench, "what's due")
    for (const _sign of SIGNS) await bench.wait()
    await heard
    for (const _start of [1, 2]) {
      const next = bench.restart()
      await next.resume(async (turn) => ({ text: `After all: ${turn.type === 'message' && turn.text}` }))
      await next.settle()
    }
    const shown = (await control(bench)('GET', `/chats/${coordinator.id}`)).body as { text?: string }[]
    const answers = shown.flatMap(({ text }) => (text?.startsWith('After all') ? [text] : []))
    expect(answers).toEqual(["After all: what's due"])
  },
  async 'a post whose answer was lost is in doubt, and one request'(bench) {
    bench.tenant.kernel.faults.add({ surface: 'connector', path: '/activities', dropAnswer: true })
    const post = bench.teams.messenger.post(PLACE, POST)
    await expect(post).rejects.toMatchObject({ name: 'SendFailure', reason: 'in doubt' })
    expect((await control(bench)('GET', `/channel?channel=${CHANNEL_ID}`)).body).toHaveLength(1)
  },
  async 'an answer that may have arrived is said once more, and says so'(bench) {
    answerMessages(bench, { text: 'Here' })
    bench.tenant.kernel.faults.add({ surface: 'connector', method: 'POST', path: '/activities', dropAnswer: true })
    await chat(bench, 'help')
    const shown = (await control(bench)('GET', `/chats/${coordinator.id}`)).body as { text?: string }[]
    expect(shown.flatMap(({ text }) => text ?? []).filter((text) => text.startsWith('Here'))).toEqual(
      expect.arrayContaining(['Here', 'Here (sent again)']),
    )
  },
  async 'an answer that is too large comes in parts'(bench) {
    answerMessages(bench, { text: Array(3).fill('words '.repeat(3000).trim()).join('\n\n') })
    await chat(bench, 'everything')
    const shown = (await control(bench)('GET', `/chats/${coordinator.id}`)).body as { text?: string }[]
    const parts = shown.flatMap(({ text }) => (text?.startsWith('words') ? [text] : []))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.join(' ').match(/words/g)).toHaveLength(9000)
  },
  async 'somebody who waits sees typing'(bench) {
    let finish = () => {}
    const finished = new Promise<void>((resolve) => {
      finish = resolve
    })
    bench.handle = async ({ type }) => (type === 'message' ? finished.then(() => ({ text: 'At last' })) : null)
    const heard = chat(bench, "what's due")
    const isTyping = async () => (await control(bench)('GET', `/typing?person=${coordinator.id}`)).body
    try {
      await bench.wait()
    } finally {
      finish()
      await heard
    }
    const said = [...bench.tenant.kernel.traffic.list()].flatMap(({ surface, request }) =>
      surface === 'connector' ? [(request.body as { type?: string } | null)?.type] : [],
    )
    expect(said.slice(-2)).toEqual(['typing', 'message'])
    expect((await heard).body).toMatchObject([{ text: 'At last' }])
    expect(await isTyping()).toEqual({ typing: false })
  },
}
