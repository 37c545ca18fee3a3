import type { Rehearsal } from '../../../infra/rehearsal/start-rehearsal.ts'
import { CHANNEL_ID, SITE_PATH, SITE_URL } from '../../../infra/rehearsal/tenant-content.ts'
import type { Overview } from '../../../src/contract/overview.ts'
import type { WishAnswer } from '../../../src/contract/wish-request.ts'
import { type Button, listButtons } from './card-buttons.ts'
import { execute } from './execute.ts'
import { openFiles } from './files.ts'
import { type Heard, openPeople, type People, type Person } from './people.ts'

const SITE = `${new URL(SITE_URL).hostname}:/${SITE_PATH}`
const BASE = 'Joint inspection 2027'
const WORKING = `${BASE}/Working`
const SHARED = `${BASE}/Shared with inspection team`

const SAYINGS = ['help', 'hi', 'week', 'week 11', 'due', 'status', 'next meeting', 'purple elephants', 'undo']

/** Asked for before the set-up begins: what Microsoft does on a bad day. */
export async function disturbSetUp(tenantUrl: string): Promise<void> {
  const { disturb } = openPeople(tenantUrl)
  await disturb({ surface: 'graph', method: 'POST', path: '$batch', status: 503, retryAfter: 1 })
  await disturb({ surface: 'graph', method: 'POST', path: '/events', dropAnswer: true })
}

/** Two weeks of an inspection as people would live them: everything that makes the server speak to Microsoft, and Microsoft to it. */
export async function takeTour(rehearsal: Rehearsal): Promise<void> {
  const people = openPeople(rehearsal.tenantUrl)
  const everybody = await people.list()
  const coordinator = everybody.find(({ role }) => role === 'coordinator') as Person
  const contributor = everybody.find(({ role }) => role === 'contributor') as Person
  const others = everybody.filter((person) => person !== coordinator)
  await talk(people, coordinator)
  await pressAll(people, coordinator)
  await searchAndFile(people, coordinator)
  await handleFiles(rehearsal, people, contributor)
  await wishInTab(rehearsal.url, people, coordinator)
  for (const person of others) await people.block(person, true)
  await disturb(people)
  await people.windTo('2027-01-18T09:01:00+00:00')
  for (const person of others) await people.block(person, false)
  await answerMeeting(people, everybody)
  await people.windTo('2027-01-26T12:00:00+00:00')
  await pressAll(people, contributor)
}

async function talk(people: People, person: Person): Promise<void> {
  for (const text of SAYINGS) await people.say(person, text)
  await people.say(person, 'week', CHANNEL_ID)
}

/** Each search of the message extension, a card that was found put into the channel, a document sent, and File this. */
async function searchAndFile(people: People, person: Person): Promise<void> {
  for (const command of ['deadlines', 'evidence', 'meetings']) await people.search(person, command, '')
  const { results } = await people.search(person, 'deadlines', 'pir')
  for (const result of results?.attachments.slice(0, 1) ?? []) await people.insert(person, result, CHANNEL_ID)
  const asked = await people.send(person, 'Position statement.docx')
  for (const { id, attachments } of asked) {
    const put = buttonsOf(attachments).find(({ verb }) => verb === 'put file')
    if (put) await people.press(person, id, put.verb, put.data)
  }
  const { id } = await people.remark(person, 'Lunch is at one.', CHANNEL_ID)
  await people.openAction(person, 'fileThis', id)
}

/** Each kind of button on the week's card, and its undoing where the answer offers it; then one as an old client presses it. */
async function pressAll(people: People, person: Person): Promise<void> {
  const post = (await people.channel()).find(
    ({ replyTo, attachments }) => !replyTo && buttonsOf(attachments).length > 0,
  )
  if (!post) throw new Error('No card with buttons was posted to the channel.')
  const byVerb = new Map(buttonsOf(post.attachments).map((button) => [button.verb, button]))
  for (const { verb, data } of byVerb.values()) {
    const heard = await people.press(person, post.id, verb, data)
    const undo = heard.flatMap(({ attachments }) => buttonsOf(attachments)).find((button) => button.verb === 'undo')
    if (undo) await people.press(person, post.id, undo.verb, undo.data)
  }
  for (const { data } of [...byVerb.values()].slice(0, 1)) await people.press(person, post.id, undefined, data)
}

function buttonsOf(attachments: Heard['attachments'] = []): readonly Button[] {
  return attachments.flatMap(({ content }) => listButtons(content))
}

/** Into working folders and a shared one, small and in ranges; then changes of mind. */
async function handleFiles(rehearsal: Rehearsal, people: People, person: Person): Promise<void> {
  const files = await openFiles(rehearsal.tenantUrl, await people.graphToken(person), SITE)
  const [first, ...others] = (await files.children(SHARED)).filter(({ name }) => name.startsWith('W'))
  if (!first || others.length === 0) throw new Error('The shared area has no folders of returns.')
  for (const { name } of others) await files.put(`${WORKING}/${name}/Draft.docx`, 'A first draft.')
  await files.put(`${SHARED}/${first.name}/Return.docx`, 'What was asked for.')
  await files.upload(`${WORKING}/${first.name}/Large draft.docx`)
  const note = await files.put(`${WORKING}/Note.txt`, 'In no return’s folder.')
  await files.rename(note.id, 'Another note.txt')
  await files.fields(note.id)
  await files.get(note.id)
  await people.windTo('2027-01-11T10:00:00+00:00')
  await files.remove(note.id)
}

const WISHES = ['taken', 'ready', 'signed off', 'hand in'] as const

/** Each wish that some return for the shared area lets this person have; the first one is taken back. */
async function wishInTab(url: string, people: People, person: Person): Promise<void> {
  const headers = { authorization: `Bearer ${await people.tabToken(person)}` }
  for (const type of WISHES) {
    const seen = await execute<Overview>(`${url}/api/tab/overview`, 'GET', undefined, headers)
    const inspection = seen.inspection.id
    const item = seen.returns.find(({ destination, wishes }) => destination === 'shared-area' && wishes.includes(type))
    if (!item) continue
    const wish = { inspection, item: item.id, wish: { type } }
    const { deed } = await execute<WishAnswer>(`${url}/api/tab/wishes`, 'POST', wish, headers)
    if (type === 'taken') await execute(`${url}/api/tab/undo`, 'POST', { inspection, deed }, headers)
  }
}

/** A bad week: too fast, out of order, and a card of which nobody knows whether it arrived. */
async function disturb(people: People): Promise<void> {
  await people.disturb({ surface: 'graph', method: 'GET', path: 'delta', status: 429, retryAfter: 1 })
  await people.disturb({ surface: 'connector', method: 'POST', path: '/v3/conversations', status: 429, retryAfter: 1 })
  await people.disturb({ surface: 'connector', method: 'PUT', status: 503 })
  await people.windTo('2027-01-18T08:59:00+00:00')
  await people.disturb({ surface: 'connector', method: 'POST', path: 'inspection', dropAnswer: true })
}

async function answerMeeting(people: People, everybody: readonly Person[]): Promise<void> {
  const meeting = (await people.calendar()).find(({ subject }) => subject === 'Partnership meeting 1')
  const invited = meeting?.attendees.map(({ emailAddress }) => emailAddress.name) ?? []
  const attendee = everybody.find(({ name, role }) => role !== 'coordinator' && invited.includes(name))
  if (!meeting || !attendee) throw new Error('Nobody is invited to the first partnership meeting.')
  await people.answer(attendee, meeting, 'accepted')
}
