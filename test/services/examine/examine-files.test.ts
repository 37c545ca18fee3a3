import { describe, expect, it } from 'vitest'
import { NO_RECORDS } from '../../../src/domain/records/records-settings.ts'
import { examineFiles } from '../../../src/services/examine/examine-files.ts'
import { QuickXor } from '../../../src/services/examine/quick-xor.ts'
import type { Library } from '../../../src/services/ports/library.ts'
import { see } from '../../../src/services/see.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { makeDocument } from '../../office/support/make-document.ts'
import { makeWorkbook } from '../../office/support/make-workbook.ts'
import { openDesk, PIR, POSITION, type ReturnDesk } from './return-desk.ts'

const RECORDS = 'w14-wed-records-uploaded'

/** One piece, after a look at the library. */
async function piece({ needs, inspectionId }: ReturnDesk) {
  await syncLibrary(needs, inspectionId)
  return examineFiles(needs, inspectionId)
}

describe('what is looked into', () => {
  it('is each content once: a file that was renamed or moved is not downloaded again', async () => {
    const desk = await openDesk()
    const { library, contents } = desk.needs
    const file = desk.put('working/evidence', 'Plan.docx', makeDocument())
    await desk.look()
    library.rename(file.id, 'The plan.docx')
    library.drag(file.id, desk.folder(`working/${POSITION}`))
    await desk.look()
    expect(contents.downloads).toEqual([file.id])
    desk.put(`working/${POSITION}`, 'The plan.docx', makeDocument({ paragraphs: ['Other words.'] }))
    await desk.look()
    expect(contents.downloads).toEqual([file.id, file.id])
  })

  it('is no record of a person, and nothing that is still arriving', async () => {
    const desk = await openDesk()
    desk.put(`shared/${RECORDS}`, 'Planted Name.pdf', makeDocument())
    desk.put('working/evidence', 'Arriving.docx', new Uint8Array())
    await desk.look()
    expect(desk.needs.contents.downloads).toEqual([])
    expect(await examineFiles(desk.needs, desk.inspectionId)).toEqual({ changed: false, again: null })
  })

  it('is a bounded piece at a time, until nothing is left', async () => {
    const desk = await openDesk()
    for (let index = 0; index < 25; index += 1) desk.put('working/evidence', `Plan ${index}.docx`, makeDocument())
    const now = desk.needs.clock.now()
    expect(await piece(desk)).toMatchObject({ again: now })
    expect(desk.needs.contents.downloads).toHaveLength(20)
    await desk.look()
    expect(new Set(desk.needs.contents.downloads).size).toBe(25)
    expect(desk.needs.contents.downloads).toHaveLength(25)
  })

  it('is a piece bounded in bytes too: what else is to be filed waits for no row of films', async () => {
    const desk = await openDesk()
    const { library, uploads, contents } = desk.needs
    for (let index = 0; index < 4; index += 1) {
      const film = library.upload(desk.folder('working/evidence'), `Film ${index}.mp4`, 400 * 2 ** 20)
      uploads.bytes.set(film.id, makeDocument())
    }
    expect(await piece(desk)).toMatchObject({ again: desk.needs.clock.now() })
    expect(contents.downloads).toHaveLength(1)
    await desk.look()
    expect(contents.downloads).toHaveLength(4)
  })

  it('tells that what is shown with a return has changed; of evidence nothing is, however much comes', async () => {
    const desk = await openDesk()
    desk.put('working/evidence', 'Plan.docx', makeDocument({ comments: ['So?'] }))
    desk.put(`working/${POSITION}`, 'Position.docx', makeDocument())
    expect(await piece(desk)).toEqual({ changed: false, again: null })
    desk.put(`working/${POSITION}`, 'Position.docx', makeDocument({ comments: ['So?'] }))
    expect(await piece(desk)).toEqual({ changed: true, again: null })
    desk.put(`working/${POSITION}`, 'Position.docx', makeDocument({ paragraphs: ['Better.'] }))
    expect(await piece(desk)).toEqual({ changed: true, again: null })
  })
})

describe('a file that cannot be read', () => {
  it('holds up no other, and is tried again after five minutes, then ten', async () => {
    const desk = await openDesk()
    const { clock, contents } = desk.needs
    const bad = desk.put('working/evidence', 'A.docx', makeDocument())
    const good = desk.put('working/evidence', 'B.docx', makeDocument())
    contents.blows.set(bad.id, 'locked')
    const start = clock.now()
    expect(await piece(desk)).toMatchObject({ again: start + 5 * 60_000 })
    expect(contents.downloads).toEqual([good.id])
    clock.set(start + 5 * 60_000)
    expect(await piece(desk)).toMatchObject({ again: clock.now() + 10 * 60_000 })
    contents.blows.clear()
    clock.set(clock.now() + 10 * 60_000)
    expect(await piece(desk)).toEqual({ changed: false, again: null })
    expect(contents.downloads).toEqual([good.id, bad.id])
  })

  it('is not come back for once there is nothing to be opened any more', async () => {
    const desk = await openDesk()
    const { clock, contents } = desk.needs
    const bad = desk.put('working/evidence', 'A.docx', makeDocument())
    contents.blows.set(bad.id, 'locked')
    await piece(desk)
    desk.put('working/evidence', 'A.docx', new Uint8Array())
    clock.set(clock.now() + 60 * 60_000)
    expect(await piece(desk)).toEqual({ changed: false, again: null })
    expect(await examineFiles(desk.needs, desk.inspectionId)).toEqual({ changed: false, again: null })
  })

  it('is not come back for at once, over and over, while it is not known where it lies', async () => {
    const desk = await openDesk()
    const { clock, contents, store } = desk.needs
    const bad = desk.put('working/evidence', 'A.docx', makeDocument())
    contents.blows.set(bad.id, 'locked')
    await piece(desk)
    await store.library.setAside(desk.inspectionId, [bad.id])
    clock.set(clock.now() + 60 * 60_000)
    const { again } = await examineFiles(desk.needs, desk.inspectionId)
    expect(again).toBeGreaterThan(clock.now())
  })

  it('is tried at once when its content changed', async () => {
    const desk = await openDesk()
    const { contents } = desk.needs
    const bad = desk.put('working/evidence', 'A.docx', makeDocument())
    contents.blows.set(bad.id, 'locked')
    await piece(desk)
    contents.blows.clear()
    desk.put('working/evidence', 'A.docx', makeDocument({ paragraphs: ['New.'] }))
    expect(await piece(desk)).toMatchObject({ again: null })
    expect(contents.downloads).toEqual([bad.id])
  })

  it('does not count as a fault of many files where the library is away: the rest waits a minute', async () => {
    const desk = await openDesk()
    const { clock, contents } = desk.needs
    const numbers = Array.from({ length: 12 }, (_, number) => number)
    const files = numbers.map((number) => desk.put('working/evidence', `${number}.docx`, makeDocument()))
    for (const { id } of files) contents.blows.set(id, 'unavailable')
    expect(await piece(desk)).toMatchObject({ again: clock.now() + 60_000 })
    expect(desk.needs.logged.filter(({ event }) => event === 'file not read')).toHaveLength(4)
  })

  it('is not asked about again where the library had told the digest of what came', async () => {
    const desk = await openDesk()
    const bytes = makeDocument()
    const digest = new QuickXor()
    digest.update(bytes)
    const put = (name: string, hash: string) => {
      const { id } = desk.needs.library.upload(desk.folder('working/evidence'), name, bytes.length, undefined, hash)
      desk.needs.uploads.bytes.set(id, bytes)
      return id
    }
    put('A.docx', digest.digest())
    const doubtful = put('B.docx', 'of something else')
    await syncLibrary(desk.needs, desk.inspectionId)
    const asked: string[] = []
    const entries: Library['entries'] = (drive, ids) => {
      asked.push(...ids)
      return desk.needs.library.entries(drive, ids)
    }
    await examineFiles({ ...desk.needs, library: { ...desk.needs.library, entries } }, desk.inspectionId)
    expect(asked).toEqual([doubtful])
    expect(await examineFiles(desk.needs, desk.inspectionId)).toMatchObject({ again: null })
  })

  it('of a mountain of evidence waits for the returns, and arrives four at a time', async () => {
    const desk = await openDesk()
    const { contents } = desk.needs
    const early = desk.put(`working/${PIR}`, 'PIR.xlsx', makeWorkbook())
    desk.needs.clock.set(desk.needs.clock.now() + 60_000)
    for (let number = 0; number < 30; number += 1) desk.put('working/evidence', `${number}.docx`, makeDocument())
    await syncLibrary(desk.needs, desk.inspectionId)
    let [arriving, most] = [0, 0]
    const begun: string[] = []
    const download = async (driveId: string, id: string) => {
      begun.push(id)
      const content = await contents.download(driveId, id)
      return (async function* () {
        arriving += 1
        most = Math.max(most, arriving)
        yield* content
        arriving -= 1
      })()
    }
    await examineFiles({ ...desk.needs, contents: { ...contents, download } }, desk.inspectionId)
    expect([begun[0], begun.length, most]).toEqual([early.id, 20, 4])
  })

  it('is read anew where it changed while it was read', async () => {
    const desk = await openDesk()
    const { contents, clock } = desk.needs
    const file = desk.put('working/evidence', 'A.docx', makeDocument())
    const download = contents.download
    const meanwhile = async (driveId: string, id: string) => {
      desk.put('working/evidence', 'A.docx', makeDocument({ comments: ['Meanwhile'] }))
      return download(driveId, id)
    }
    await syncLibrary(desk.needs, desk.inspectionId)
    const needs = { ...desk.needs, contents: { ...contents, download: meanwhile } }
    expect(await examineFiles(needs, desk.inspectionId)).toMatchObject({ again: clock.now() + 60_000 })
    const kept = await desk.needs.store.examinations.of(desk.inspectionId, [file.id])
    expect(kept.get(file.id)?.facts).toBeNull()
    await desk.look()
    const facts = (await desk.needs.store.examinations.of(desk.inspectionId, [file.id])).get(file.id)?.facts
    expect(facts?.comments).toBe(1)
  })
})

it('of two processes that read at once, the one with the older content leaves what is known of the newer', async () => {
  const desk = await openDesk()
  const { contents, store } = desk.needs
  const file = desk.put('working/evidence', 'A.docx', makeDocument())
  await syncLibrary(desk.needs, desk.inspectionId)
  const { promise, resolve } = Promise.withResolvers<void>()
  const slow = async (driveId: string, id: string) => {
    const content = await contents.download(driveId, id)
    await promise
    return content
  }
  const other = examineFiles({ ...desk.needs, contents: { ...contents, download: slow } }, desk.inspectionId)
  desk.put('working/evidence', 'A.docx', makeDocument({ comments: ['Newer'] }))
  await desk.look()
  resolve()
  await other
  const known = (await store.examinations.of(desk.inspectionId, [file.id])).get(file.id)
  expect(known).toMatchObject({ facts: { comments: 1 } })
  expect(await examineFiles(desk.needs, desk.inspectionId)).toEqual({ changed: false, again: null })
})

describe('what was found', () => {
  it('counts the rows of a workbook as people do', async () => {
    const desk = await openDesk()
    desk.put(`working/${PIR}`, 'PIR.xlsx', makeWorkbook())
    await desk.look()
    expect((await desk.shown(PIR)).found).toMatchObject({ counted: '4 rows', findings: [] })
  })

  it('counts out of the sample where its size is known', async () => {
    const desk = await openDesk()
    desk.put('working/w10-fri-initial-case-tracker-returned', 'Tracker.xlsx', makeWorkbook())
    await desk.look()
    expect((await desk.shown('w10-fri-initial-case-tracker-returned')).found.counted).toBe('4 of 100 rows')
    expect((await desk.shown('w10-fri-good-practice-sample')).found.counted).toBe('4 of 3 cases')
  })

  it('counts what the inspection team sends, once the sizes of the samples are known', async () => {
    const records = { ...NO_RECORDS, main: 3, reserve: 2 }
    const settings = { indicators: [], cardTime: '09:00', records }
    const desk = await openDesk({ settings })
    desk.put('shared/w11-mon-final-case-tracker-issued', 'Final case tracker.xlsx', makeWorkbook())
    await desk.look()
    const shown = await desk.shown('w11-mon-final-case-tracker-issued')
    expect(shown.found).toMatchObject({ counted: '4 of 5 rows', findings: [] })
  })

  it('stands with the item as one line, the most pressing first, and a draft is left in peace', async () => {
    const desk = await openDesk()
    desk.put(`working/${POSITION}`, 'Position.docx', makeDocument({ comments: ['So?'], watermark: 'DRAFT' }))
    await desk.look()
    const statusOf = async () => {
      const { items } = await see(desk.needs, desk.inspectionId)
      return items.find(({ dated }) => dated.item.id === POSITION)?.status
    }
    expect(await statusOf()).toMatchObject({ state: 'drafting' })
    expect((await statusOf())?.attention).toBeUndefined()
    await desk.mark(POSITION, 'signed off')
    expect(await statusOf()).toMatchObject({ state: 'signed off', attention: expect.stringContaining('“DRAFT”') })
  })
})
