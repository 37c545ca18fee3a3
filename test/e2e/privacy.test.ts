import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import { query } from '../store/backends.ts'
import { startPostgres, type TestServer } from '../support/postgres.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { lookOn, type Onlooker, type Person, PIR, SHARED, WORKING } from './onlooker.ts'

/** A sampled person who does not exist: no part of this may be anywhere but in SharePoint. */
const SECRETS = ['Testwell', 'Morag', '0101311234']
const NAME = 'Morag Testwell CHI 0101311234'
const RECORDS = [PIR, 'W10 Initial Case Tracker', 'W14 Records']
/** In a folder that is not restricted, whose files are known by name: proof that the search finds what is there. */
const OPEN = 'Timetable as agreed.xlsx'
const OPEN_FOLDER = 'W13 Scrutiny Focus Group Timetable'
const ASKED = [
  'week',
  'week 6',
  'week 10',
  'week 14',
  'due',
  "what's due this week",
  'overdue',
  'status',
  'next meeting',
  'undo',
]

describe.each(['the embedded database', 'a PostgreSQL server'])('the name of a sampled person, with %s', (database) => {
  let dataDir: string
  let server: TestServer | undefined
  let told: Readonly<Record<string, string>>
  let inSharePoint: string

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'waymark-privacy-'))
    server = database === 'a PostgreSQL server' ? await startPostgres() : undefined
    const rehearsal = await startTestRehearsal({
      dataDir,
      databaseUrl: server?.url,
      clock: Date.parse('2027-02-15T09:00:00Z'),
    })
    const see = lookOn(rehearsal)
    await plant(see)
    await useEverything(see)
    told = await gather(see)
    inSharePoint = JSON.stringify(await Promise.all(RECORDS.map((folder) => see.children(`${SHARED}/${folder}`))))
    await rehearsal.stop()
  }, 120_000)

  afterAll(async () => {
    await server?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('is in SharePoint, where its file lies', () => {
    expect(findSecrets(inSharePoint)).toEqual(SECRETS)
  })

  it.each(['the channel', 'the chats', 'the tab', 'what was sent to Teams'])('is not in %s', (where) => {
    expect(told[where]?.length).toBeGreaterThan(1_000)
    expect(findSecrets(told[where] ?? '')).toEqual([])
  })

  it('is in no table, where other files are', async () => {
    const place = { databaseUrl: server?.url, dataDir }
    const tables = (await query(place, TABLES)) as { name: string }[]
    const everything = tables.map(({ name }) => `select t::text as row from ${name} t`).join(' union all ')
    const all = JSON.stringify(await query(place, everything))
    expect(all).toContain(OPEN)
    expect(findSecrets(all)).toEqual([])
  })

  it('is in no file that the server keeps, its log included', () => {
    const files = globSync('**', { cwd: dataDir, exclude: (name) => name === 'tenant' })
      .map((file) => join(dataDir, file))
      .filter((file) => statSync(file).isFile())
    const log = readFileSync(join(dataDir, 'waymark.log'), 'utf8')
    expect(log).toContain('"event":"library changed"')
    expect(log).not.toContain(OPEN)
    expect(files.filter((file) => findSecrets(readFileSync(file, 'latin1')).length > 0)).toEqual([])
  })
})

const TABLES = `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema')`

function findSecrets(text: string): string[] {
  return SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))
}

/** Several in each, in a folder of their own too; some go again, are renamed or grow. */
async function plant(see: Onlooker): Promise<void> {
  for (const folder of RECORDS) {
    for (const area of [WORKING, SHARED]) {
      await see.put(`${area}/${folder}/${NAME}.docx`)
      await see.put(`${area}/${folder}/${NAME}/${NAME} chronology.docx`)
      await see.put(`${area}/${folder}/${NAME} (2).docx`, 'pirCouncil')
    }
  }
  await see.put(`${WORKING}/${OPEN_FOLDER}/${OPEN}`)
  const [first] = await see.items(`${WORKING}/${PIR}`)
  await see.graph('pirHealth', 'PATCH', `/drives/${first?.parentReference.driveId}/items/${first?.id}`, {
    name: `${NAME} renamed.docx`,
  })
}

/** Everything that might tell a name: talk, wishes that are granted and refused, the clock, the operator. */
async function useEverything(see: Onlooker): Promise<void> {
  for (const text of ASKED) await see.say('coordinator', text)
  const { inspection, returns } = await see.overview()
  for (const { id, undo } of returns) {
    if (undo) await see.tab('coordinator', 'POST', '/undo', { inspection: inspection.id, deed: undo })
    await see
      .tab('coordinator', 'POST', '/wishes', { inspection: inspection.id, item: id, wish: { type: 'hand in' } })
      .catch(noted)
  }
  await see.windTo('2027-02-22T09:05:00+00:00')
  for (const text of ASKED) await see.say('pirHealth', text)
}

const refusals: string[] = []
const noted = (error: unknown) => void refusals.push(String(error))

async function gather(see: Onlooker): Promise<Readonly<Record<string, string>>> {
  const people = Object.keys(PEOPLE) as Person[]
  const overviews = await Promise.all(people.map((person) => see.overview(person).catch(noted)))
  const traffic = (await see.traffic()).filter(({ surface }) => surface === 'connector' || surface === 'bot')
  return {
    'the channel': JSON.stringify(await see.channel()),
    'the chats': JSON.stringify(await Promise.all(people.map((person) => see.chat(person)))),
    'the tab': JSON.stringify([overviews, refusals]),
    'what was sent to Teams': JSON.stringify(traffic),
  }
}
