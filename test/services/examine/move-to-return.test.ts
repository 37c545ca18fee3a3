import { describe, expect, it } from 'vitest'
import { standing } from '../../../src/domain/inspection/kept.ts'
import { undoDeed } from '../../../src/services/deed/undo-deed.ts'
import { finishFilingsStep } from '../../../src/services/examine/finish-filings.ts'
import { moveToReturn } from '../../../src/services/examine/move-to-return.ts'
import { GraphFailure } from '../../../src/services/graph-failure.ts'
import { Refusal } from '../../../src/services/refusal.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { makeDocument } from '../../office/support/make-document.ts'
import { makeWorkbook } from '../../office/support/make-workbook.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { mortal } from '../../support/kill.ts'
import { openDesk, PIR, POSITION, type ReturnDesk, TIMETABLE } from './return-desk.ts'

const LINE = 'A file in another folder looks like it. Move it to its working folder.'
const book = makeWorkbook()
const people = makeWorkbook({
  sheets: [
    {
      name: 'Sheet',
      rows: [
        ['Name', 'Designation', 'Email address'],
        ['A. Person', 'Lead', 'a@northmoor.example'],
      ],
    },
  ],
})

async function suggestion(desk: ReturnDesk, itemId: string) {
  await desk.look()
  const { found } = await desk.shown(itemId)
  return found.findings.find(({ line }) => line.includes('look'))
}

const openable = 'The inspectors can open it where it lies; in the working folder they cannot.'
const fewer = 'Its working folder is restricted: fewer people can open it there.'
const more = 'More people can open its working folder than the one it lies in.'

describe('a file that lies elsewhere', () => {
  it.each<[string, string, string, Uint8Array, string, string | null, string]>([
    ['by its short name, in the base folder', 'base', 'PIR v3 FINAL.xlsx', book, PIR, fewer, '“PIR v3 FINAL.xlsx”'],
    ['in Working itself', 'working', 'Northmoor Pre-Inspection Return 2027.xlsx', book, PIR, fewer, 'folder “Working”'],
    ['in the log', 'working/evidence', 'W11 Position statement (draft).docx', makeDocument(), POSITION, null, 'log”'],
    ['in the shared area', 'shared/evidence', 'Position statement.docx', makeDocument(), POSITION, openable, 'log”'],
    ["in another return's folder", `working/${POSITION}`, 'PIR.xlsx', book, PIR, fewer, 'folder “W11 Position'],
    ['by its columns', `working/${PIR}`, 'Planted name.xlsx', people, TIMETABLE, more, 'A file whose name is not kept'],
  ])('is known %s', async (_, key, name, content, itemId, changes, where) => {
    const desk = await openDesk()
    const { id, eTag } = desk.put(key, name, content)
    expect(await suggestion(desk, itemId)).toEqual({
      line: LINE,
      weight: 'presses',
      toMend: false,
      move: { file: id, version: eTag, changes, what: expect.stringContaining(where) },
    })
  })

  it.each<[string, string, string, Uint8Array]>([
    ['is of another kind', 'working/evidence', 'PIR.docx', makeDocument()],
    ['has other words in its name', 'working/evidence', 'Notes for managers on the PIR.xlsx', book],
    ['lies in its own folder', `working/${PIR}`, 'PIR.xlsx', book],
    ['was put there by the inspection team', 'shared/w08-mon-initial-case-tracker-issued', 'PIR.xlsx', book],
    ['fits several returns', 'working', 'Final timetable Scrutiny focus group timetable.xlsx', book],
    ['is a record of a person', 'shared/w14-wed-records-uploaded', 'PIR.xlsx', book],
  ])('is no suggestion where it %s', async (_, key, name, content) => {
    const desk = await openDesk()
    desk.put(key, name, content)
    await desk.look()
    expect(await desk.needs.store.examinations.lookalikes(desk.inspectionId, 9)).toEqual([])
  })

  it('is no suggestion where another lies in the right place, and of two none is guessed', async () => {
    const desk = await openDesk()
    desk.put('working', 'PIR.xlsx', book)
    desk.put('base', 'PIR final.xlsx', book)
    expect(await suggestion(desk, PIR)).toEqual({
      line: '2 files in other folders look like it. Move the right one to its working folder.',
      weight: 'presses',
      toMend: false,
      move: null,
    })
    desk.put(`working/${PIR}`, 'PIR.xlsx', book)
    expect(await suggestion(desk, PIR)).toBeUndefined()
  })
})

async function misplaced() {
  const desk = await openDesk()
  const entry = desk.put('working', 'PIR.xlsx', book)
  await desk.look()
  const wish = { inspectionId: desk.inspectionId, itemId: PIR, fileId: entry.id, eTag: entry.eTag }
  const placeOf = () => desk.needs.library.all().find(({ id }) => id === entry.id)?.parentId
  return { ...desk, entry, wish, placeOf }
}

const coordinator = PEOPLE.coordinator

describe('moving it', () => {
  it('puts it into the working folder at once, and back by an undo', async () => {
    const { needs, wish, placeOf, folder, shown, inspectionId } = await misplaced()
    const deed = await moveToReturn(needs, { ...wish, by: coordinator })
    expect(placeOf()).toBe(folder(`working/${PIR}`))
    expect(await shown(PIR)).toMatchObject({ item: { state: 'drafting' }, found: { findings: [] } })
    await undoDeed(needs, { inspectionId, deedId: deed.id, by: coordinator })
    expect(placeOf()).toBe(folder('working'))
    await expect(undoDeed(needs, { inspectionId, deedId: deed.id, by: coordinator })).rejects.toThrow('undone already')
  })

  it.each([
    ['a viewer', PEOPLE.viewer, 'You may not do this'],
    ['somebody else', PEOPLE.stranger, 'You have no seat'],
  ])('is not for %s', async (_, by, words) => {
    const { needs, wish, placeOf, folder } = await misplaced()
    await expect(moveToReturn(needs, { ...wish, by })).rejects.toThrow(words)
    expect(placeOf()).toBe(folder('working'))
  })

  it('is refused for a file that was not suggested, or has changed since', async () => {
    const { needs, wish, put } = await misplaced()
    const other = put('working/evidence', 'Plan.docx', makeDocument())
    const asked = { ...wish, fileId: other.id, eTag: other.eTag, by: coordinator }
    await expect(moveToReturn(needs, asked)).rejects.toThrow('changed or moved just now')
    put('working', 'PIR.xlsx', makeWorkbook({ inline: true }))
    await expect(moveToReturn(needs, { ...wish, by: coordinator })).rejects.toThrow('changed just now')
    expect((await needs.store.deeds.of('northmoor')).map(({ undone }) => undone?.by)).toEqual(['watch'])
  })

  it('is finished by itself where the answer was lost, and can be undone then', async () => {
    const { needs, wish, placeOf, folder, inspectionId } = await misplaced()
    const lost = async () => {
      throw new GraphFailure('unavailable', { status: 0, code: 'noAnswer', message: 'lost' })
    }
    const away = { ...needs, library: { ...needs.library, move: lost, entries: onceThenLost(needs.library.entries) } }
    await expect(moveToReturn(away, { ...wish, by: coordinator })).rejects.toThrow('SharePoint did not answer')
    expect(await finishFilingsStep.run(needs, inspectionId)).toEqual({ changed: true, again: null })
    expect(placeOf()).toBe(folder(`working/${PIR}`))
    expect(await finishFilingsStep.run(needs, inspectionId)).toEqual({ changed: false, again: null })
    const [deed] = await needs.store.deeds.of(inspectionId)
    await undoDeed(needs, { inspectionId, deedId: deed?.id ?? '', by: coordinator })
    expect(placeOf()).toBe(folder('working'))
  })

  it.each(['killed', 'answer lost'] as const)('comes out whole wherever Waymark is stopped: %s', async (how) => {
    for (let at = 1; ; at += 1) {
      const { needs, wish, placeOf, folder, inspectionId } = await misplaced()
      const process = mortal(needs, { at, how })
      const isThrough = await moveToReturn(process.needs, { ...wish, by: coordinator }).then(
        () => !process.isDead() && process.points.length < at,
        () => false,
      )
      await finishFilingsStep.run(needs, inspectionId)
      // Whoever was told that it failed tries again; where it was done after all, that is refused.
      await syncLibrary(needs, inspectionId)
      await moveToReturn(needs, { ...wish, by: coordinator }).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error
      })
      const filed = standing(await needs.store.deeds.of(inspectionId))
      expect([at, placeOf(), filed.length]).toEqual([at, folder(`working/${PIR}`), 1])
      await undoDeed(needs, { inspectionId, deedId: filed[0]?.id ?? '', by: coordinator })
      expect(placeOf()).toBe(folder('working'))
      if (isThrough) {
        expect(at).toBeGreaterThan(4)
        return
      }
    }
  })

  it('leaves a file alone that was moved on since', async () => {
    const { needs, wish, placeOf, folder, inspectionId, entry } = await misplaced()
    const deed = await moveToReturn(needs, { ...wish, by: coordinator })
    needs.library.drag(entry.id, folder('working/evidence'))
    await expect(undoDeed(needs, { inspectionId, deedId: deed.id, by: coordinator })).rejects.toThrow(
      'moved again or deleted',
    )
    expect(placeOf()).toBe(folder('working/evidence'))
  })
})

type Entries = ReturnDesk['needs']['library']['entries']

function onceThenLost(entries: Entries): Entries {
  let asked = 0
  return async (driveId, ids) => {
    asked += 1
    if (asked === 1) return entries(driveId, ids)
    throw new GraphFailure('unavailable', { status: 0, code: 'noAnswer', message: 'lost' })
  }
}
