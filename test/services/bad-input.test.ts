import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { presentItemAnswer } from '../../bot/http/present-item-answer.ts'
import { PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import { see } from '../../src/services/see.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { seedFolder } from '../bench/seed-items.ts'
import { streamLargeWorkbook } from '../office/support/large-workbook.ts'
import { makeBomb } from '../office/support/make-bad-zips.ts'
import { makeProtectedOffice } from '../office/support/make-compound.ts'
import { makeDocument, markup } from '../office/support/make-document.ts'
import { makeWorkbook } from '../office/support/make-workbook.ts'
import { type LibraryUser, libraryUser } from './library-user.ts'
import { openSetUpWorkbench, type Workbench } from './workbench.ts'

const PIR = 'w06-fri-pir'
const TRACKER = 'w10-fri-initial-case-tracker-returned'
const POSITION = 'w11-mon-position-statement'
const TIMETABLE = 'w13-fri-scrutiny-timetable'
const FINAL = 'w16-wed-final-timetable'
const IMPROVEMENT = 'w35-tue-improvement-plan'
const QUESTIONNAIRE = 'w33-tue-questionnaire-returned'
const GB = 2 ** 30
/** 10,000 on a PostgreSQL server: `npm run bench:burst`. */
const THOUSANDS = 1_000

let bench: Workbench
let user: LibraryUser
let folders: ReadonlyMap<string, string>

beforeAll(async () => {
  bench = await openSetUpWorkbench('2027-02-15T09:00:00+00:00', '2027-01-11')
  user = await libraryUser(bench)
  const placed = await bench.needs.store.folders.of(bench.inspectionId)
  folders = new Map(placed.map(({ key, itemId }) => [key, itemId]))
})
afterAll(() => bench.close())

const put = (key: string, name: string, content: Uint8Array) => user.uploadInto(folders.get(key) ?? key, name, content)

async function shown(itemId: string) {
  const { id, name } = PEOPLE.coordinator
  const picture = await see(bench.needs, bench.inspectionId)
  return presentItemAnswer(bench.needs, picture, itemId, { id, name })
}

/** Larger than a test can upload; nothing of the library's own rewrites it. */
function sayItIs(id: string, size: number): void {
  const { db } = bench.tenant.kernel
  db.run('UPDATE items SET size = ? WHERE id = ?', size, id)
  db.run('DELETE FROM promotions WHERE item = ?', id)
}

async function large(rows: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  for await (const piece of streamLargeWorkbook({ rows, texts: 'shared' })) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function laterBy(minutes: number): Promise<void> {
  await bench.windTo(new Date(bench.clock.now() + minutes * 60_000).toISOString())
}

/** What the coordinator's tab says of a return. */
async function found(itemId: string) {
  const answer = await shown(itemId)
  return { state: answer.item.state, ...answer.found, lines: answer.found.findings.map(({ line }) => line).join('\n') }
}

describe('what nobody should have uploaded', () => {
  test('comes to a clear state, file by file, and holds up nothing else', async () => {
    await put(`working/${PIR}`, 'PIR.xlsx', makeProtectedOffice())
    await put(`working/${TRACKER}`, 'Tracker.xlsx', await large(3_000))
    await put(`working/${FINAL}`, 'Final.xlsx', makeBomb(32))
    await put(`working/${POSITION}`, 'Position.docx', makeDocument({ macros: true, markup: markup.inserted('More.') }))
    const huge = await put(`working/${TIMETABLE}`, 'Timetable.xlsx', await large(2_000))
    sayItIs(huge, 2 * GB)
    await put(`working/${IMPROVEMENT}`, 'Plan.docx', makeDocument())
    await laterBy(20)
    expect(await found(PIR)).toMatchObject({ state: 'needs attention', lines: expect.stringContaining('protected') })
    expect(await found(TRACKER)).toMatchObject({ state: 'drafting', counted: expect.stringMatching(/3,?000/) })
    for (const item of [FINAL, TIMETABLE]) {
      expect(await found(item)).toMatchObject({ lines: expect.stringContaining('too large to be looked into') })
    }
    const { lines } = await found(POSITION)
    for (const line of ['macros', '1 tracked change']) expect(lines).toContain(line)
    expect(await found(IMPROVEMENT)).toMatchObject({ state: 'drafting', lines: '' })
  })

  test('with a name that SharePoint takes is taken as it is, however odd; what it refuses changes nothing', async () => {
    const commented = makeDocument({ comments: ['So?'] })
    await expect(put(`working/${IMPROVEMENT}`, 'a:b.docx', commented)).rejects.toThrow('400')
    await put(`working/${IMPROVEMENT}`, "100% of #1 & 'more'+.docx", commented)
    await laterBy(20)
    expect(await found(IMPROVEMENT)).toMatchObject({ lines: expect.stringContaining('1 comment') })
  })

  test('at the end of a path of 400 characters is read like any other; one character more is refused', async () => {
    const placed = await bench.needs.store.folders.of(bench.inspectionId)
    const { webUrl = '' } = placed.find(({ key }) => key === `working/${QUESTIONNAIRE}`) ?? {}
    const path = decodeURIComponent(new URL(webUrl).pathname).slice(1)
    const folder = `${path.slice(path.indexOf('Joint inspection'))}/${'deep '.repeat(20)}er`
    const name = (length: number) => `${'n'.repeat(length - path.length - 104 - '.docx'.length)}.docx`
    await expect(user.upload(`${folder}/${name(401)}`, makeDocument())).rejects.toThrow('pathIsTooLong')
    await user.upload(`${folder}/${name(400)}`, makeDocument({ comments: ['So?'] }))
    await laterBy(20)
    expect(await found(QUESTIONNAIRE)).toMatchObject({ lines: expect.stringContaining('1 comment') })
  })

  test('by the thousand in one folder is counted, and what comes beside it is seen at the same look', async () => {
    const { needs, inspectionId, tenant } = bench
    const { place } = (await needs.store.inspections.get(inspectionId)) ?? {}
    seedFolder(tenant.kernel, place?.driveId ?? '', folders.get('working/evidence/1.2') ?? '', 1, THOUSANDS)
    await put(`shared/${PIR}`, 'PIR.xlsx', makeWorkbook())
    await syncLibrary(needs, inspectionId)
    expect((await found(PIR)).state).toBe('handed in')
  })
})
