import { BlobReader, type FileEntry, TextWriter, ZipReader } from '@zip.js/zip.js'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Rehearsal } from '../../infra/rehearsal/start-rehearsal.ts'
import type { CoverageAnswer } from '../../src/contract/coverage.ts'
import type { EvidenceAnswer, EvidenceView } from '../../src/contract/evidence.ts'
import type { ItemAnswer } from '../../src/contract/item-answer.ts'
import type { ReceiptView } from '../../src/contract/receipt.ts'
import type { SharedArea } from '../../src/contract/shared-area.ts'
import { CHI_NUMBER } from '../office/support/a-chi-number.ts'
import { makePdf } from '../office/support/make-pdf.ts'
import { makeWorkbook } from '../office/support/make-workbook.ts'
import { startTestRehearsal } from '../support/rehearsal.ts'
import { lookOn, type Onlooker, type Person, SHARED, WORKING } from './onlooker.ts'

const TIMETABLE = 'w13-fri-scrutiny-timetable'
const FOLDER = 'W13 Scrutiny Focus Group Timetable'
const SOON = { timeout: 10_000, interval: 100 }

let rehearsal: Rehearsal
let see: Onlooker
let inspection: string

beforeAll(async () => {
  rehearsal = await startTestRehearsal({ clock: Date.parse('2027-02-15T09:00:00Z') })
  see = lookOn(rehearsal)
  inspection = (await see.overview()).inspection.id
})
afterAll(() => rehearsal?.stop())

const get = <T>(path: string, person: Person = 'coordinator') =>
  see.tab<T>(person, 'GET', `${path}${path.includes('?') ? '&' : '?'}inspection=${inspection}`)
const post = <T>(path: string, body: object, person: Person = 'coordinator') =>
  see.tab<T>(person, 'POST', path, { inspection, ...body })
const shown = async () => get<ItemAnswer>(`/items/${TIMETABLE}`)
const evidence = () => get<EvidenceAnswer>('/evidence')

describe('a return, from its draft to its receipt', () => {
  const put = (remark: string) => {
    const rows = [
      ['Session', 'Name', 'Designation', 'Email address', 'Remark'],
      ['Carers', 'Ailsa Example', 'Support worker', 'ailsa@glenmarra.example', remark],
    ]
    return see.put(
      `${WORKING}/${FOLDER}/Timetable.xlsx`,
      'statement',
      new Uint8Array(makeWorkbook({ sheets: [{ name: 'Week 17', rows }] })),
    )
  }

  it('says what is wrong with the draft, without a word of it', async () => {
    await put(CHI_NUMBER)
    await vi.waitFor(async () => {
      const { item, found } = await shown()
      expect([item.state, item.attention]).toEqual(['needs attention', expect.stringContaining('CHI number')])
      expect(JSON.stringify(found)).not.toMatch(new RegExp(`Ailsa|${CHI_NUMBER}`))
    }, SOON)
    await put('In person')
    await vi.waitFor(async () => expect((await shown()).item.state).toBe('drafting'), SOON)
  })

  it('keeps a sign-off while only SharePoint writes into the file, and voids it when a person does', async () => {
    await post('/wishes', { item: TIMETABLE, wish: { type: 'signed off' } }, 'chiefOfficer')
    await wind(see, 10)
    await vi.waitFor(async () => expect((await shown()).item.state).toBe('signed off'), SOON)
    await put('By video')
    await vi.waitFor(async () => expect((await shown()).item.attention).toContain('no longer counts'), SOON)
    await vi.waitFor(async () => expect((await shown()).found?.findings).toHaveLength(1), SOON)
    await post('/wishes', { item: TIMETABLE, wish: { type: 'signed off' } }, 'chiefOfficer')
  })

  it('is handed in, and its receipt says what was', async () => {
    await post('/wishes', { item: TIMETABLE, wish: { type: 'hand in' } })
    await vi.waitFor(async () => {
      const { receipt } = (await shown()).item
      const { files, facts } = await get<ReceiptView>(`/receipts/${receipt}`)
      expect(files).toMatchObject([{ name: 'Timetable.xlsx', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }])
      expect(facts).toContainEqual({ name: 'By', text: 'Mairi Sandison' })
    }, SOON)
    expect(await see.children(`${WORKING}/${FOLDER}`)).toEqual([])
    expect(await see.children(`${SHARED}/${FOLDER}`)).toEqual(['Timetable.xlsx'])
  })

  it('is what the inspectors can open now', async () => {
    const { report } = await post<SharedArea>('/shared-area/look', {})
    expect(report?.folders).toMatchObject([{ files: 1, list: [{ name: 'Timetable.xlsx' }] }])
  })
})

describe('a piece of evidence', () => {
  const rows = async () => (await evidence()).rows
  const only = async () => (await rows())[0] as EvidenceView
  const fields = async (id: string) => {
    const [folder] = await indicatorFolder()
    const [item] = await see.items(`${WORKING}/Evidence log/${folder}`)
    const path = `/drives/${item?.parentReference.driveId}/items/${id}/listItem`
    return { path, ...(await see.graph<{ fields: object }>('coordinator', 'GET', `${path}?$expand=fields`)) }
  }
  const indicatorFolder = async () =>
    (await see.children(`${WORKING}/Evidence log`)).filter((name) => name.startsWith('5.2'))

  it('is in the log with a reference of its own, which the library shows', async () => {
    const [folder] = await indicatorFolder()
    await see.put(`${WORKING}/Evidence log/${folder}/Carer survey.pdf`, 'pirCouncil', new Uint8Array(makePdf()))
    await vi.waitFor(async () => {
      expect(await rows()).toMatchObject([{ reference: 'E-001', indicators: ['5.2'], byFolder: true }])
      expect((await fields((await only()).file)).fields).toMatchObject({ WaymarkReference: 'E-001' })
    }, SOON)
  })

  it('is described in the tab and in SharePoint, and both have it', async () => {
    const { file } = await only()
    const changes = [
      { column: 'summary', from: '', to: 'What 40 carers said.' },
      { column: 'contributedBy', from: null, to: 'council' },
    ]
    await post('/evidence/edits', { key: 'edit-0001', file, changes })
    const { path } = await fields(file)
    await see.graph('pirCouncil', 'PATCH', `${path}/fields`, { EvidenceDifference: 'Breaks are booked sooner.' })
    await vi.waitFor(async () => {
      const { columns } = await only()
      expect(columns).toMatchObject({ summary: 'What 40 carers said.', difference: 'Breaks are booked sooner.' })
      const there = (await fields(file)).fields
      expect(there).toMatchObject({ EvidenceSummary: 'What 40 carers said.', EvidenceContributedBy: 'Council' })
    }, SOON)
  })

  it('is counted for its indicator, in the log’s workbook and in the pack', async () => {
    const { indicators } = await get<CoverageAnswer>('/evidence/coverage')
    expect(indicators.find(({ number }) => number === '5.2')).toMatchObject({ pieces: 1, oneSided: 'council' })
    await vi.waitFor(
      async () => expect(await see.children(`${WORKING}/Evidence log`)).toContain('Evidence_Log.xlsx'),
      SOON,
    )
    const { path } = await post<{ path: string }>('/evidence/pack', {})
    const pack = await fetch(new URL(path, rehearsal.url))
    const entries = await new ZipReader(new BlobReader(await pack.blob())).getEntries()
    const names = entries.map(({ filename }) => filename)
    expect(names).toEqual([
      'Evidence_Log.xlsx',
      expect.stringMatching(/^5\.2 .*\/E-001 Carer survey\.pdf$/),
      'Index.html',
    ])
    const index = entries.at(-1) as FileEntry
    expect(await index.getData(new TextWriter())).toContain('What 40 carers said.')
    expect((await fetch(new URL(path, rehearsal.url))).status).toBe(409)
  })
})

async function wind({ now, windTo }: Onlooker, seconds: number): Promise<void> {
  await windTo(new Date(Date.parse(await now()) + seconds * 1000).toISOString())
}
