import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { commands } from '../../bot/conversation/commands.ts'
import type { HandOutAnswer } from '../../src/contract/hand-out.ts'
import type { DatabasePlace } from '../../src/store/open-database.ts'
import { query } from '../store/backends.ts'
import { startPostgres, type TestServer } from '../support/postgres.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { lookOn, type Onlooker, SHARED, WORKING } from './onlooker.ts'
import { EVIDENCE, HOLDING_CHI, NAME, OPEN, plantSecrets, RECORDS, SECRETS } from './plant-secrets.ts'
import { sendDocument } from './send-documents.ts'
import { gatherLog, gatherSaid, runCommands, type Surfaces } from './surfaces.ts'

/** All that can be said that changes nothing at once, the commands' own examples among it. */
const ASKED = [
  ...commands.filter(({ changes }) => !changes).map(({ example }) => example),
  ...['week 6', 'week 10', 'week 14', 'overdue', 'evidence 1.2', 'undo'],
  ...['the PIR', 'the PIR is handed in', 'add evidence', 'find carers'],
]
/** By others, and in the channel. */
const ASKED_BY_ALL = ['week 6', 'status', 'evidence 1.2', 'records']
/** What would be told of the person. */
const TOLD = ['Testwell', 'Morag']
const READ_BY_PEOPLE = [
  'the channel',
  'the chats',
  'the searches',
  'the tab',
  'the overviews',
  'what was sent to Teams',
]
const SURFACES = [...READ_BY_PEOPLE, "the log's workbook", 'the evidence pack', 'every table']

describe.each(['the embedded database', 'a PostgreSQL server'])('the name of a sampled person, with %s', (database) => {
  const isServer = database === 'a PostgreSQL server'
  let dataDir: string
  let server: TestServer | undefined
  let told: Surfaces
  let printed = ''
  let leaked: Surfaces = {}
  let inSharePoint: string

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'waymark-privacy-'))
    server = isServer ? await startPostgres() : undefined
    const clock = Date.parse('2027-02-15T09:00:00Z')
    const rehearsal = await startTestRehearsal({ dataDir, databaseUrl: server?.url, clock })
    const see = lookOn(rehearsal)
    const place = { databaseUrl: server?.url, dataDir }
    await plantSecrets(see)
    await useEverything(see)
    const surfaces = { ...(await gatherSaid(see)), ...(await gatherLog(see, rehearsal.url)) }
    inSharePoint = JSON.stringify(await Promise.all(RECORDS.map((folder) => see.children(`${SHARED}/${folder}`))))
    if (isServer) {
      told = { ...surfaces, 'every table': await dumpTables(place) }
      await leak(see)
      leaked = { ...(await gatherSaid(see)), 'every table': await dumpTables(place) }
      await rehearsal.stop()
    } else {
      // What people send is theirs to see; of what is refused nothing is kept.
      await sendDocument(see, rehearsal.tenantUrl, 'coordinator', `${NAME}.docx`)
      printed = await runCommands(dataDir)
      await rehearsal.stop()
      told = { ...surfaces, 'every table': await dumpTables(place) }
    }
  }, 120_000)

  afterAll(async () => {
    await server?.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('is in SharePoint, where its file lies', () => {
    expect(findSecrets(inSharePoint)).toEqual(SECRETS)
  })

  it.each(SURFACES)('is not in %s', (where) => {
    expect(told[where]?.length).toBeGreaterThan(1_000)
    expect(findSecrets(told[where] ?? '')).toEqual([])
  })

  it('is not where other files are by name, nor is a CHI number that somebody wrote of them', () => {
    expect(told['every table']).toContain(OPEN)
    for (const where of ['the tab', "the log's workbook", 'the evidence pack', 'every table']) {
      expect(told[where]).toContain(EVIDENCE)
      expect(told[where]).toContain('[CHI number]')
    }
    expect(told['the evidence pack']).toContain(`${HOLDING_CHI}: a number in the form of a CHI number stands in it.`)
  })

  it('is in no file that the server keeps, its log included', () => {
    const files = globSync('**', { cwd: dataDir, exclude: (name) => name === 'tenant' })
      .map((file) => join(dataDir, file))
      .filter((file) => statSync(file).isFile())
    const log = readFileSync(join(dataDir, 'waymark.log'), 'utf8')
    expect(log).toContain('"event":"library changed"')
    expect(log).toContain('"event":"examined"')
    for (const name of [OPEN, EVIDENCE]) expect(log).not.toContain(name)
    expect(files.filter((file) => findSecrets(readFileSync(file, 'latin1')).length > 0)).toEqual([])
  })

  if (isServer) {
    it.each([...READ_BY_PEOPLE, 'every table'])('would be found in %s if it were told', (where) => {
      expect(findSecrets(leaked[where] ?? '')).toEqual(TOLD)
    })
  } else {
    it("is in nothing that the operator's commands print", () => {
      expect(printed).toContain('provision --plan')
      expect(printed.length).toBeGreaterThan(1_000)
      expect(findSecrets(printed)).toEqual([])
    })
  }
})

function findSecrets(text: string): string[] {
  return SECRETS.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))
}

const TABLES = `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
  where schemaname not in ('pg_catalog', 'information_schema')`

async function dumpTables(place: DatabasePlace): Promise<string> {
  const tables = (await query(place, TABLES)) as { name: string }[]
  const everything = tables.map(({ name }) => `select t::text as row from ${name} t`).join(' union all ')
  return JSON.stringify(await query(place, everything))
}

/** Everything that might tell a name: talk, wishes that are granted and refused, the clock. */
async function useEverything(see: Onlooker): Promise<void> {
  for (const text of ASKED) await see.say('coordinator', text)
  for (const text of ASKED_BY_ALL) await see.ask('coordinator', text)
  const { inspection, returns } = await see.overview()
  const wish = (path: string, body: object) =>
    see.tab('coordinator', 'POST', path, { inspection: inspection.id, ...body }).catch(() => undefined)
  for (const { id, undo } of returns) {
    if (undo) await wish('/undo', { deed: undo })
    await wish('/wishes', { item: id, wish: { type: 'hand in' } })
  }
  await see.windTo('2027-02-22T09:05:00+00:00')
  for (const text of ASKED_BY_ALL) await see.say('pirHealth', text)
  const log = `${WORKING}/Evidence log`
  await vi.waitFor(async () => expect(await see.children(log)).toContain('Evidence_Log.xlsx'), { timeout: 20_000 })
  // What holds a CHI number is left out of the pack as soon as it was looked into.
  const handOut = `/evidence/hand-out?inspection=${inspection.id}`
  const leftOut = async () => (await see.tab<HandOutAnswer>('coordinator', 'GET', handOut)).pack.holdingChi
  await vi.waitFor(async () => expect(await leftOut()).toBe(1), { timeout: 20_000 })
}

/** A coordinator makes it the title of a return, which is said everywhere; with a CHI number it is refused. */
async function leak(see: Onlooker): Promise<void> {
  const { inspection } = await see.overview()
  const asked = { seat: 'inspection-coordinator', askedBy: 'the inspection lead', askedOn: '2027-02-22', message: '' }
  const form = { title: TOLD.join(' '), day: '2027-02-25', time: '12:00', destination: 'email', ...asked }
  await see.tab('coordinator', 'POST', '/returns', { inspection: inspection.id, form })
  await see.windTo('2027-02-24T09:05:00+00:00')
}
