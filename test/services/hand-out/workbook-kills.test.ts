import { describe, expect, test } from 'vitest'
import { keepWorkbook } from '../../../src/services/hand-out/keep-workbook.ts'
import { readWorkbook } from '../../office/read-workbook.ts'
import { type Blow, mortal } from '../../support/kill.ts'
import { type EvidenceDesk, openEvidenceDesk } from './evidence-desk.ts'

const LOG = 'Evidence_Log.xlsx'

const STORIES: Readonly<Record<string, (desk: EvidenceDesk) => Promise<unknown>>> = {
  'the first': async () => undefined,
  'the next': async (desk) => {
    await desk.after(1)
    await desk.addEvidence('Survey.pdf')
  },
  'the one kept instead of theirs': async (desk) => {
    await desk.after(1)
    await edit(desk)
    await desk.after(10)
    const known = await desk.needs.store.logKeepings.get(desk.inspectionId)
    if (known) await desk.needs.store.logKeepings.save(desk.inspectionId, { ...known, choice: 'ours' })
  },
}

async function edit(desk: EvidenceDesk) {
  const workbook = await readWorkbook(desk.needs.uploads.bytes.get(desk.workbooks()[0]?.id ?? '') ?? new Uint8Array())
  workbook.worksheets[0]!.getCell('D2').value = 'My own words'
  desk.save(LOG, new Uint8Array(await workbook.xlsx.writeBuffer()))
}

/** Lives the story, then writes under the blow and again and again until all is calm. */
async function live(prepare: (desk: EvidenceDesk) => Promise<unknown>, blow: Blow | null) {
  const desk = await openEvidenceDesk()
  await desk.addEvidence('Audit.docx')
  await prepare(desk)
  desk.needs.clock.set(desk.needs.clock.now() + 600_000)
  await desk.look()
  const { needs, points } = mortal(desk.needs, blow)
  const failure = await keepWorkbook(needs, desk.inspectionId).then(
    () => null,
    (error: unknown) => error,
  )
  for (let round = 0; round < 3; round += 1) await desk.after(10)
  return { desk, points, failure }
}

describe.each(Object.keys(STORIES))('%s log, whatever befalls its writing', (story) => {
  const prepare = STORIES[story] ?? (async () => undefined)

  test('is there once, whole, and nobody is asked about it', async () => {
    const { points } = await live(prepare, null)
    expect(points).toContain('uploads.put')
    for (const how of ['killed', 'answer lost'] as const) {
      for (let at = 1; at <= points.length; at += 1) {
        const { desk, failure } = await live(prepare, { at, how })
        const place = `${how} at ${at}: ${points[at - 1]}`
        if (at < points.length || how === 'answer lost') expect(failure, place).not.toBeNull()
        expect(
          desk.workbooks().map(({ name }) => name),
          place,
        ).toEqual([LOG])
        const references = story === 'the next' ? ['E-001', 'E-002'] : ['E-001']
        expect(await desk.listed(LOG), place).toEqual(references)
        const kept = await desk.needs.store.logKeepings.get(desk.inspectionId)
        expect(kept, place).toMatchObject({ theirs: null, choice: null, begun: null, written: { name: LOG } })
        expect(await desk.after(10), place).toEqual({ changed: false, again: null })
      }
    }
  })
})

test('a person who changes it at the very moment keeps what they wrote', async () => {
  const desk = await openEvidenceDesk()
  await desk.addEvidence('Audit.docx')
  await desk.after(1)
  await desk.addEvidence('Survey.pdf')
  desk.needs.clock.set(desk.needs.clock.now() + 600_000)
  const put: typeof desk.needs.uploads.put = async (...given) => {
    await edit(desk)
    return desk.needs.uploads.put(...given)
  }
  const now = desk.needs.clock.now()
  const done = await keepWorkbook({ ...desk.needs, uploads: { ...desk.needs.uploads, put } }, desk.inspectionId)
  expect(done).toEqual({ changed: true, again: now + 60_000 })
  const theirs = desk.workbooks().map(({ cTag }) => cTag)
  await desk.after(1)
  expect(desk.workbooks().find(({ name }) => name === LOG)?.cTag).toBe(theirs[0])
  expect(await desk.listed('Evidence_Log (from Waymark).xlsx')).toEqual(['E-001', 'E-002'])
})
