import { PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import type { EvidenceAnswer } from '../../src/contract/evidence.ts'
import { readZip } from '../office/read-zip.ts'
import { type Onlooker, type Person, WORKING } from './onlooker.ts'
import { runScript } from './rehearsal-process.ts'

/** Everything that is said anywhere, by where it is said. */
export type Surfaces = Readonly<Record<string, string>>

const PAGES = [
  ...['/overview', '/evidence', '/evidence/coverage', '/evidence/hand-out', '/records', '/shared-area', '/folders'],
  ...['/checks', '/returns/owners', '/shared-area/release?item=w06-fri-pir', '/notices', '/file-this'],
]
const COMMANDS = [
  ['doctor', '--json'],
  ['sync', '--json'],
  ['post', '--json'],
  ['administrator-script', '--json'],
  ['provision', '--plan', '--json'],
  ['provision', '--plan'],
]

/** What people read and what is sent to Teams. */
export async function gatherSaid(see: Onlooker): Promise<Surfaces> {
  const people = Object.keys(PEOPLE) as Person[]
  const traffic = (await see.traffic()).filter(({ surface }) => surface === 'connector' || surface === 'bot')
  return {
    'the channel': JSON.stringify(await see.channel()),
    'the chats': JSON.stringify(await Promise.all(people.map((person) => see.chat(person)))),
    'the searches': JSON.stringify(await searchAll(see)),
    'the tab': JSON.stringify(await readTab(see)),
    'the overviews': JSON.stringify(await Promise.all(people.map((person) => see.overview(person).catch(String)))),
    'what was sent to Teams': JSON.stringify(traffic),
  }
}

/** What the message extension finds of everything, and of the person. */
function searchAll(see: Onlooker): Promise<unknown> {
  const words = ['', 'pre-inspection return', 'carers', 'records', 'testwell', 'morag']
  const asked = ['deadlines', 'evidence', 'meetings'].flatMap((command) => words.map((text) => ({ command, text })))
  const person = PEOPLE.coordinator.id
  return Promise.all(asked.map((one) => see.control('POST', '/extension/search', { person, ...one }).catch(String)))
}

/** What is made of the log. */
export async function gatherLog(see: Onlooker, url: string): Promise<Surfaces> {
  return { "the log's workbook": await readWorkbook(see), 'the evidence pack': await readPack(see, url) }
}

/** Every answer of the tab's, refusals too. */
async function readTab(see: Onlooker): Promise<unknown> {
  const { inspection } = await see.overview()
  const get = (path: string) =>
    see
      .tab<unknown>('coordinator', 'GET', `${path}${path.includes('?') ? '&' : '?'}inspection=${inspection.id}`)
      .catch(String)
  await see.tab('coordinator', 'POST', '/shared-area/look', { inspection: inspection.id })
  const { returns } = await see.overview()
  const { rows } = (await get('/evidence')) as EvidenceAnswer
  const items = returns.flatMap(({ id }) => [`/items/${id}`, `/shared-area/release?item=${id}`])
  const files = rows.flatMap(({ file }) => [`/evidence/history?file=${file}`, `/evidence/release?file=${file}`])
  const shown = await Promise.all([...PAGES, ...items, ...files].map(get))
  const receipts = shown.flatMap((one) => (one as { item?: { receipt?: string | null } }).item?.receipt ?? [])
  return [...shown, ...(await Promise.all(receipts.map((id) => get(`/receipts/${id}`))))]
}

/** What the operator's commands print. */
export async function runCommands(dataDir: string): Promise<string> {
  const printed = COMMANDS.map(async (words) => {
    const { stdout, stderr } = await runScript('bot/cli/main.ts', words, { WAYMARK_DATA_DIR: dataDir })
    return `${words.join(' ')}\n${stdout}${stderr}`
  })
  return (await Promise.all(printed)).join('\n')
}

async function readWorkbook(see: Onlooker): Promise<string> {
  const files = await see.items(`${WORKING}/Evidence log`)
  const log = files.find((item) => (item as { name?: string }).name === 'Evidence_Log.xlsx')
  const item = await see.graph<Wire>('coordinator', 'GET', `/drives/${log?.parentReference.driveId}/items/${log?.id}`)
  const content = await fetch(item['@microsoft.graph.downloadUrl'])
  return textOf(new Uint8Array(await content.arrayBuffer()))
}

interface Wire {
  readonly '@microsoft.graph.downloadUrl': string
}

/** All that is in it, the originals too: an Office file as all its parts. */
async function readPack(see: Onlooker, url: string): Promise<string> {
  const { inspection } = await see.overview()
  const { path } = await see.tab<{ path: string }>('coordinator', 'POST', '/evidence/pack', {
    inspection: inspection.id,
  })
  const files = await readZip(new Uint8Array(await (await fetch(new URL(path, url))).arrayBuffer()))
  const own = await Promise.all(
    [...files].map(async ([name, bytes]) => {
      const isOffice = bytes[0] === 0x50 && bytes[1] === 0x4b
      return `${name}\n${isOffice ? await textOf(bytes) : new TextDecoder().decode(bytes)}`
    }),
  )
  return own.join('\n')
}

/** Of an Office file, all its parts. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const parts = await readZip(bytes)
  return [...parts].map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`).join('\n')
}
