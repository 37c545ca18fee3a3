import { describe, expect, test } from 'vitest'
import type { LogKeeping } from '../../../src/domain/log/log-keeping.ts'
import { GraphFailure, type GraphReason } from '../../../src/services/graph-failure.ts'
import { keepWorkbook } from '../../../src/services/hand-out/keep-workbook.ts'
import { makeLogTemplate } from '../../office/log-template.ts'
import { readWorkbook } from '../../office/read-workbook.ts'
import { fileOf } from '../../store/samples.ts'
import { type EvidenceDesk, MINUTE, openEvidenceDesk } from './evidence-desk.ts'

const LOG = 'Evidence_Log.xlsx'
const BESIDE = 'Evidence_Log (from Waymark).xlsx'
const NOTHING = { changed: false, again: null }

const names = (desk: EvidenceDesk) => desk.workbooks().map(({ name }) => name)
const keeping = ({ needs, inspectionId }: EvidenceDesk) => needs.store.logKeepings.get(inspectionId)
const choose = async ({ needs, inspectionId }: EvidenceDesk, choice: LogKeeping['choice']) => {
  const known = await needs.store.logKeepings.get(inspectionId)
  if (known) await needs.store.logKeepings.save(inspectionId, { ...known, choice })
}

/** A person opens it, writes into a cell, saves. */
async function edit(desk: EvidenceDesk, name: string, text = 'My own words') {
  const entry = desk.workbooks().find((one) => one.name === name)
  const workbook = await readWorkbook(desk.needs.uploads.bytes.get(entry?.id ?? '') ?? new Uint8Array())
  workbook.worksheets[0]!.getCell('D2').value = text
  return desk.save(name, new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** SharePoint writes something of its own into the file: the same to the eye, with other tags. */
function promote(desk: EvidenceDesk, name: string) {
  const entry = desk.workbooks().find((one) => one.name === name)
  const bytes = desk.needs.uploads.bytes.get(entry?.id ?? '') ?? new Uint8Array()
  return desk.save(name, Buffer.concat([bytes.subarray(0, -2), Buffer.from([3, 0]), Buffer.from('spo')]))
}

describe('the log’s workbook', () => {
  test('is there once there is evidence, and never touched while nothing changes', async () => {
    const desk = await openEvidenceDesk()
    expect(await desk.after(1)).toEqual(NOTHING)
    await desk.addEvidence('Audit.docx', { summary: 'An audit' })
    expect(await desk.after(1)).toEqual({ changed: true, again: null })
    expect(await desk.listed(LOG)).toEqual(['E-001'])
    const [written] = desk.workbooks()
    for (const minutes of [1, 30, 600]) expect(await desk.after(minutes)).toEqual(NOTHING)
    expect(desk.workbooks()).toEqual([written])
    expect(desk.needs.contents.downloads).toEqual([])
  })

  test('follows what people write, not more than once in five minutes', async () => {
    const desk = await openEvidenceDesk()
    const first = await desk.addEvidence('Audit.docx')
    await desk.after(1)
    const at = desk.needs.clock.now()
    await desk.describe(first, { summary: 'Better' })
    expect(await desk.after(1)).toEqual({ changed: false, again: at + 5 * MINUTE })
    await desk.addEvidence('Survey.pdf')
    expect(await desk.after(4)).toEqual({ changed: true, again: null })
    expect(await desk.listed(LOG)).toEqual(['E-001', 'E-002'])
    expect(names(desk)).toEqual([LOG])
  })

  test('names nothing that lies in a restricted folder', async () => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    const hidden = await desk.addEvidence('Agnes Example.docx')
    const [file] = await desk.needs.store.library.byId(desk.inspectionId, [hidden])
    if (file) await desk.needs.store.library.saveFiles(desk.inspectionId, [{ ...file, name: null, webUrl: '' }])
    await desk.after(1)
    expect(await desk.listed(LOG)).toEqual(['E-001'])
  })

  test('is kept up although SharePoint changes its bytes', async () => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    await desk.after(1)
    promote(desk, LOG)
    await desk.after(10)
    await desk.addEvidence('Survey.pdf')
    await desk.after(10)
    promote(desk, LOG)
    await desk.addEvidence('Minutes.pdf')
    await desk.after(10)
    expect(names(desk)).toEqual([LOG])
    expect(await desk.listed(LOG)).toEqual(['E-001', 'E-002', 'E-003'])
    expect((await keeping(desk))?.theirs).toBeNull()
  })

  test('is left to whoever changed it: Waymark’s lies beside it, and somebody is asked', async () => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    await desk.after(1)
    const edited = await edit(desk, LOG)
    expect(await desk.after(10)).toEqual({ changed: true, again: null })
    expect(names(desk)).toEqual([BESIDE, LOG])
    expect(await keeping(desk)).toMatchObject({
      theirs: { itemId: edited.id, name: LOG },
      choice: null,
      written: { name: BESIDE },
    })
    await desk.addEvidence('Survey.pdf')
    await desk.after(10)
    expect(await desk.listed(BESIDE)).toEqual(['E-001', 'E-002'])
    expect(desk.workbooks().find(({ name }) => name === LOG)).toEqual(edited)
  })

  test('replaces theirs where that is wanted, and the one beside goes', async () => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    await desk.after(1)
    const edited = await edit(desk, LOG)
    await desk.after(10)
    await choose(desk, 'ours')
    await desk.after(0)
    expect(desk.workbooks()).toMatchObject([{ id: edited.id, name: LOG }])
    expect(await desk.listed(LOG)).toEqual(['E-001'])
    expect(await keeping(desk)).toMatchObject({ theirs: null, choice: null, written: { itemId: edited.id } })
    expect(await desk.after(10)).toEqual(NOTHING)
  })

  test('does not replace what they changed once more after the answer', async () => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    await desk.after(1)
    await edit(desk, LOG)
    await desk.after(10)
    await choose(desk, 'ours')
    const again = await edit(desk, LOG, 'Still my own')
    await desk.after(0)
    expect(desk.workbooks().find(({ name }) => name === LOG)).toEqual(again)
    expect(await keeping(desk)).toMatchObject({ choice: null, theirs: { cTag: again.cTag } })
  })

  test('stays beside theirs where theirs is kept, and nobody is asked again', async () => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    await desk.after(1)
    await edit(desk, LOG)
    await desk.after(10)
    await choose(desk, 'theirs')
    await desk.addEvidence('Survey.pdf')
    await desk.after(10)
    expect(await desk.listed(BESIDE)).toEqual(['E-001', 'E-002'])
    await edit(desk, BESIDE)
    await desk.after(10)
    expect(names(desk)).toEqual(['Evidence_Log (from Waymark 2).xlsx', BESIDE, LOG])
    expect((await keeping(desk))?.choice).toBe('theirs')
  })

  test('that was taken elsewhere, or deleted, is made anew by the next change only', async () => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    await desk.after(1)
    const [written] = desk.workbooks()
    desk.needs.library.drag(written?.id ?? '', 'root')
    await desk.after(10)
    await desk.after(10)
    expect(names(desk)).toEqual([])
    await desk.addEvidence('Survey.pdf')
    await desk.after(10)
    expect(await desk.listed(LOG)).toEqual(['E-001', 'E-002'])
    expect(desk.needs.library.all().find(({ id }) => id === written?.id)?.cTag).toBe(written?.cTag)
  })

  test.each([
    ['locked', 'open in Excel', 5],
    ['forbidden', 'refused', 30],
    ['taken', null, 1],
  ] as const)('waits where it is refused as %s: %s', async (reason, waits, minutes) => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    await desk.after(1)
    const refusing = { ...desk.needs, uploads: { ...desk.needs.uploads, put: () => Promise.reject(refused(reason)) } }
    await desk.addEvidence('Survey.pdf')
    await desk.after(1)
    desk.needs.clock.set(desk.needs.clock.now() + 10 * MINUTE)
    const now = desk.needs.clock.now()
    const done = await keepWorkbook(refusing, desk.inspectionId)
    expect(done).toEqual({ changed: true, again: now + minutes * MINUTE })
    expect(await keeping(desk)).toMatchObject({ waits, begun: null })
    await desk.after(minutes)
    expect(await desk.listed(LOG)).toEqual(['E-001', 'E-002'])
    expect((await keeping(desk))?.waits).toBeNull()
  })
})

describe('a template of the coordinator’s', () => {
  const heads = ['Ref', 'Quality indicator', 'Document', 'Outcome for people', 'RAG']

  test('is filled, and stays as it is itself', async () => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    const template = desk.save('Evidence_Log_v1.0.xlsx', await makeLogTemplate(heads))
    await desk.after(1)
    expect(names(desk)).toEqual([LOG, 'Evidence_Log_v1.0.xlsx'])
    expect(await desk.listed(LOG)).toEqual(['E-001'])
    expect((await keeping(desk))?.template).toMatchObject({ itemId: template.id, fits: true })
    expect(await desk.after(10)).toEqual(NOTHING)
    promote(desk, 'Evidence_Log_v1.0.xlsx')
    expect(await desk.after(10)).toEqual(NOTHING)
    expect(await desk.after(10)).toEqual(NOTHING)
  })

  test('may lie among the templates', async () => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    const { id, cTag } = desk.save('Evidence_Log_v1.0.xlsx', await makeLogTemplate(heads))
    desk.needs.library.drag(id, 'root')
    const file = fileOf(id, { name: 'Evidence_Log_v1.0.xlsx', cTag, folder: 'working/templates' })
    await desk.needs.store.library.saveFiles(desk.inspectionId, [file])
    await desk.after(1)
    expect(names(desk)).toEqual([LOG])
    expect((await keeping(desk))?.template).toMatchObject({ itemId: id, fits: true })
  })

  test('that has the log’s own name keeps it', async () => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    const template = desk.save(LOG, await makeLogTemplate(heads))
    await desk.after(1)
    await desk.addEvidence('Survey.pdf')
    await desk.after(10)
    expect(names(desk)).toEqual([BESIDE, LOG])
    expect(await desk.listed(BESIDE)).toEqual(['E-001', 'E-002'])
    expect(desk.workbooks().find(({ name }) => name === LOG)).toMatchObject({ id: template.id, cTag: template.cTag })
    expect((await keeping(desk))?.theirs).toBeNull()
  })

  test('that has no header of a log is left aside, and said to be', async () => {
    const desk = await openEvidenceDesk()
    await desk.addEvidence('Audit.docx')
    desk.save('Evidence log template.xlsx', await makeLogTemplate(['Name', 'Telephone']))
    await desk.after(1)
    expect(await desk.listed(LOG)).toEqual(['E-001'])
    expect((await keeping(desk))?.template?.fits).toBe(false)
    expect(await desk.after(10)).toEqual(NOTHING)
  })
})

function refused(reason: GraphReason): GraphFailure {
  return new GraphFailure(reason, { status: 400, code: reason, message: 'Graph answered' })
}
