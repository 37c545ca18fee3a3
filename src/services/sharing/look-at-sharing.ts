import { planFolders, restrictedFolders } from '../../domain/evidence/folder-plan.ts'
import type { PlannedFolder } from '../../domain/evidence/planned-folder.ts'
import { topRestricted } from '../../domain/evidence/top-restricted.ts'
import { isBelow } from '../../domain/evidence/watched-folder.ts'
import { astrayAmong } from '../../domain/sharing/astray-folders.ts'
import type { OpenFolder, SharingLook, Told } from '../../domain/sharing/sharing-look.ts'
import type { PlacedFolder, Store } from '../ports/store.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { syncLibrary } from '../watch/watch.ts'
import { contentsMark } from './contents-mark.ts'
import { type Planned, walkArea } from './walk-area.ts'

/** Folders listed in each area, and permissions asked for: 700 resource units at the most, where a minute has 1,250. */
const MOST_FOLDERS = 100
const MOST_PERMISSIONS = 60
/** Who asks again so soon is given what was seen, unless files have come or gone. */
const AGAIN = 60_000

/**
 * Looks who can open what: walks the shared area and Working as they are now, and asks for the permissions of what is
 * shared by itself or ought to be. Only when somebody asks, since it is dear. Throws `Refusal`, `GraphFailure`.
 */
export function lookAtSharing(needs: Surroundings, inspectionId: string): Promise<SharingLook> {
  return needs.turns.run(`sharing/${inspectionId}`, async () => {
    // So that the times of what lies there are those that decide elsewhere.
    if (await syncLibrary(needs, inspectionId)) needs.wake(inspectionId)
    const held = await contentsMark(needs.store, inspectionId)
    const last = await needs.store.sharingLooks.get(inspectionId)
    if (last?.held === held && needs.clock.now() - last.at < AGAIN) return last
    const look = { ...(await takeLook(needs, inspectionId)), held }
    await needs.store.sharingLooks.save(inspectionId, look)
    return look
  })
}

async function takeLook(needs: Surroundings, inspectionId: string): Promise<Omit<SharingLook, 'held'>> {
  const { library, sharing, store, clock } = needs
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const { driveId } = inspection.place
  const plan = planFolders(programme, inspection)
  const placed = await store.folders.of(inspectionId)
  const planned = plannedById(plan, placed, restrictedFolders(programme, inspection))
  const [sharedTop, workingTop] = [placeOf('shared', placed), placeOf('working', placed)]
  const shared = await walkArea(library, driveId, 'shared', sharedTop, planned, MOST_FOLDERS)
  const working = await walkArea(library, driveId, 'working', workingTop, planned, MOST_FOLDERS)
  const closed = closedFolders(plan, placed)
  const apart = [...working.apart, ...shared.apart]
  // Folders first: what is wrong with one is wrong with all in it.
  const asked = [
    ...[sharedTop, workingTop, ...apart.filter(({ isFolder }) => isFolder)],
    ...closed.map(({ folder }) => folder),
    ...apart,
  ]
  const wanted = [...new Set(asked.map(({ id }) => id))]
  const grants = await sharing.grants(driveId, wanted.slice(0, MOST_PERMISSIONS))
  const told = (id: string): Told => grants.get(id) ?? null
  return {
    at: clock.now(),
    areas: { shared: told(sharedTop.id), working: told(workingTop.id) },
    shared: await withTimes(store, inspectionId, shared.folders),
    astray: astrayAmong(working.folders),
    apart: apart.filter(({ id }) => grants.has(id)).map((one) => ({ ...one, grants: told(one.id) })),
    restricted: Object.fromEntries(
      closed.flatMap(({ key, folder }) => (grants.has(folder.id) ? [[key, told(folder.id)]] : [])),
    ),
    left: {
      folders: shared.left + working.left,
      permissions: Math.max(0, wanted.length - MOST_PERMISSIONS),
    },
  }
}

/** @param restricted keys of folders of which no name is kept, those left out of the plan since they were made among them */
function plannedById(
  plan: readonly PlannedFolder[],
  placed: readonly PlacedFolder[],
  restricted: readonly string[],
): ReadonlyMap<string, Planned> {
  const names = new Map(plan.map(({ key, name }) => [key, name]))
  return new Map(
    placed.map(({ key, itemId }) => [
      itemId,
      { key, name: names.get(key) ?? null, restricted: restricted.some((one) => isBelow(key, one)) },
    ]),
  )
}

function placeOf(key: string, placed: readonly PlacedFolder[]): { readonly id: string; readonly webUrl: string } {
  const place = placed.find((one) => one.key === key)
  if (!place) throw new Refusal('not possible', 'The folders are not there yet. Set them up first.')
  return { id: place.itemId, webUrl: place.webUrl }
}

/** Those that are to have permissions of their own. */
function closedFolders(plan: readonly PlannedFolder[], placed: readonly PlacedFolder[]) {
  const tops = topRestricted(plan)
  return placed.flatMap(({ key, itemId }) => (tops.includes(key) ? [{ key, folder: { id: itemId } }] : []))
}

/** Since when each lies there, as the watch has it; of one that it has not seen yet, since it was created. */
async function withTimes(
  store: Store,
  inspectionId: string,
  folders: readonly OpenFolder[],
): Promise<readonly OpenFolder[]> {
  const ids = folders.flatMap(({ list }) => list.map(({ id }) => id))
  const known = new Map((await store.library.byId(inspectionId, ids)).map(({ id, receivedAt }) => [id, receivedAt]))
  return folders.map((folder) => {
    const list = folder.list.map((file) => ({ ...file, since: known.get(file.id) ?? file.since }))
    const newest = list.length === 0 ? folder.newest : Math.max(...list.map(({ since }) => since))
    return { ...folder, list, newest }
  })
}
