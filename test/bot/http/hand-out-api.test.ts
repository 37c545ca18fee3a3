import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { coverageAnswer } from '../../../src/contract/coverage.ts'
import { handOutAnswer, packAnswer } from '../../../src/contract/hand-out.ts'
import { LOG_FOLDER } from '../../../src/domain/log/evidence-log-file.ts'
import { NO_COLUMNS } from '../../../src/domain/log/log-entry.ts'
import { NOTHING_KEPT } from '../../../src/domain/log/log-keeping.ts'
import { readZip } from '../../office/read-zip.ts'
import { fileOf } from '../../store/samples.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'

const ID = 'northmoor'
const theirs = { itemId: 'log', name: 'Evidence_Log.xlsx', cTag: 'c7', webUrl: 'https://x.example/log', shows: 's' }
let app: AppUnderTest

beforeEach(async () => {
  app = await appAt('2027-02-15T09:05:00Z')
  const { library, store, uploads } = app.needs
  for (const name of ['Audit.docx', 'Survey.pdf']) {
    const { id } = library.upload('root', name, 900_000)
    uploads.bytes.set(id, new TextEncoder().encode(name))
    await store.library.saveFiles(ID, [
      fileOf(id, { name, extension: name.split('.')[1] ?? '', folder: `${LOG_FOLDER}/2.1`, size: 900_000 }),
    ])
    await store.logEntries.issue(ID, [id])
    const columns = { ...NO_COLUMNS, indicators: ['2.1'], contributedBy: 'council' as const, periodTo: '2027-01-31' }
    const [entry] = await store.logEntries.byFile(ID, [id])
    if (entry) await store.logEntries.save(ID, [{ ...entry, columns }])
  }
})
afterEach(() => app.keys.close())

const take = (path: string, method = 'GET') => app.app.request(path, { method })
const ticketFor = async (person: { id: string; name: string }) =>
  packAnswer.parse(await (await app.post('/evidence/pack', { inspection: ID }, person)).json()).path

describe('coverage', () => {
  test('is told to everybody with a seat, and its limits are the coordinator’s', async () => {
    const answer = coverageAnswer.parse(
      await (await app.ask(`/evidence/coverage?inspection=${ID}`, PEOPLE.viewer)).json(),
    )
    expect(answer).toMatchObject({ pieces: 2, overBy: 0, mayChange: false, volume: { pieces: null, types: null } })
    expect(answer.sentence).toMatch(/quality indicators have no evidence yet/)
    const [covered] = answer.indicators.filter(({ pieces }) => pieces > 0)
    expect(covered).toMatchObject({
      number: '2.1',
      pieces: 2,
      newest: 'January 2027',
      oneSided: 'council',
      withoutSummary: 2,
    })
    expect((await app.ask(`/evidence/coverage?inspection=${ID}`, PEOPLE.stranger)).status).toBe(403)
  })

  test('is held against the limits that the coordinator sets', async () => {
    const volume = { pieces: 1, perIndicator: 1, types: ['pdf'] }
    const set = (person: typeof PEOPLE.coordinator) => app.post('/evidence/volume', { inspection: ID, volume }, person)
    expect((await set(PEOPLE.chiefOfficer)).status).toBe(403)
    expect((await set(PEOPLE.coordinator)).status).toBe(200)
    const answer = coverageAnswer.parse(await (await app.ask('/evidence/coverage', PEOPLE.coordinator)).json())
    expect(answer).toMatchObject({ volume, overBy: 1, mayChange: true })
    expect(answer.indicators.find(({ number }) => number === '2.1')).toMatchObject({ overBy: 1, notTaken: 1 })
    const wrong = { inspection: ID, volume: { ...volume, types: ['.PDF'] } }
    expect((await app.post('/evidence/volume', wrong, PEOPLE.coordinator)).status).toBe(400)
  })
})

describe('what is handed out', () => {
  test('is told: where the log is, since when, what the pack holds', async () => {
    const ask = async (person: typeof PEOPLE.viewer) =>
      handOutAnswer.parse(await (await app.ask(`/evidence/hand-out?inspection=${ID}`, person)).json())
    expect(await ask(PEOPLE.viewer)).toMatchObject({
      log: null,
      state: 'Waymark writes the log into Working › Evidence log within a minute.',
      goesWith: { item: 'w11-mon-position-statement', when: '12 noon on Monday 22 March 2027' },
      pack: { pieces: 2, size: 'about 1.8 MB', leftOut: 0, holdingChi: 0, mayTake: false },
    })
    const kept = { ...NOTHING_KEPT, writtenAt: app.needs.clock.now(), theirs }
    await app.needs.store.logKeepings.save(ID, kept)
    expect((await ask(PEOPLE.coordinator)).question).toEqual({
      theirs: { name: theirs.name, url: theirs.webUrl },
      cTag: 'c7',
      mayChoose: true,
    })
    expect((await ask(PEOPLE.viewer)).question?.mayChoose).toBe(false)
  })

  test('which log is kept is for the coordinator to say, once, and of what they saw', async () => {
    await app.needs.store.logKeepings.save(ID, { ...NOTHING_KEPT, theirs })
    const choose = async (cTag: string, person: typeof PEOPLE.viewer) =>
      (await app.post('/evidence/log-choice', { inspection: ID, choice: 'ours', cTag }, person)).status
    expect(await choose('c7', PEOPLE.chiefOfficer)).toBe(403)
    expect(await choose('c6', PEOPLE.coordinator)).toBe(409)
    expect(await choose('c7', PEOPLE.coordinator)).toBe(200)
    expect(await choose('c7', PEOPLE.coordinator)).toBe(409)
    expect((await app.needs.store.logKeepings.get(ID))?.choice).toBe('ours')
    expect(app.needs.woken).toEqual([ID])
  })
})

describe('the pack', () => {
  test('is begun by a browser with a ticket, and comes as a file', async () => {
    const answer = await take(await ticketFor(PEOPLE.coordinator))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/zip')
    expect(answer.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''Evidence%20Northmoor%202027-02-15.zip",
    )
    const files = await readZip(new Uint8Array(await answer.arrayBuffer()))
    expect([...files.keys()].map((path) => path.split('/').at(-1))).toEqual([
      ...['Evidence_Log.xlsx', 'E-001 Audit.docx', 'E-002 Survey.pdf', 'Index.html'],
    ])
  })

  test('a ticket serves once, within two minutes, and is not used up by who only looks', async () => {
    const path = await ticketFor(PEOPLE.chiefOfficer)
    expect((await take(path, 'HEAD')).status).toBe(405)
    await (await take(path)).body?.cancel()
    const second = await take(path)
    expect([second.status, await second.text()]).toEqual([409, expect.stringContaining('Begin it again in the tab')])
    const late = await ticketFor(PEOPLE.chiefOfficer)
    app.needs.clock.set(app.needs.clock.now() + 2 * 60_000)
    expect((await take(late)).status).toBe(409)
    expect((await take(`/api/packs/${ID}/nothing`)).status).toBe(409)
  })

  test('is for those who may take it, also between the ticket and the download', async () => {
    for (const person of [PEOPLE.viewer, PEOPLE.pirHealth, PEOPLE.stranger]) {
      expect((await app.post('/evidence/pack', { inspection: ID }, person)).status).toBe(403)
      expect((await app.ask(`/evidence/pack?inspection=${ID}`, person)).status).toBe(403)
    }
    const path = await ticketFor(PEOPLE.chiefOfficer)
    const inspection = await app.needs.store.inspections.get(ID)
    if (inspection) await app.needs.store.inspections.save({ ...inspection, seats: [] })
    expect((await take(path)).status).toBe(403)
  })

  test('is given to a program that brings a token of its own', async () => {
    const answer = await app.ask(`/evidence/pack?inspection=${ID}`, PEOPLE.coordinator)
    expect((await readZip(new Uint8Array(await answer.arrayBuffer()))).size).toBe(4)
  })
})
