import { beforeEach, describe, expect, it } from 'vitest'
import { GraphFailure } from '../../../src/services/graph-failure.ts'
import { editEntry } from '../../../src/services/log/edit-entry.ts'
import { keepLogStep } from '../../../src/services/log/keep-log.ts'
import { seeLog } from '../../../src/services/log/see-log.ts'
import { leaveEntry, takeEntry } from '../../../src/services/log/take-entry.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { BY, INSPECTION, type LogGround, openLogGround } from './log-ground.ts'

let ground: LogGround
beforeEach(async () => {
  ground = await openLogGround()
})

const rows = () => seeLog(ground.needs, INSPECTION)
const put = (key: string, name: string) => ground.needs.library.upload(ground.folder(key), name).id
const referenceOf = (id: string) => ground.needs.columns.of(id).WaymarkReference

describe('references', () => {
  it('are issued once, as files come, and shown in the library', async () => {
    const first = put('working/evidence/2.1', 'Plan.docx')
    await ground.look()
    ground.needs.clock.set('2027-02-16T09:00:00Z')
    const second = put('working/evidence/1.2', 'Audit.docx')
    await ground.look()
    expect((await rows()).map(({ entry }) => entry.reference)).toEqual(['E-001', 'E-002'])
    expect([first, second].map(referenceOf)).toEqual(['E-001', 'E-002'])
  })

  it('of one look go in the order in which the files came', async () => {
    ground.needs.clock.set('2027-02-16T09:00:00Z')
    const first = put('working/evidence/2.1', 'Plan.docx')
    ground.needs.clock.set('2027-02-16T10:00:00Z')
    const second = put('working/evidence/1.2', 'Audit.docx')
    ground.needs.clock.set('2027-02-16T11:00:00Z')
    await ground.look()
    expect([first, second].map(referenceOf)).toEqual(['E-001', 'E-002'])
  })

  it('survive rename, move, deletion and restoration, and are never issued again', async () => {
    const { library } = ground.needs
    const id = put('working/evidence/2.1', 'Plan.docx')
    await ground.look()
    library.rename(id, 'Plan v2.docx')
    library.drag(id, ground.folder('shared/evidence/5.4'))
    await ground.look()
    expect(await rows()).toMatchObject([{ entry: { reference: 'E-001' }, area: 'shared', indicators: ['5.4'] }])
    library.remove(id)
    await ground.look()
    expect(await rows()).toEqual([])
    const other = put('working/evidence/2.1', 'Another.docx')
    await ground.look()
    library.restore(id)
    await ground.look()
    expect([id, other].map(referenceOf)).toEqual(['E-001', 'E-002'])
  })

  it('are never believed: what a copy brought along is written over, and taken off outside the log', async () => {
    const original = put('working/evidence/2.1', 'Plan.docx')
    await ground.look()
    const copy = put('working/evidence/5.4', 'Plan (copy).docx')
    const elsewhere = put('working/w06-fri-pir', 'Plan (copy).docx')
    for (const id of [copy, elsewhere]) ground.needs.columns.edit(id, ground.needs.columns.of(original))
    await ground.look()
    expect([original, copy, elsewhere].map(referenceOf)).toEqual(['E-001', 'E-002', undefined])
    ground.needs.columns.edit(original, { WaymarkReference: 'E-999', WaymarkStatus: 'handed in' })
    await ground.look()
    expect(ground.needs.columns.of(original)).toMatchObject({ WaymarkReference: 'E-001', WaymarkStatus: 'drafting' })
  })

  it('go neither to the log itself nor to what lies in restricted folders', async () => {
    put('working/evidence', 'Evidence_Log.xlsx')
    put('working/meeting-notes', 'Notes.docx')
    await ground.look()
    expect(await rows()).toEqual([])
    expect(ground.needs.columns.writes).toEqual([])
  })
})

describe('what is read', () => {
  it('is read once for each change, and our own write is no news', async () => {
    const id = put('working/evidence/2.1', 'Plan.docx')
    await ground.look()
    await ground.look()
    await ground.look()
    expect(ground.needs.columns.reads).toEqual([id])
    expect(ground.needs.columns.writes).toEqual([id])
    ground.needs.columns.edit(id, { EvidenceSummary: 'Short stays fell.' })
    await ground.look()
    await ground.look()
    expect(ground.needs.columns.reads).toEqual([id, id])
    expect((await rows())[0]?.entry.columns.summary).toBe('Short stays fell.')
  })

  it('is kept with what stood there before when somebody changes it in SharePoint', async () => {
    const id = put('working/evidence/2.1', 'Plan.docx')
    ground.needs.columns.edit(id, { EvidenceSummary: 'First.' })
    await ground.look()
    expect(await ground.needs.store.logEntries.changes(INSPECTION, id)).toEqual([])
    ground.needs.columns.edit(id, { EvidenceSummary: 'Second.', EvidenceContributedBy: 'Board' })
    await ground.look()
    expect(await ground.needs.store.logEntries.changes(INSPECTION, id)).toMatchObject([
      { column: 'summary', from: 'First.', to: 'Second.', by: 'library', state: 'written' },
      { column: 'contributedBy', from: null, to: 'board', by: 'library' },
    ])
  })

  it('is not asked for where it can say nothing: of files that are no evidence, after the first look', async () => {
    ground.needs.clock.set('2027-01-01T09:00:00Z')
    const old = put('working/w06-fri-pir', 'Old.docx')
    ground.needs.clock.set('2027-02-15T09:00:00Z')
    const fresh = put('working/w06-fri-pir', 'New.docx')
    await ground.look()
    for (const id of [old, fresh]) ground.needs.library.rename(id, `${id}.docx`)
    await ground.look()
    expect(ground.needs.columns.reads).toEqual([fresh])
  })

  it('of a folder of many comes page by page', async () => {
    const byThemselves: string[] = []
    const { columns } = ground.needs
    const { read } = columns
    const readEach: typeof read = (drive, ids) => {
      byThemselves.push(...ids)
      return read(drive, ids)
    }
    Object.assign(columns, { read: readEach })
    for (let n = 0; n < 450; n += 1) put('working/evidence/2.1', `Plan ${n}.docx`)
    const alone = put('working/evidence/1.2', 'Alone.docx')
    await ground.look()
    expect(byThemselves).toEqual([alone])
    expect(new Set((await rows()).map(({ entry }) => entry.reference)).size).toBe(451)
    expect(columns.reads).toHaveLength(451)
  })

  it('of a folder of many that are open is not read over and over', async () => {
    const { needs } = ground
    for (let n = 0; n < 450; n += 1) {
      const id = put('working/evidence/2.1', `Plan ${n}.docx`)
      if (n < 250) needs.columns.lock(id, 'somebody')
    }
    await syncLibrary(needs, INSPECTION)
    let pieces = 0
    let again: number | null = 0
    while (again !== null && again <= needs.clock.now() && pieces < 10) {
      pieces += 1
      again = (await keepLogStep.run(needs, INSPECTION)).again
    }
    expect(again).toBe(needs.clock.now() + 5 * 60_000)
    expect(pieces).toBeLessThan(5)
  })

  it('of a folder of very many is one bounded piece after the other', async () => {
    const { needs } = ground
    for (let n = 0; n < 1_300; n += 1) put('working/evidence/2.1', `Plan ${n}.docx`)
    await syncLibrary(needs, INSPECTION)
    await keepLogStep.run(needs, INSPECTION)
    expect(needs.columns.writes.length).toBeGreaterThanOrEqual(500)
    expect(needs.columns.writes.length).toBeLessThan(700)
    await ground.look()
    expect(needs.columns.writes).toHaveLength(1_300)
  })

  it('of a file that SharePoint cannot serve keeps nobody else waiting', async () => {
    const { needs } = ground
    const bad = put('working/evidence/2.1', 'Bad.docx')
    const good = put('working/evidence/2.1', 'Good.docx')
    const { write } = needs.columns
    const failing: typeof write = async (drive, id, guard, fields) => {
      if (id !== bad) return write(drive, id, guard, fields)
      throw new GraphFailure('unavailable', { status: 500, code: 'generalException', message: 'Graph answered 500' })
    }
    const columns = { ...needs.columns, write: failing }
    await syncLibrary(needs, INSPECTION)
    const { again } = await keepLogStep.run({ ...needs, columns }, INSPECTION)
    expect(needs.columns.writes).toEqual([good])
    expect(again).not.toBeNull()
  })

  it('of a folder of many leaves by itself what changed meanwhile', async () => {
    const { needs } = ground
    for (let n = 0; n < 450; n += 1) put('working/evidence/2.1', `Plan ${n}.docx`)
    const changed = put('working/evidence/2.1', 'Changed.docx')
    await syncLibrary(needs, INSPECTION)
    needs.columns.edit(changed, { EvidenceSummary: 'Since the look.' })
    while ((await keepLogStep.run(needs, INSPECTION)).again === needs.clock.now());
    const row = (await rows()).find(({ file }) => file.id === changed)
    expect(row?.entry.columns.summary).toBe('Since the look.')
    expect(await rows()).toHaveLength(451)
  })

  it('of a folder of many is not believed where somebody edited here since it was read', async () => {
    const { needs } = ground
    const edited = put('working/evidence/2.1', 'Edited.docx')
    for (let n = 0; n < 250; n += 1) put('working/evidence/2.1', `Plan ${n}.docx`)
    await ground.look()
    for (const { id } of needs.library.all().filter(({ name }) => name.endsWith('.docx'))) {
      needs.columns.edit(id, { EvidenceDifference: 'From SharePoint.' })
    }
    await syncLibrary(needs, INSPECTION)
    const edit = { inspectionId: INSPECTION, fileId: edited, by: BY, key: 'meanwhile' }
    const changes = [{ column: 'summary' as const, from: '', to: 'From here.' }]
    await keepLogStep.run(
      slowReading(needs, () => editEntry(needs, { ...edit, changes })),
      INSPECTION,
    )
    await ground.look()
    expect(needs.columns.of(edited).EvidenceSummary).toBe('From here.')
    const history = await needs.store.logEntries.changes(INSPECTION, edited)
    expect(history.map(({ column, to }) => [column, to])).toEqual([
      ['summary', 'From here.'],
      ['difference', 'From SharePoint.'],
    ])
  })

  it('is read anew when the library gets columns that it had not', async () => {
    const all = ground.needs.columns.shown
    ground.needs.columns.shown = []
    const id = put('working/evidence/2.1', 'Plan.docx')
    await ground.look()
    expect(referenceOf(id)).toBeUndefined()
    ground.needs.columns.shown = all
    ground.needs.clock.set('2027-02-15T16:00:00Z')
    await ground.look()
    expect(referenceOf(id)).toBe('E-001')
  })

  it('waits for a file that is open, and comes back for it', async () => {
    const id = put('working/evidence/2.1', 'Plan.docx')
    ground.needs.columns.lock(id, 'somebody')
    await ground.look()
    expect(referenceOf(id)).toBeUndefined()
    ground.needs.columns.lock(id, null)
    await ground.look()
    expect(referenceOf(id)).toBe('E-001')
  })
})

/** Something happens when a folder has been read and nothing of it been noted. */
function slowReading(needs: LogGround['needs'], meanwhile: () => Promise<unknown>): LogGround['needs'] {
  return {
    ...needs,
    columns: {
      ...needs.columns,
      async *readFolder(...given) {
        for await (const page of needs.columns.readFolder(...given)) {
          await meanwhile()
          yield page
        }
      },
    },
  }
}

describe('who owns it, and where it stands', () => {
  it('is written once, whatever blanks their name ends in', async () => {
    const { columns } = ground.needs
    const id = put('working/evidence/2.1', 'Plan.docx')
    await ground.look()
    await takeEntry(ground.needs, { inspectionId: INSPECTION, fileId: id, by: { ...BY, name: `${BY.name}  ` } })
    await ground.look()
    const written = columns.writes.length
    columns.edit(id, { EvidenceSummary: 'In SharePoint.' })
    // SharePoint keeps no blank at an end.
    columns.edit(id, { WaymarkOwner: BY.name })
    await ground.look()
    expect(columns.writes.length).toBe(written)
  })

  it('is who brought it, if Waymark knows them, or whoever takes it', async () => {
    const id = put('working/evidence/2.1', 'Plan.docx')
    ground.needs.columns.broughtBy.set(id, PEOPLE.coordinator.id)
    await ground.look()
    const ownerShown = () => ground.needs.columns.of(id).WaymarkOwner
    expect(ownerShown()).toBe(PEOPLE.coordinator.name)
    await takeEntry(ground.needs, { inspectionId: INSPECTION, fileId: id, by: BY })
    await ground.look()
    expect(ownerShown()).toBe(BY.name)
    await leaveEntry(ground.needs, { inspectionId: INSPECTION, fileId: id, by: BY })
    await ground.look()
    expect(ownerShown()).toBe(PEOPLE.coordinator.name)
  })

  it('is ready when all that the log asks is filled in', async () => {
    const id = put('working/evidence', 'Plan.docx')
    const filled = {
      EvidenceSummary: 'Short stays fell.',
      EvidenceDifference: 'People went home.',
      EvidenceFrom: '2026-04-01T00:00:00Z',
      EvidenceTo: '2027-01-31T00:00:00Z',
      EvidenceContributedBy: 'Council',
    }
    ground.needs.columns.edit(id, filled)
    await ground.look()
    expect((await rows())[0]?.state).toBe('drafting')
    ground.needs.columns.edit(id, { EvidenceIndicators: ['2.1 Good experiences'] })
    await ground.look()
    expect((await rows())[0]).toMatchObject({ state: 'ready', indicators: ['2.1'], byFolder: false })
    expect(ground.needs.columns.of(id).WaymarkStatus).toBe('ready')
  })
})
