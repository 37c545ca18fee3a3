import { filesIn } from '../domain/evidence/files-in.ts'
import { planFolders } from '../domain/evidence/folder-plan.ts'
import { placeFiles, type WatchedFolder } from '../domain/evidence/place-files.ts'
import { seenInShared } from '../domain/evidence/seen-in-shared.ts'
import type { Inspection } from '../domain/inspection/inspection.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { type FollowedFolders, followFolders } from './follow-folders.ts'
import type { Changes } from './ports/library.ts'
import type { PlacedFolder, Store } from './ports/store.ts'
import { inspectionAndProgramme } from './see.ts'
import type { Surroundings } from './surroundings.ts'
import { deedsTurn, watchTurn } from './turns.ts'

type Needs = Pick<Surroundings, 'store' | 'library' | 'programmes' | 'clock' | 'turns' | 'log'>

/**
 * One look at the library: reads what changed since the last, and records it with the new token in one
 * transaction. True when something of ours changed. One at a time for each library. Throws `GraphFailure`.
 */
export function syncLibrary(needs: Needs, inspectionId: string): Promise<boolean> {
  return needs.turns.run(watchTurn(inspectionId), async () => {
    const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
    const watch = await needs.store.library.watch(inspectionId)
    const changes = await needs.library.changes(inspection.place.driveId, watch?.token ?? null)
    const now = needs.clock.now()
    const seen = { ...watch, token: changes.token, checkedAt: now }
    if (isEmpty(changes)) {
      await needs.store.library.saveWatch(inspectionId, seen)
      return false
    }
    const folders = watchedFolders(await needs.store.folders.of(inspectionId), programme, inspection)
    const complete = changes.resync || !watch?.token
    const moves = await followFolders(needs.library, inspection.place.driveId, { ...changes, complete }, folders)
    // What a complete look shows may have lain there since before the last.
    const before = watch?.token ? watch.checkedAt : null
    const changed = await needs.turns.run(deedsTurn(inspectionId), () =>
      needs.store.transaction(async (store) => {
        const changed = await recordChanges(store, { inspection, programme, moves, complete, now, before })
        await store.library.saveWatch(inspectionId, seen)
        return changed
      }),
    )
    if (changed) needs.log.info('library changed', { inspection: inspectionId, entries: changes.entries.length })
    return changed
  })
}

function isEmpty({ entries, deletedIds, resync }: Changes): boolean {
  return entries.length === 0 && deletedIds.length === 0 && !resync
}

interface Seen {
  readonly inspection: Inspection
  readonly programme: Programme
  readonly moves: FollowedFolders
  readonly complete: boolean
  readonly now: number
  readonly before: number | null
}

async function recordChanges(store: Store, seen: Seen): Promise<boolean> {
  const { inspection, programme, moves, complete, now, before } = seen
  const { id } = inspection
  const files = await store.library.files(id)
  const left = moves.leftKeys.flatMap((key) => filesIn(files, key)).map((file) => file.id)
  const deletedIds = [...moves.deletedIds, ...left]
  const look = { entries: moves.entries, deletedIds, complete, now, before }
  const placement = placeFiles(look, moves.folders, new Map(files.map((file) => [file.id, file])))
  await store.folders.remove(id, moves.leftKeys)
  await store.folders.save(id, subfolderRows(placement.subfolders))
  await store.library.saveFiles(id, placement.files)
  await store.library.removeFiles(id, placement.removed)
  await recordSeen(store, inspection, programme, now)
  return placement.files.length + placement.removed.length > 0
}

/** By drive item id. People's own folders below ours were remembered under a key below ours. */
function watchedFolders(
  placed: readonly PlacedFolder[],
  programme: Programme,
  inspection: Inspection,
): ReadonlyMap<string, WatchedFolder> {
  const restricted = planFolders(programme, inspection)
    .filter((folder) => folder.restricted)
    .map(({ key }) => key)
  return new Map(
    placed.map(({ key, itemId }) => [
      itemId,
      { key, restricted: restricted.some((one) => key === one || key.startsWith(`${one}/`)) },
    ]),
  )
}

/** Nobody is led to a folder that people made below ours, and its address would hold its name. */
function subfolderRows(subfolders: ReadonlyMap<string, WatchedFolder>): readonly PlacedFolder[] {
  return [...subfolders].map(([itemId, { key }]) => ({ key, itemId, webUrl: '' }))
}

async function recordSeen(store: Store, inspection: Inspection, programme: Programme, now: number): Promise<void> {
  const items = [...programme.items, ...inspection.calendar.added]
  const [files, deeds] = await Promise.all([store.library.files(inspection.id), store.deeds.of(inspection.id)])
  for (const { itemId, key, type, when } of seenInShared(items, files, deeds)) {
    // With its time, since what was taken back may come again unchanged.
    const said = {
      id: `watch/${key}/${when}`,
      inspectionId: inspection.id,
      itemId,
      at: now,
      by: 'watch',
      when,
    } as const
    await store.deeds.record(type === 'arrived' ? { ...said, type } : { ...said, type, where: 'the shared area' })
  }
}
