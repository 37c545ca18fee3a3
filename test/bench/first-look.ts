import type { Library } from '../../src/services/ports/library.ts'
import { syncLibrary } from '../../src/services/watch/watch.ts'
import { openSetUpWorkbench, type Workbench } from '../services/workbench.ts'
import { readMemory } from './read-memory.ts'
import { seedFolder, seedItems } from './seed-items.ts'

const OWN_FOLDERS = 200
const OWN_FILES = 10_000

export interface FirstLook {
  readonly name: string
  readonly requests: number
  readonly ms: number
  /** MB at its height, the tenant's own in the same process counted in. */
  readonly heap: number
}

/** Looks at a library in which others keep so many items, beside the inspection's own. */
export async function measureFirstLook(others: number): Promise<{ ours: number; figures: readonly FirstLook[] }> {
  const bench = await openSetUpWorkbench('2027-02-15T09:00:00+00:00', '2027-01-11')
  try {
    const { store } = bench.needs
    const id = bench.inspectionId
    const driveId = (await store.inspections.get(id))?.place.driveId ?? ''
    const log = (await store.folders.of(id)).find(({ key }) => key === 'working/evidence')?.itemId ?? ''
    seedItems(bench.tenant.kernel, driveId, others)
    seedFolder(bench.tenant.kernel, driveId, log, OWN_FOLDERS, OWN_FILES)
    const forget = (token: string | null) => store.library.saveWatch(id, { token, checkedAt: null })
    await forget(null)
    const figures = [await measure(bench, 'first look', bench.needs.library)]
    await expectFiles(bench)
    await forget(`/drives/${driveId}/root/delta?token=long-forgotten`)
    figures.push(await measure(bench, 'look when the token has expired', bench.needs.library))
    figures.push(await measure(bench, 'look at an unchanged library', bench.needs.library))
    await forget(null)
    await syncLibrary({ ...bench.needs, library: breakOffAfter(bench.needs.library, 2) }, id).catch(() => undefined)
    figures.push(await measure(bench, 'rest of a first look cut short half-way', bench.needs.library))
    await expectFiles(bench)
    return { ours: OWN_FILES, figures }
  } finally {
    await bench.close()
  }
}

async function expectFiles({ needs, inspectionId }: Workbench): Promise<void> {
  const { length } = await needs.store.library.files(inspectionId)
  if (length !== OWN_FILES) throw new Error(`${length} files are on record of ${OWN_FILES}.`)
}

function breakOffAfter(library: Library, steps: number): Library {
  let left = steps
  return {
    ...library,
    childPages: (...given) => {
      left -= 1
      return left < 0 ? Promise.reject(new Error('broken off')) : library.childPages(...given)
    },
  }
}

async function measure(bench: Workbench, name: string, library: Library): Promise<FirstLook> {
  const before = { heap: readMemory().heap, requests: bench.roundTrips(), at: performance.now() }
  let most = before.heap
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().heapUsed / 1024 ** 2)
  }, 5)
  await syncLibrary({ ...bench.needs, library }, bench.inspectionId)
  clearInterval(watching)
  const ms = performance.now() - before.at
  return { name, requests: bench.roundTrips() - before.requests, ms, heap: most - before.heap }
}
