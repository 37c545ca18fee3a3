import { type Insertable, sql } from 'kysely'
import { NOWHERE, type WatchedFile } from '../domain/evidence/watched-file.ts'
import type { LibraryRecords, Watch } from '../services/ports/store.ts'
import { isBelow, keyOf } from './below.ts'
import { cameSince, contentsIn, firstFilesIn } from './folder-figures.ts'
import { inBatches } from './in-batches.ts'
import type { WatchedFileRow } from './tables.ts'
import type { Transactions } from './transactions.ts'

export function libraryRecordsIn(on: Transactions): LibraryRecords {
  return {
    files: (inspectionId, below) => filesBelow(on, inspectionId, below),
    byId: (inspectionId, ids) => filesWhere(on, inspectionId, 'id', ids),
    in: (inspectionId, folders) => filesWhere(on, inspectionId, 'folder', folders),
    contents: (inspectionId, folders) => contentsIn(on, inspectionId, folders),
    firstIn: (inspectionId, awaited) => firstFilesIn(on, inspectionId, awaited),
    cameSince: (inspectionId, since) => cameSince(on, inspectionId, since),
    saveFiles: (inspectionId, files) => on.run(() => saveFiles(on, inspectionId, files)),
    async setAside(inspectionId, ids) {
      await on.run(async () => {
        for (const some of inBatches(ids)) {
          await on.current
            .updateTable('watchedFiles')
            .set({ folder: NOWHERE })
            .where('inspectionId', '=', inspectionId)
            .where('id', 'in', some)
            .execute()
        }
      })
    },
    async noteListed(inspectionId, ids, listing) {
      await on.run(async () => {
        for (const some of inBatches(ids)) {
          await on.current
            .updateTable('watchedFiles')
            .set({ listing })
            .where('inspectionId', '=', inspectionId)
            .where('id', 'in', some)
            .execute()
        }
      })
    },
    async setAsideUnlisted(inspectionId, folder, listing) {
      const { numUpdatedRows } = await on.current
        .updateTable('watchedFiles')
        .set({ folder: NOWHERE })
        .where('inspectionId', '=', inspectionId)
        .where('folder', '=', folder)
        .where(sql<boolean>`listing is distinct from ${listing}`)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async forgetSetAside(inspectionId) {
      const { numDeletedRows } = await on.current
        .deleteFrom('watchedFiles')
        .where('inspectionId', '=', inspectionId)
        .where('folder', '=', NOWHERE)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
    watch: (inspectionId) => readWatch(on, inspectionId),
    saveWatch: (inspectionId, watch) => saveWatch(on, inspectionId, watch),
  }
}

/** What is known of a file; its row has marks besides, of how far work on it has come. */
export const KNOWN = [
  ...(['id', 'folder', 'name', 'extension', 'size', 'eTag', 'cTag', 'content', 'webUrl'] as const),
  ...(['createdAt', 'receivedAt', 'contentAt', 'contentBy', 'hash', 'checkedOutBy', 'chiInName'] as const),
] as const

function filesOf(on: Transactions, inspectionId: string) {
  return on.current.selectFrom('watchedFiles').select(KNOWN).where('inspectionId', '=', inspectionId)
}

async function filesBelow(on: Transactions, inspectionId: string, keys?: readonly string[]): Promise<WatchedFile[]> {
  if (keys?.length === 0) return []
  const query = filesOf(on, inspectionId).orderBy('id')
  const below = keys?.map((key) => isBelow('folder', keyOf(key)))
  const rows = await (below ? query.where(sql<boolean>`(${sql.join(below, sql` or `)})`) : query).execute()
  return rows.map(toFile)
}

async function filesWhere(
  on: Transactions,
  inspectionId: string,
  column: 'id' | 'folder',
  values: readonly string[],
): Promise<WatchedFile[]> {
  const files: WatchedFile[] = []
  for (const some of inBatches(values)) {
    files.push(...(await filesOf(on, inspectionId).where(column, 'in', some).execute()).map(toFile))
  }
  return files
}

async function saveFiles(on: Transactions, inspectionId: string, files: readonly WatchedFile[]): Promise<void> {
  // PostgreSQL refuses to touch a row twice in one statement: of one file given twice, the later counts.
  const latest = [...new Map(files.map((file) => [file.id, file])).values()]
  for (const some of inBatches(latest)) {
    await on.current
      .insertInto('watchedFiles')
      .values(some.map((file) => toRow(inspectionId, file)))
      .onConflict((conflict) =>
        conflict.columns(['inspectionId', 'id']).doUpdateSet(({ ref }) => ({
          folder: ref('excluded.folder'),
          name: ref('excluded.name'),
          extension: ref('excluded.extension'),
          size: ref('excluded.size'),
          eTag: ref('excluded.eTag'),
          cTag: ref('excluded.cTag'),
          content: ref('excluded.content'),
          webUrl: ref('excluded.webUrl'),
          createdAt: ref('excluded.createdAt'),
          receivedAt: ref('excluded.receivedAt'),
          contentAt: ref('excluded.contentAt'),
          contentBy: ref('excluded.contentBy'),
          hash: ref('excluded.hash'),
          checkedOutBy: ref('excluded.checkedOutBy'),
          chiInName: ref('excluded.chiInName'),
        })),
      )
      .execute()
  }
}

export function toFile(row: Pick<WatchedFileRow, (typeof KNOWN)[number]>): WatchedFile {
  const { contentBy, hash, checkedOutBy, chiInName, ...file } = row
  return {
    ...file,
    ...(contentBy !== null && { contentBy }),
    ...(hash !== null && { hash }),
    ...(checkedOutBy !== null && { checkedOutBy }),
    ...(chiInName && { chiInName }),
  }
}

function toRow(inspectionId: string, file: WatchedFile): Insertable<WatchedFileRow> {
  const { contentBy = null, hash = null, checkedOutBy = null, chiInName = false } = file
  return { ...file, inspectionId, contentBy, hash, checkedOutBy, chiInName }
}

async function readWatch(on: Transactions, inspectionId: string): Promise<Watch | null> {
  const row = await on.current
    .selectFrom('watches')
    .select(['token', 'checkedAt', 'looking', 'subscription'])
    .where('inspectionId', '=', inspectionId)
    .executeTakeFirst()
  if (!row) return null
  const { subscription, looking, ...watch } = row
  return { ...watch, ...(looking && { looking }), ...(subscription !== null && { subscription }) }
}

async function saveWatch(on: Transactions, inspectionId: string, watch: Watch): Promise<void> {
  const { token, checkedAt, looking = false } = watch
  const subscription = watch.subscription ? JSON.stringify(watch.subscription) : null
  await on.current
    .insertInto('watches')
    .values({ inspectionId, token, checkedAt, looking, subscription })
    .onConflict((conflict) => conflict.column('inspectionId').doUpdateSet({ token, checkedAt, looking, subscription }))
    .execute()
}
