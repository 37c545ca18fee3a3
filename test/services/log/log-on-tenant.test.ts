import { afterAll, beforeAll, expect, it } from 'vitest'
import { PEOPLE } from '../../../infra/rehearsal/tenant-content.ts'
import { editEntry } from '../../../src/services/log/edit-entry.ts'
import { keepLogStep } from '../../../src/services/log/keep-log.ts'
import { seeLog } from '../../../src/services/log/see-log.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { provisionColumns } from '../../../src/services/set-up/provision-columns.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { type LibraryUser, libraryUser } from '../library-user.ts'
import { openWorkbench, type Workbench } from '../workbench.ts'

const BY = { id: PEOPLE.pirHealth.id, name: PEOPLE.pirHealth.name }

let bench: Workbench
let user: LibraryUser
let file: string
beforeAll(async () => {
  bench = await openWorkbench('2027-02-15T09:00:00+00:00', '2027-01-11')
  await provision(bench.needs, bench.inspectionId)
  await provisionColumns(bench.needs, bench.inspectionId)
  user = await libraryUser(bench)
  const [folder] = await evidenceFolders()
  file = await user.upload(`${BASE}/${folder}/Plan.txt`)
  await look()
})
afterAll(() => bench.close())

const BASE = 'Joint inspection 2027/Working/Evidence log'
const evidenceFolders = async () => (await user.names(BASE)).filter((name) => /^\d/.test(name))
const edit = (key: string, from: string, to: string) =>
  editEntry(bench.needs, {
    ...{ inspectionId: bench.inspectionId, fileId: file, by: BY, key },
    changes: [{ column: 'summary', from, to }],
  })

async function look(): Promise<void> {
  await syncLibrary(bench.needs, bench.inspectionId)
  await keepLogStep.run(bench.needs, bench.inspectionId)
}

it('gives evidence its reference, shown in the library with who brought it, and takes its own write for no news', async () => {
  expect(await user.columns(file)).toMatchObject({
    WaymarkReference: 'E-001',
    WaymarkStatus: 'drafting',
    WaymarkOwner: PEOPLE.pirHealth.name,
  })
  const [row] = await seeLog(bench.needs, bench.inspectionId)
  expect(row).toMatchObject({ byFolder: true, entry: { owner: { id: PEOPLE.pirHealth.id } } })
  expect(await bench.needs.store.logEntries.unread(bench.inspectionId, 10)).toEqual([])
})

it('reads what somebody writes in SharePoint, and merges an edit with it', async () => {
  await user.editColumns(file, { EvidenceDifference: 'People went home.' })
  expect(await edit('first-edit', '', 'Short stays fell.')).toMatchObject([{ state: 'written' }])
  expect(await user.columns(file)).toMatchObject({
    EvidenceSummary: 'Short stays fell.',
    EvidenceDifference: 'People went home.',
  })
  await look()
  const [row] = await seeLog(bench.needs, bench.inspectionId)
  expect(row?.entry.columns).toMatchObject({ summary: 'Short stays fell.', difference: 'People went home.' })
})

it('lists the indicators in a text until an administrator has made the column of choices', async () => {
  const [{ indicators = [] } = {}] = await seeLog(bench.needs, bench.inspectionId)
  const other = (await bench.needs.store.inspections.get(bench.inspectionId))?.settings.indicators.at(-1)?.number ?? ''
  await editEntry(bench.needs, {
    ...{ inspectionId: bench.inspectionId, fileId: file, by: BY, key: 'indicators' },
    changes: [{ column: 'indicators', from: [], to: [...indicators, other] }],
  })
  expect((await user.columns(file)).EvidenceIndicatorList).toBe([...indicators, other].join('; '))
  expect((await seeLog(bench.needs, bench.inspectionId))[0]).toMatchObject({
    ...{ byFolder: false, indicators: [...indicators, other] },
  })
})

it('keeps an edit of a file that somebody has checked out, and writes it when that is over', async () => {
  await user.checkOut(file)
  expect(await edit('second-edit', 'Short stays fell.', 'They fell by half.')).toMatchObject([{ state: 'locked' }])
  await user.checkIn(file)
  await look()
  expect((await user.columns(file)).EvidenceSummary).toBe('They fell by half.')
})
