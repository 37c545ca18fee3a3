import { sql } from 'kysely'
import { NOWHERE } from '../domain/evidence/watched-file.ts'
import {
  BASE,
  isOwn as isPeoplesOwn,
  isBelow as liesBelow,
  type WatchedFolder,
} from '../domain/evidence/watched-folder.ts'
import type { WatchedFolders } from '../services/ports/watched-folders.ts'
import { emptyFolder } from './empty-folder.ts'
import { inBatches } from './in-batches.ts'
import { moveFolder, rekey } from './move-folders.ts'
import { isOwn } from './own-folder.ts'
import type { Transactions } from './transactions.ts'

/** As `levelOf` of the domain. */
const level = sql<number>`case when key = ${BASE} then 0 else length(key) - length(replace(key, '/', '')) + 1 end`

export function watchedFoldersIn(on: Transactions): WatchedFolders {
  return {
    byId: (inspectionId, ids) => foldersById(on, inspectionId, ids),
    async unread(inspectionId, most) {
      const rows = foldersOf(on, inspectionId).where('state', '<>', 'read').where('state', '<>', 'missing')
      return (await rows.orderBy(level).orderBy('key').limit(most).execute()).map(toFolder)
    },
    save: (inspectionId, folders) => on.run(() => save(on, inspectionId, folders)),
    readAnew: (inspectionId, planned) => on.run(() => readAnew(on, inspectionId, planned)),
    move: (inspectionId, move) => on.run(() => moveFolder(on, inspectionId, move)),
    async empty(inspectionId, keys) {
      const top = keys.filter((key) => !keys.some((other) => other !== key && liesBelow(key, other)))
      return on.run(async () => {
        let any = false
        for (const key of new Set(top)) any = (await emptyFolder(on, inspectionId, key)) || any
        return any
      })
    },
    missing: async (inspectionId) => (await missingOf(on, inspectionId).execute()).map(toFolder),
    forgetMissing: (inspectionId) => on.run(() => forgetMissing(on, inspectionId)),
  }
}

function foldersOf(on: Transactions, inspectionId: string) {
  const folders = on.current.selectFrom('watchedFolders').select(['id', 'key', 'state', 'astray', 'reading'])
  return folders.where('inspectionId', '=', inspectionId)
}

function toFolder({ astray, reading, ...folder }: Row): WatchedFolder {
  return { ...folder, ...(astray && { astray }), ...(reading !== null && { reading }) }
}

type Reading = NonNullable<WatchedFolder['reading']>
type Row = Omit<WatchedFolder, 'reading' | 'astray'> & { readonly reading: Reading | null; readonly astray: boolean }

async function foldersById(
  on: Transactions,
  inspectionId: string,
  ids: readonly string[],
): Promise<readonly WatchedFolder[]> {
  const found: WatchedFolder[] = []
  for (const some of inBatches(ids)) {
    found.push(...(await foldersOf(on, inspectionId).where('id', 'in', some).execute()).map(toFolder))
  }
  return found
}

async function save(on: Transactions, inspectionId: string, folders: readonly WatchedFolder[]): Promise<void> {
  const latest = [...new Map(folders.map((folder) => [folder.id, folder])).values()]
  for (const some of inBatches(latest)) {
    await on.current
      .insertInto('watchedFolders')
      .values(
        some.map(({ reading, astray = false, ...folder }) => ({
          ...{ inspectionId, ...folder, astray },
          reading: reading ? JSON.stringify(reading) : null,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['inspectionId', 'id']).doUpdateSet(({ ref }) => ({
          key: ref('excluded.key'),
          state: ref('excluded.state'),
          astray: ref('excluded.astray'),
          reading: ref('excluded.reading'),
        })),
      )
      .execute()
  }
}

async function readAnew(
  on: Transactions,
  inspectionId: string,
  planned: readonly Pick<WatchedFolder, 'id' | 'key'>[],
): Promise<void> {
  const ids = new Set(planned.map(({ id }) => id))
  const plannedBefore = await foldersOf(on, inspectionId).where(sql<boolean>`not ${isOwn}`).execute()
  const replaced = plannedBefore.flatMap(({ id }) => (ids.has(id) ? [] : [id]))
  for (const some of inBatches(replaced)) {
    await on.current
      .deleteFrom('watchedFolders')
      .where('inspectionId', '=', inspectionId)
      .where('id', 'in', some)
      .execute()
  }
  await setAsideIn(on, inspectionId, letGo(plannedBefore, planned))
  const known = await foldersById(on, inspectionId, [...ids])
  const own = new Set(known.filter(isPeoplesOwn).map(({ id }) => id))
  for (const { id, key } of planned.filter((folder) => own.has(folder.id))) {
    // The one before may have taken it along. What was people's own is planned now, and lies where it lay.
    for (const folder of await foldersById(on, inspectionId, [id])) {
      await rekey(on, inspectionId, { from: folder.key, to: key })
    }
  }
  const anew = new Map(known.map((folder) => [folder.id, readAgain(folder)]))
  await on.current
    .updateTable('watchedFolders')
    .set({ state: 'missing', reading: null })
    .where('inspectionId', '=', inspectionId)
    .where(isOwn)
    .execute()
  await save(
    on,
    inspectionId,
    planned.map(({ id, key }) => ({ state: 'new', ...anew.get(id), id, key })),
  )
}

/** Where it lies is told only where something changes there. */
function readAgain({ state, astray }: WatchedFolder): Pick<WatchedFolder, 'state' | 'astray'> {
  return { state: state === 'new' ? state : 'unread', ...(astray && { astray }) }
}

/** Keys that no folder has any more: what lies in the one that had it is not ours, unless it turns up elsewhere. */
function letGo(before: readonly { readonly key: string }[], planned: readonly { readonly key: string }[]): string[] {
  const kept = new Set(planned.map(({ key }) => key))
  return before.flatMap(({ key }) => (kept.has(key) ? [] : [key]))
}

async function setAsideIn(on: Transactions, inspectionId: string, keys: readonly string[]): Promise<void> {
  for (const some of inBatches(keys)) {
    await on.current
      .updateTable('watchedFiles')
      .set({ folder: NOWHERE })
      .where('inspectionId', '=', inspectionId)
      .where('folder', 'in', some)
      .execute()
  }
}

function missingOf(on: Transactions, inspectionId: string) {
  return foldersOf(on, inspectionId).where('state', '=', 'missing').where(isOwn).orderBy('key')
}

async function forgetMissing(on: Transactions, inspectionId: string): Promise<void> {
  const lost = await missingOf(on, inspectionId).execute()
  for (const some of inBatches(lost)) {
    const keys = some.map(({ key }) => key)
    await setAsideIn(on, inspectionId, keys)
    await on.current
      .deleteFrom('watchedFolders')
      .where('inspectionId', '=', inspectionId)
      .where('key', 'in', keys)
      .where('state', '=', 'missing')
      .execute()
  }
}
