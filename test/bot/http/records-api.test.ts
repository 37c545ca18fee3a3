import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failure } from '../../../src/contract/failure.ts'
import {
  type RecordsActView,
  type RecordsSettingsView,
  recordsAnswer,
  recordsStepAnswer,
} from '../../../src/contract/records.ts'
import { GraphFailure } from '../../../src/services/graph-failure.ts'
import { makeAskedFolders } from '../../../src/services/set-up/make-asked-folders.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'

const SETTINGS: RecordsSettingsView = {
  systems: [
    { id: 'a', name: 'Mosaic', side: 'council', mode: 'remote-our-area' },
    { id: 'b', name: 'EMIS', side: 'board', mode: 'direct-access' },
    { id: 'c', name: 'Archive', side: 'council', mode: 'paper' },
  ],
  inspectors: [{ id: 'i', name: 'Ailsa Example' }],
  main: 3,
  reserve: 1,
  place: 'own library',
  library: '',
}

let bench: AppUnderTest
beforeEach(async () => {
  bench = await appAt('2027-04-06T09:00:00+01:00')
  expect((await save(SETTINGS)).status).toBe(200)
})
afterEach(() => bench.keys.close())

const inspection = 'northmoor'
const save = (records: unknown, person: { id: string; name: string } = PEOPLE.coordinator) =>
  bench.post('/records/settings', { inspection, records }, person)
const note = (system: string, act: unknown, person: { id: string; name: string } = PEOPLE.coordinator) =>
  bench.post('/records/steps', { inspection, system, act }, person)
const look = async (person: { id: string; name: string } = PEOPLE.coordinator) =>
  recordsAnswer.parse(await (await bench.ask(`/records?inspection=${inspection}`, person)).json())
const refusalOf = async (answer: Response) => failure.parse(await answer.json()).message

describe('the record systems', () => {
  it('named, they answer how the records are read, so that what hangs on it applies', async () => {
    const saved = await bench.needs.store.inspections.get(inspection)
    expect(saved?.calendar.answers['records-mode']).toEqual(['remote-our-area', 'direct-access', 'paper'])
    await save({ ...SETTINGS, systems: [] })
    expect((await bench.needs.store.inspections.get(inspection))?.calendar.answers).not.toHaveProperty('records-mode')
  })

  it('each says by when, in the guide’s words', async () => {
    const { systems } = await look()
    expect(systems.map(({ name, due, sentence }) => [name, due, sentence])).toEqual([
      ['Mosaic', '12 noon on Wednesday 14 April 2027', '4 of 4 cases are left for six working days: 1 a day.'],
      ['EMIS', '9am on Thursday 15 April 2027', '0 of 1 inspectors can start.'],
      ['Archive', '8am on Monday 19 April 2027', 'Nothing has been counted out yet.'],
    ])
  })

  it.each<[string, unknown, string]>([
    [
      'twins',
      { ...SETTINGS, systems: [SETTINGS.systems[0], { ...SETTINGS.systems[0], id: 'd', name: 'MOSAIC' }] },
      'same name',
    ],
    [
      'inspectors of one name',
      {
        ...SETTINGS,
        inspectors: [
          { id: 'i', name: 'A' },
          { id: 'j', name: 'a' },
        ],
      },
      'same name',
    ],
    ['a CHI number', { ...SETTINGS, inspectors: [{ id: 'i', name: 'Of 0101800002' }] }, 'CHI number'],
    ['a system without a name', { ...SETTINGS, systems: [{ ...SETTINGS.systems[0], name: ' ' }] }, 'could not be read'],
    ['a sample of half a case', { ...SETTINGS, main: 0.5 }, 'could not be read'],
  ])('%s are refused, and all stays as it was', async (_what, records, words) => {
    const answer = await save(records)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await refusalOf(answer)).toContain(words)
    expect((await look()).settings).toEqual(SETTINGS)
  })

  it('only the coordinator changes them', async () => {
    for (const person of [PEOPLE.pirHealth, PEOPLE.chiefOfficer, PEOPLE.viewer]) {
      expect((await save({ ...SETTINGS, systems: [] }, person)).status).toBe(403)
    }
    expect((await look()).systems).toHaveLength(3)
  })
})

describe('what is noted', () => {
  const cases: RecordsActView = { type: 'cases', cases: ['main-001', 'main-002'], stage: 'uploaded' }

  it('is counted, told, and undone once', async () => {
    const { step, told } = recordsStepAnswer.parse(await (await note('a', cases, PEOPLE.pirHealth)).json())
    expect(told).toBe('Two cases marked uploaded.')
    expect((await look()).systems[0]).toMatchObject({
      reached: { prepared: 2, uploaded: 2, checked: 0 },
      behind: false,
    })
    expect((await bench.post('/records/undo', { inspection, step }, PEOPLE.coordinator)).status).toBe(200)
    expect((await look()).systems[0]).toMatchObject({ reached: { prepared: 0, uploaded: 0, checked: 0 } })
    const again = await bench.post('/records/undo', { inspection, step }, PEOPLE.coordinator)
    expect(await refusalOf(again)).toContain('undone already')
  })

  it('an inspector’s access bears its day', async () => {
    await note('b', { type: 'access', inspectorId: 'i', stage: 'account', holds: true })
    expect((await look()).systems[1]).toMatchObject({
      inspectors: [{ stages: { account: '6 April 2027', tested: null } }],
    })
  })

  it('a system that is left out takes what was noted with it, and brings it back', async () => {
    await note('a', cases)
    await save({ ...SETTINGS, systems: [] })
    expect((await look()).systems).toEqual([])
    await save(SETTINGS)
    expect((await look()).systems[0]).toMatchObject({ reached: { uploaded: 2 } })
  })

  it.each<[string, string, unknown, string]>([
    ['a case that is not in the sample', 'a', { ...cases, cases: ['main-004'] }, 'those of the sample'],
    ['a system that is not there', 'x', cases, 'not named any more'],
    ['paper of a system that is uploaded', 'a', { type: 'paper', stage: 'counted out', count: 1 }, 'in another way'],
    ['an inspector nobody named', 'b', { type: 'access', inspectorId: 'x', stage: 'tested', holds: true }, 'not named'],
    ['more back than went out', 'c', { type: 'paper', stage: 'counted back', count: 1 }, 'only 0 were counted out'],
    ['a person instead of a number', 'a', { ...cases, cases: ['Morag of Strathfell'] }, 'those of the sample'],
    ['a CHI number', 'c', { type: 'paper', stage: 'counted out', count: 1, where: '0101800002' }, 'CHI number'],
    ['a count of nothing', 'c', { type: 'paper', stage: 'counted out', count: 0 }, 'could not be read'],
  ])('%s is refused', async (_what, system, act, words) => {
    expect(await refusalOf(await note(system, act))).toContain(words)
    expect(await bench.needs.store.recordsSteps.of(inspection)).toEqual([])
  })

  it('a count that is sent twice, since the answer was lost, counts once', async () => {
    const act = { type: 'paper', stage: 'counted out', count: 12, key: 'key-00001' }
    for (let sent = 0; sent < 2; sent += 1) expect((await note('c', act)).status).toBe(200)
    expect((await note('c', { ...act, key: 'key-00002' })).status).toBe(200)
    const steps = await bench.needs.store.recordsSteps.of(inspection)
    expect(steps.map((step) => step.type === 'paper' && step.count)).toEqual([12, 12])
    await bench.post('/records/undo', { inspection, step: steps[0]?.id }, PEOPLE.coordinator)
    expect(await refusalOf(await note('c', act))).toContain('was undone')
  })

  it('a viewer looks and notes nothing; a stranger does not even look', async () => {
    expect((await note('a', cases, PEOPLE.viewer)).status).toBe(403)
    expect(await look(PEOPLE.viewer)).toMatchObject({ mayNote: false, mayChange: false })
    expect((await bench.ask(`/records?inspection=${inspection}`, PEOPLE.stranger)).status).toBe(403)
    expect((await note('a', cases, PEOPLE.stranger)).status).toBe(403)
  })

  it('neither case nor inspector reaches the log', async () => {
    await note('a', cases)
    await note('b', { type: 'access', inspectorId: 'i', stage: 'account', holds: true })
    expect(JSON.stringify(bench.needs.logged)).not.toMatch(/main-00|Ailsa/)
  })
})

it('case folders that lie here are counted', async () => {
  await save({ ...SETTINGS, place: 'here' })
  const folder = 'shared/w14-wed-records-uploaded/main-002'
  const file = {
    id: 'f',
    folder,
    name: null,
    extension: 'pdf',
    size: 5,
    eTag: 'e',
    cTag: 'c',
    content: 'c',
    webUrl: '',
  }
  await bench.needs.store.library.saveFiles(inspection, [{ ...file, createdAt: 0, receivedAt: 0, contentAt: 0 }])
  expect((await look()).counted).toBe('Files lie in 1 of 4 case folders here.')
})

describe('records in a library of their own', () => {
  const ADDRESS = 'https://northmoor.sharepoint.example/sites/records/Case%20records'

  it('are counted where Waymark was granted read on it, by the names of the case folders alone', async () => {
    const { id } = bench.needs.library.makeFolder('root', 'Main 002')
    bench.needs.library.upload(id, 'Somebody Sampled.pdf')
    bench.needs.library.makeFolder('root', 'Main 003')
    const drives = new Set<string>()
    const { childPages } = bench.needs.library
    bench.needs.library.childPages = (drive, places) => childPages(drives.add(drive) && drive, places)
    expect((await save({ ...SETTINGS, library: ADDRESS })).status).toBe(200)
    const seen = await look()
    expect(seen.counted).toBe('Files lie in 1 of 4 case folders of the records’ own library.')
    expect([...drives]).toEqual(['records-drive'])
    expect(seen.settings.library).toBe(ADDRESS)
    expect(JSON.stringify([seen, bench.needs.logged])).not.toContain('Sampled')
  })

  it('are noted while nobody is asked what that library holds', async () => {
    await save({ ...SETTINGS, library: ADDRESS })
    let asked = 0
    bench.needs.library.children = async () => {
      asked += 1
      return new Map()
    }
    await note('b', { type: 'access', inspectorId: 'i', stage: 'account', holds: true })
    expect(asked).toBe(0)
  })

  it('are not counted in a library of very many things', async () => {
    const { library } = bench.needs
    await save({ ...SETTINGS, library: ADDRESS })
    library.childPages = async () => new Map([['root', { entries: [], next: 'more' }]])
    expect((await look()).counted).toContain('could not be looked at')
  })

  it('are not counted without an address, or once they are to lie here', async () => {
    expect((await look()).counted).toBeNull()
    await save({ ...SETTINGS, library: ADDRESS, main: null, reserve: null })
    expect((await look()).counted).toBeNull()
    await save({ ...SETTINGS, library: ADDRESS, place: 'here' })
    expect((await look()).settings.library).toBe('')
  })

  it.each(['Case records', 'http://northmoor.sharepoint.example/sites/records', 'https://two words/x'])(
    'no address is %s',
    async (library) => {
      expect(await refusalOf(await save({ ...SETTINGS, library }))).toContain('no address of a library')
      expect((await look()).settings.library).toBe('')
    },
  )

  it('in the library of the inspection itself are to be counted here', async () => {
    const { inspections } = bench.needs.store
    bench.needs.sites.findDriveAt = async () => (await inspections.get(inspection))?.place.driveId ?? ''
    expect(await refusalOf(await save({ ...SETTINGS, library: ADDRESS }))).toContain('Choose “Here”')
  })

  it('which Waymark cannot see is refused with what helps; one that was taken away later is said so', async () => {
    const { sites, library } = bench.needs
    const forbidden = new GraphFailure('forbidden', { status: 403, code: 'accessDenied', message: 'Access denied' })
    const findDriveAt = sites.findDriveAt
    sites.findDriveAt = () => Promise.reject(forbidden)
    expect(await refusalOf(await save({ ...SETTINGS, library: ADDRESS }))).toContain('granted “read”')
    sites.findDriveAt = findDriveAt
    await save({ ...SETTINGS, library: ADDRESS })
    library.childPages = () => Promise.reject(forbidden)
    expect((await look()).counted).toContain('could not be looked at')
  })
})

it('cases that are to lie here get a folder each, once', async () => {
  await provision(bench.needs, inspection)
  await save({ ...SETTINGS, place: 'here' })
  expect(await makeAskedFolders.run(bench.needs, inspection)).toMatchObject({ changed: true })
  expect(await makeAskedFolders.run(bench.needs, inspection)).toMatchObject({ changed: false })
  const keys = (await bench.needs.store.folders.of(inspection)).map(({ key }) => key)
  expect(keys.filter((key) => key.startsWith('shared/w14-wed-records-uploaded/')).toSorted()).toEqual(
    ['main-001', 'main-002', 'main-003', 'reserve-001'].map((id) => `shared/w14-wed-records-uploaded/${id}`),
  )
})
