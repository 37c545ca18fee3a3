import type { WatchedFile } from '../domain/evidence/watched-file.ts'
import type { LibraryRecords, Watch } from '../services/ports/store.ts'
import type { WatchedFileRow } from './tables.ts'
import type { Transactions } from './transactions.ts'

/** Rows of one statement: PostgreSQL takes 65,535 values at once. */
const AT_ONCE = 1_000

export function libraryRecordsIn(on: Transactions): LibraryRecords {
  return {
    async files(inspectionId) {
      const rows = await on.current
        .selectFrom('watchedFiles')
        .selectAll()
        .where('inspectionId', '=', inspectionId)
        .orderBy('id')
        .execute()
      return rows.map(toFile)
    },
    saveFiles: (inspectionId, files) => on.run(() => saveFiles(on, inspectionId, files)),
    async removeFiles(inspectionId, ids) {
      await on.run(async () => {
        for (const some of inBatches(ids)) {
          await on.current
            .deleteFrom('watchedFiles')
            .where('inspectionId', '=', inspectionId)
            .where('id', 'in', some)
            .execute()
        }
      })
    },
    watch: (inspectionId) => readWatch(on, inspectionId),
    saveWatch: (inspectionId, watch) => saveWatch(on, inspectionId, watch),
  }
}

async function saveFiles(on: Transactions, inspectionId: string, files: readonly WatchedFile[]): Promise<void> {
  // PostgreSQL refuses to touch a row twice in one statement: of one file given twice, the later counts.
  const latest = [...new Map(files.map((file) => [file.id, file])).values()]
  for (const some of inBatches(latest)) {
    await on.current
      .insertInto('watchedFiles')
      .values(some.map((file) => ({ ...file, inspectionId, checkedOutBy: file.checkedOutBy ?? null })))
      .onConflict((conflict) =>
        conflict.columns(['inspectionId', 'id']).doUpdateSet(({ ref }) => ({
          folder: ref('excluded.folder'),
          name: ref('excluded.name'),
          size: ref('excluded.size'),
          eTag: ref('excluded.eTag'),
          cTag: ref('excluded.cTag'),
          webUrl: ref('excluded.webUrl'),
          createdAt: ref('excluded.createdAt'),
          receivedAt: ref('excluded.receivedAt'),
          checkedOutBy: ref('excluded.checkedOutBy'),
        })),
      )
      .execute()
  }
}

function toFile({ inspectionId: _, checkedOutBy, ...file }: WatchedFileRow): WatchedFile {
  return checkedOutBy === null ? file : { ...file, checkedOutBy }
}

async function readWatch(on: Transactions, inspectionId: string): Promise<Watch | null> {
  const row = await on.current
    .selectFrom('watches')
    .select(['token', 'checkedAt', 'subscription'])
    .where('inspectionId', '=', inspectionId)
    .executeTakeFirst()
  if (!row) return null
  const { subscription, ...watch } = row
  return subscription === null ? watch : { ...watch, subscription }
}

async function saveWatch(on: Transactions, inspectionId: string, watch: Watch): Promise<void> {
  const { token, checkedAt } = watch
  const subscription = watch.subscription ? JSON.stringify(watch.subscription) : null
  await on.current
    .insertInto('watches')
    .values({ inspectionId, token, checkedAt, subscription })
    .onConflict((conflict) => conflict.column('inspectionId').doUpdateSet({ token, checkedAt, subscription }))
    .execute()
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < all.length; start += AT_ONCE) yield all.slice(start, start + AT_ONCE)
}
