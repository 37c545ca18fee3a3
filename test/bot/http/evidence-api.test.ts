import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { evidenceAnswer, evidenceHistory, evidenceTold } from '../../../src/contract/evidence.ts'
import { releasePreview } from '../../../src/contract/shared-area.ts'
import { keepLogStep } from '../../../src/services/log/keep-log.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { type AppUnderTest, appAt } from './app-under-test.ts'

const INSPECTION = 'northmoor'
/** An indicator of the inspection that `appAt` opens. */
let INDICATOR = ''

let here: AppUnderTest
let folders: ReadonlyMap<string, string>
beforeEach(async () => {
  here = await appAt('2027-02-15T09:00:00Z')
  await provision(here.needs, INSPECTION)
  folders = new Map((await here.needs.store.folders.of(INSPECTION)).map(({ key, itemId }) => [key, itemId]))
  const inspection = await here.needs.store.inspections.get(INSPECTION)
  INDICATOR = inspection?.settings.indicators[0]?.number ?? ''
})
afterEach(() => here.keys.close())

async function put(key: string, name: string): Promise<string> {
  const { id } = here.needs.library.upload(folders.get(key) ?? '', name)
  await look()
  return id
}

async function look(): Promise<void> {
  await syncLibrary(here.needs, INSPECTION)
  while ((await keepLogStep.run(here.needs, INSPECTION)).again === here.needs.clock.now());
}

const list = async (query = '', person = PEOPLE.pirHealth) => {
  const answer = await here.ask(`/evidence?inspection=${INSPECTION}${query}`, person)
  expect(answer.status).toBe(200)
  return evidenceAnswer.parse(await answer.json())
}
const post = (path: string, body: object, person = PEOPLE.pirHealth) =>
  here.post(`/evidence/${path}`, { inspection: INSPECTION, ...body }, person)
const told = async (answer: Response) => evidenceTold.parse(await answer.json())

describe('the list', () => {
  it('has what lies in the log, by its folder where nobody chose, and says what is not there yet', async () => {
    expect(await list()).toMatchObject({ all: 0, found: 0, pages: 1, rows: [], mayEdit: true })
    const file = await put(`working/evidence/${INDICATOR}`, 'Plan.docx')
    const { rows, indicators } = await list()
    expect(rows).toMatchObject([
      { file, reference: 'E-001', name: 'Plan.docx', indicators: [INDICATOR], byFolder: true, mayMove: 'shared' },
    ])
    expect(indicators.find(({ number }) => number === INDICATOR)?.count).toBe(1)
  })

  it('comes fifty at a time, filtered, searched and sorted', async () => {
    for (let n = 1; n <= 60; n += 1) here.needs.library.upload(folders.get('working/evidence') ?? '', `Plan ${n}.docx`)
    await put(`working/evidence/${INDICATOR}`, 'Audit.docx')
    expect(await list()).toMatchObject({ all: 61, found: 61, page: 1, pages: 2, withoutIndicator: 60 })
    expect((await list('&page=2')).rows).toHaveLength(11)
    expect((await list('&page=9')).page).toBe(2)
    expect((await list(`&indicator=${INDICATOR}`)).rows.map(({ name }) => name)).toEqual(['Audit.docx'])
    expect((await list('&search=PLAN%2060.docx')).rows.map(({ name }) => name)).toEqual(['Plan 60.docx'])
    expect((await list('&sort=name&down=yes')).rows[0]?.name).toBe('Plan 60.docx')
    expect((await list('&sort=name')).rows.slice(0, 3).map(({ name }) => name)).toEqual([
      ...['Audit.docx', 'Plan 1.docx', 'Plan 2.docx'],
    ])
    expect(await list('&missing=summary')).toMatchObject({ found: 61 })
    expect(await list('&by=council')).toMatchObject({ found: 0, all: 61 })
  })

  it('is not for strangers, and a viewer changes nothing', async () => {
    const file = await put('working/evidence', 'Plan.docx')
    const answer = await here.ask(`/evidence?inspection=${INSPECTION}`, PEOPLE.stranger)
    expect(answer.status).toBe(403)
    expect(await list('', PEOPLE.viewer)).toMatchObject({ mayEdit: false, rows: [{ mayMove: null }] })
    const change = { column: 'summary', from: '', to: 'x' }
    expect((await post('edits', { file, key: 'key-00001', changes: [change] }, PEOPLE.viewer)).status).toBe(403)
    expect((await post('moves', { file, to: 'shared' }, PEOPLE.viewer)).status).toBe(403)
    expect((await post('owner', { file, take: true }, PEOPLE.viewer)).status).toBe(403)
  })
})

describe('an edit', () => {
  it('is told of no longer once its file lies in a restricted folder', async () => {
    const file = await put(`working/evidence/${INDICATOR}`, 'Plan.docx')
    const changes = [{ column: 'summary', from: '', to: 'Of one person.' }]
    expect((await post('edits', { file, key: 'key-00009', changes })).status).toBe(200)
    here.needs.library.drag(file, folders.get('working/meeting-notes') ?? '')
    await look()
    const answer = await here.ask(`/evidence/history?inspection=${INSPECTION}&file=${file}`, PEOPLE.viewer)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain('Of one person.')
  })

  it('is saved, in the history, and undone', async () => {
    const file = await put('working/evidence', 'Plan.docx')
    const changes = [{ column: 'summary', from: '', to: 'Short stays fell.' }]
    const body = { file, key: 'key-00001', changes }
    expect(await told(await post('edits', body))).toEqual({
      told: 'Saved in the library. What stood there before is under History.',
      toChoose: false,
    })
    expect((await list()).rows[0]?.columns.summary).toBe('Short stays fell.')
    const asked = await here.ask(`/evidence/history?inspection=${INSPECTION}&file=${file}`, PEOPLE.pirHealth)
    const history = evidenceHistory.parse(await asked.json())
    expect(history.changes).toMatchObject([
      { title: 'Summary', from: 'nothing', to: 'Short stays fell.', by: PEOPLE.pirHealth.name, mayUndo: true },
    ])
    await post('undo', { change: history.changes[0]?.change, key: 'key-00002' })
    expect((await list()).rows[0]?.columns.summary).toBe('')
  })

  it('that meets another is shown with both values, and chosen', async () => {
    const file = await put('working/evidence', 'Plan.docx')
    here.needs.columns.edit(file, { EvidenceSummary: 'From SharePoint.' })
    const changes = [{ column: 'summary', from: '', to: 'From here.' }]
    const answer = await told(await post('edits', { file, key: 'key-00001', changes }))
    expect(answer).toMatchObject({
      toChoose: true,
      told: expect.stringContaining('changed by somebody else meanwhile'),
    })
    const { rows, toChoose } = await list('&state=to choose')
    expect(toChoose).toBe(1)
    const conflict = rows[0]?.conflicts[0]
    expect(conflict).toMatchObject({ title: 'Summary', ours: 'From here.', theirs: 'From SharePoint.' })
    await post('choices', { change: conflict?.change, key: 'key-00002', keep: 'ours', shown: conflict?.shown })
    expect((await list()).rows[0]).toMatchObject({ columns: { summary: 'From here.' }, conflicts: [] })
  })

  it('waits in words while the file is open', async () => {
    const file = await put('working/evidence', 'Plan.docx')
    here.needs.columns.lock(file, 'somebody')
    const changes = [{ column: 'summary', from: '', to: 'Short stays fell.' }]
    expect((await told(await post('edits', { file, key: 'key-00001', changes }))).told).toContain('until it is closed')
    const [row] = (await list()).rows
    expect(row).toMatchObject({ columns: { summary: 'Short stays fell.' }, waiting: { titles: ['Summary'] } })
  })

  it.each([
    ['a strange column', { changes: [{ column: 'WaymarkReference', from: '', to: 'E-999' }] }],
    ['a day that there is not', { changes: [{ column: 'periodFrom', from: null, to: '2027-02-30' }] }],
    ['no key', { key: '' }],
  ])('is refused with %s', async (_, over) => {
    const file = await put('working/evidence', 'Plan.docx')
    const changes = [{ column: 'summary', from: '', to: 'x' }]
    expect((await post('edits', { file, key: 'key-00001', changes, ...over })).status).toBe(400)
  })

  it('with a CHI number in it is refused in words, and kept nowhere', async () => {
    const file = await put('working/evidence', 'Plan.docx')
    const changes = [{ column: 'summary', from: '', to: 'As for 010180 1009.' }]
    const answer = await post('edits', { file, key: 'key-00001', changes })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('CHI number')
    expect(await here.needs.store.logEntries.changes(INSPECTION, file)).toEqual([])
  })
})

it('shows and keeps no CHI number that somebody wrote in SharePoint, says that it is there, and lets it be taken out', async () => {
  const file = await put('working/evidence', 'Plan.docx')
  here.needs.columns.edit(file, { EvidenceSummary: 'As for 010180 1009, all went well.' })
  await look()
  const [row] = (await list()).rows
  expect(row?.columns.summary).toBe('As for [CHI number], all went well.')
  expect(row?.findings.join()).toContain('CHI number')
  const kept = [
    await here.needs.store.logEntries.of(INSPECTION),
    await here.needs.store.logEntries.changes(INSPECTION, file),
  ]
  expect(JSON.stringify(kept)).not.toContain('1009')
  const changes = [{ column: 'summary', from: row?.columns.summary, to: 'All went well.' }]
  expect(await told(await post('edits', { file, key: 'key-00001', changes }))).toMatchObject({ toChoose: false })
  expect(here.needs.columns.of(file).EvidenceSummary).toBe('All went well.')
  expect((await list()).rows[0]?.findings).toEqual([])
})

describe('owner and place', () => {
  it('is taken and left', async () => {
    const file = await put('working/evidence', 'Plan.docx')
    expect((await told(await post('owner', { file, take: true }))).told).toBe(
      `E-001 is with ${PEOPLE.pirHealth.name} now.`,
    )
    expect((await list()).rows[0]).toMatchObject({ owner: PEOPLE.pirHealth.name, ownedByMe: true })
    await post('owner', { file, take: false })
    expect((await list()).rows[0]?.owner).toBeNull()
  })

  it('says before it is handed in who will be able to open it', async () => {
    const file = await put(`working/evidence/${INDICATOR}`, 'Plan.docx')
    const answer = await here.ask(`/evidence/release?inspection=${INSPECTION}&file=${file}`, PEOPLE.pirHealth)
    expect(answer.status).toBe(200)
    expect(releasePreview.parse(await answer.json())).toMatchObject({ names: ['Plan.docx'] })
  })

  it('moves into the shared area and back with its reference', async () => {
    const file = await put(`working/evidence/${INDICATOR}`, 'Plan.docx')
    expect((await told(await post('moves', { file, to: 'shared' }))).told).toContain('inspectors can open it')
    expect((await list()).rows[0]).toMatchObject({ reference: 'E-001', state: 'handed in', mayMove: 'working' })
    expect((await post('moves', { file, to: 'shared' })).status).toBe(409)
    await post('moves', { file, to: 'working' })
    expect((await list()).rows[0]).toMatchObject({ state: 'drafting', indicators: [INDICATOR] })
  })
})
