import { afterAll, beforeAll, expect, test } from 'vitest'
import { LOG_FOLDER } from '../../../src/domain/log/evidence-log-file.ts'
import { openPack } from '../../../src/services/hand-out/open-pack.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { readWorkbook, said } from '../../office/read-workbook.ts'
import { collect, readZip } from '../../office/read-zip.ts'
import { type LibraryUser, libraryUser } from '../library-user.ts'
import { openWorkbench, type Workbench } from '../workbench.ts'

const FOLDER = 'Joint inspection 2027/Working/Evidence log'

let bench: Workbench
let user: LibraryUser

beforeAll(async () => {
  bench = await openWorkbench('2027-02-15T09:00:00+00:00', '2027-01-11')
  await provision(bench.needs, bench.inspectionId)
  user = await libraryUser(bench)
}, 30_000)
afterAll(() => bench.close())

async function readLog(name: string) {
  const { needs, inspectionId } = bench
  const files = await needs.store.library.in(inspectionId, [LOG_FOLDER])
  const file = files.find((one) => one.name === name)
  const inspection = await needs.store.inspections.get(inspectionId)
  const bytes = await collect(await needs.contents.download(inspection?.place.driveId ?? '', file?.id ?? ''))
  const [sheet] = (await readWorkbook(bytes)).worksheets
  const references = Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, at) => said(sheet!.getCell(at + 2, 2)))
  return { bytes, references, cTag: file?.cTag }
}

const workbooks = async () => (await user.names(FOLDER)).filter((name) => name.endsWith('.xlsx')).toSorted()

test('the log comes, outlives SharePoint’s own changes to it, follows, and is left to whoever writes in it', async () => {
  const [first = ''] = (await user.names(FOLDER)).toSorted()
  await user.upload(`${FOLDER}/${first}/Audit.txt`)
  await bench.windTo('2027-02-15T09:40:00+00:00')
  expect(await workbooks()).toEqual(['Evidence_Log.xlsx'])
  const before = await readLog('Evidence_Log.xlsx')
  const kept = await bench.needs.store.logKeepings.get(bench.inspectionId)
  expect(before).toMatchObject({ references: ['E-001'] })
  // The tenant promoted properties into it since: other bytes than were sent, of the same workbook.
  expect(Buffer.from(before.bytes).includes('Document library')).toBe(true)
  expect(before.cTag).toBe(kept?.written?.cTag)
  await user.upload(`${FOLDER}/${first}/Survey.txt`)
  await bench.windTo('2027-02-15T10:20:00+00:00')
  expect(await workbooks()).toEqual(['Evidence_Log.xlsx'])
  const after = await readLog('Evidence_Log.xlsx')
  expect(after.references).toEqual(['E-001', 'E-002'])
  const calm = bench.roundTrips()
  await bench.windTo('2027-02-15T11:20:00+00:00')
  expect((await readLog('Evidence_Log.xlsx')).cTag).toBe(after.cTag)
  expect(bench.roundTrips() - calm).toBeLessThan(20)

  await user.upload(`${FOLDER}/Evidence_Log.xlsx`, 'Somebody typed this over it')
  await bench.windTo('2027-02-15T11:50:00+00:00')
  expect(await workbooks()).toEqual(['Evidence_Log (from Waymark).xlsx', 'Evidence_Log.xlsx'])
  expect((await readLog('Evidence_Log (from Waymark).xlsx')).references).toEqual(['E-001', 'E-002'])
  expect((await bench.needs.store.logKeepings.get(bench.inspectionId))?.theirs?.name).toBe('Evidence_Log.xlsx')

  const pack = await readZip(
    await collect((await openPack(bench.needs, { inspectionId: bench.inspectionId, by: { id: 'p' } })).content),
  )
  expect([...pack.keys()].map((path) => path.split('/').at(-1))).toEqual([
    ...['Evidence_Log.xlsx', 'E-001 Audit.txt', 'E-002 Survey.txt', 'Index.html'],
  ])
  expect(new TextDecoder().decode([...pack.values()][1])).toBe('A plain draft.')
}, 30_000)
