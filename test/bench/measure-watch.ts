import { isBelow } from '../../src/domain/evidence/watched-folder.ts'
import { unitCost } from '../../src/graph/middleware/unit-cost.ts'
import { keepLogStep } from '../../src/services/log/keep-log.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { libraryUser } from '../services/library-user.ts'
import { openSetUpWorkbench, type Workbench } from '../services/workbench.ts'
import { seedFolder, seedItems } from './seed-items.ts'

/** Of every hundred items so many lie in our folders. */
const OURS = 90
const PER_FOLDER = 400
/** Pieces of evidence, whose columns people edit. */
const EVIDENCE = 20
const BASE = 'Joint inspection 2027'
const LOG = `${BASE}/Working/Evidence log`

export interface Cost {
  readonly name: string
  /** Round trips, a batch counted once. */
  readonly requests: number
  /** As SharePoint counts, each part of a batch by itself. */
  readonly units: number
  readonly ms: number
}

/** What looks at a library of so many items cost, nearly all of them in our folders, beside a recursive listing of ours. */
export async function measureWatch(items: number): Promise<readonly Cost[]> {
  const bench = await openSetUpWorkbench('2027-02-15T09:00:00+00:00', '2027-01-11')
  try {
    const people = await openEvidence(bench, items)
    const look = async (): Promise<void> => {
      await syncLibrary(bench.needs, bench.inspectionId)
      await keepLogStep.run(bench.needs, bench.inspectionId)
    }
    const costs = [await measure(bench, 'unchanged', look)]
    await people.edit(1)
    costs.push(await measure(bench, 'one file changed by somebody', look))
    await people.edit(EVIDENCE)
    costs.push(await measure(bench, `${EVIDENCE} files changed`, look))
    costs.push(await measure(bench, 'recursive listing of our folders', () => listAll(bench)))
    return costs
  } finally {
    await bench.close()
  }
}

/** All is on record and in the log before anything is measured. */
async function openEvidence(bench: Workbench, items: number) {
  const { needs, inspectionId, tenant } = bench
  const driveId = (await needs.store.inspections.get(inspectionId))?.place.driveId ?? ''
  const placed = await needs.store.folders.of(inspectionId)
  const folder = placed.find(({ key }) => key === 'working/focus-groups')?.itemId ?? ''
  const ours = Math.floor((items * OURS) / 100)
  seedItems(tenant.kernel, driveId, items - ours)
  seedFolder(tenant.kernel, driveId, folder, Math.ceil(ours / PER_FOLDER), ours)
  const user = await libraryUser(bench)
  const evidence: string[] = []
  for (let index = 0; index < EVIDENCE; index += 1) evidence.push(await user.upload(`${LOG}/Evidence ${index}.txt`))
  await needs.store.library.saveWatch(inspectionId, { token: null, checkedAt: null })
  await syncLibrary(needs, inspectionId)
  const files = await needs.store.library.files(inspectionId)
  if (files.length !== ours + EVIDENCE) throw new Error(`${files.length} files are on record of ${ours + EVIDENCE}.`)
  await needs.store.logEntries.markRead(
    inspectionId,
    files.flatMap(({ id, eTag, folder: key }) =>
      isBelow(key, 'working/evidence') ? [] : [{ fileId: id, eTag, folder: key }],
    ),
  )
  await settle(bench)
  return {
    edit: async (count: number) => {
      for (const id of evidence.slice(0, count)) {
        await user.editColumns(id, { EvidenceSummary: `Said at ${performance.now()}` })
      }
    },
  }
}

/** Until references are issued and written, and what that changed is seen. */
async function settle({ needs, inspectionId }: Workbench): Promise<void> {
  for (let again = true; again; ) {
    const filed = await keepLogStep.run(needs, inspectionId)
    again = (await syncLibrary(needs, inspectionId)) || filed.again !== null
  }
}

async function listAll({ needs, inspectionId }: Workbench): Promise<void> {
  const driveId = (await needs.store.inspections.get(inspectionId))?.place.driveId ?? ''
  const base = (await needs.store.folders.of(inspectionId)).find(({ key }) => key === 'base')
  for (let level = [base?.itemId ?? '']; level.length > 0; ) {
    const found = await needs.library.children(driveId, level)
    level = [...found.values()].flat().flatMap(({ id, isFolder }) => (isFolder ? [id] : []))
  }
}

async function measure({ tenant }: Workbench, name: string, work: () => Promise<void>): Promise<Cost> {
  tenant.kernel.traffic.clear()
  const began = performance.now()
  await work()
  const ms = performance.now() - began
  const sent = [...tenant.kernel.traffic.list()].filter(({ surface }) => surface === 'graph')
  const units = sent.map(({ method, path, request }) =>
    unitCost(method, path.replace('/v1.0', ''), JSON.stringify(request.body)),
  )
  return { name, requests: sent.length, units: units.reduce((sum, each) => sum + each, 0), ms }
}
