import { type PlannedFolder, planFolders } from '../../domain/evidence/folder-plan.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { GraphFailure } from '../graph-failure.ts'
import { type Entry, type NewFolder, ROOT } from '../ports/library.ts'
import type { PlacedFolder } from '../ports/store.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { watchTurn } from '../turns.ts'
import { locateFolders } from './locate-folders.ts'

/** What would be done for one folder: nothing but missing ones is ever made, nothing is renamed or deleted. */
export interface FolderStep {
  readonly folder: PlannedFolder
  readonly step: 'make' | 'keep' | 'adopt'
}

type Needs = Pick<Surroundings, 'store' | 'library' | 'programmes' | 'turns' | 'log'>

/** Rounds of creating and listing again before a library that keeps refusing is given up for now. */
const ROUNDS = 6

/** What `provision` would do now. Changes nothing. */
export async function planProvision(needs: Needs, inspectionId: string): Promise<readonly FolderStep[]> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const plan = planFolders(programme, inspection)
  const stored = new Set((await needs.store.folders.of(inspectionId)).map(({ key }) => key))
  const found = await locateFolders(needs, inspection, plan)
  return plan.map((folder) => {
    if (!found.has(folder.key)) return { folder, step: 'make' }
    return { folder, step: stored.has(folder.key) ? 'keep' : 'adopt' }
  })
}

/**
 * Makes what the plan misses, parents first, and remembers each folder by its id. May be stopped
 * anywhere and run again. Throws `GraphFailure`.
 */
export async function provision(needs: Needs, inspectionId: string): Promise<readonly FolderStep[]> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const plan = planFolders(programme, inspection)
  const stored = await needs.store.folders.of(inspectionId)
  const found = new Map(await locateFolders(needs, inspection, plan))
  const steps = plan.map((folder): FolderStep => {
    if (!found.has(folder.key)) return { folder, step: 'make' }
    return { folder, step: stored.some(({ key }) => key === folder.key) ? 'keep' : 'adopt' }
  })
  await remember(needs, inspection, found, stored)
  await makeMissing(needs, inspection, plan, found)
  needs.log.info('provisioned', { inspection: inspectionId, ...tally(steps) })
  return steps
}

function tally(steps: readonly FolderStep[]): Readonly<Record<FolderStep['step'], number>> {
  const count = (wanted: FolderStep['step']) => steps.filter(({ step }) => step === wanted).length
  return { make: count('make'), keep: count('keep'), adopt: count('adopt') }
}

async function makeMissing(
  needs: Needs,
  inspection: Inspection,
  plan: readonly PlannedFolder[],
  found: Map<string, Entry>,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const missing = plan.filter(({ key }) => !found.has(key))
    if (missing.length === 0) return
    const outcomes = await needs.library.createFolders(
      inspection.place.driveId,
      missing.map((folder) => newFolder(folder, plan, found)),
    )
    const made = new Map(outcomes.flatMap((one) => (one.result === 'created' ? [[one.key, one.entry] as const] : [])))
    for (const [key, entry] of made) found.set(key, entry)
    await remember(needs, inspection, made, [])
    if (outcomes.every(({ result }) => result === 'created')) return
    const listed = await locateFolders(needs, inspection, plan)
    for (const [key, entry] of listed) found.set(key, entry)
    await remember(needs, inspection, listed, [])
  }
  throw new GraphFailure('unavailable', {
    status: 503,
    code: 'incomplete',
    message: 'SharePoint did not make all folders. What is there is kept; run it again later.',
  })
}

function newFolder(
  folder: PlannedFolder,
  plan: readonly PlannedFolder[],
  found: ReadonlyMap<string, Entry>,
): NewFolder {
  const below: string[] = []
  let parent = folder.parent
  while (parent !== null && !found.has(parent)) {
    const ancestor = plan.find(({ key }) => key === parent)
    if (!ancestor) break
    below.unshift(ancestor.name)
    parent = ancestor.parent
  }
  const ancestorId = parent === null ? ROOT : (found.get(parent)?.id ?? ROOT)
  return { key: folder.key, name: folder.name, ancestorId, below }
}

/** What lies in a folder that the watch did not know was passed over by it: its next look is at everything. */
async function remember(
  { store, turns }: Needs,
  inspection: Inspection,
  found: ReadonlyMap<string, Entry>,
  stored: readonly PlacedFolder[],
): Promise<void> {
  const placed = [...found].map(([key, { id, webUrl }]) => ({ key, itemId: id, webUrl }))
  const news = placed.filter(
    (one) =>
      !stored.some(({ key, itemId, webUrl }) => key === one.key && itemId === one.itemId && webUrl === one.webUrl),
  )
  if (news.length === 0) return
  await turns.run(watchTurn(inspection.id), () =>
    store.transaction(async ({ folders, library }) => {
      const watch = await library.watch(inspection.id)
      if (watch?.token) await library.saveWatch(inspection.id, { ...watch, token: null })
      await folders.save(inspection.id, news)
    }),
  )
}
