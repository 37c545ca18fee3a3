import { sql } from 'kysely'
import { NOWHERE, type WatchedFile } from '../domain/evidence/watched-file.ts'
import { EVIDENCE_FOLDERS } from '../domain/log/evidence-place.ts'
import { isBelowAny } from './below.ts'
import { KNOWN, toFile } from './library-records.ts'
import type { Transactions } from './transactions.ts'

const IS_OWED = sql<boolean>`file.examined is distinct from (file.c_tag || ' ' || file.folder || ' ' || coalesce(file.name, ''))`

const IS_EVIDENCE = isBelowAny('file.folder', EVIDENCE_FOLDERS)

export async function unexamined(
  on: Transactions,
  inspectionId: string,
  now: number,
  most: number,
): Promise<readonly WatchedFile[]> {
  const rows = await on.current
    .selectFrom('watchedFiles as file')
    .leftJoin('examinations as examination', (join) =>
      join.onRef('examination.inspectionId', '=', 'file.inspectionId').onRef('examination.fileId', '=', 'file.id'),
    )
    .select(KNOWN.map((name) => `file.${name}` as const))
    .where('file.inspectionId', '=', inspectionId)
    .where('file.folder', '<>', NOWHERE)
    .where(IS_OWED)
    .where(({ eb, or, ref }) =>
      or([
        eb('examination.againAt', 'is', null),
        eb('examination.againAt', '<=', now),
        eb('examination.cTag', '<>', ref('file.cTag')),
      ]),
    )
    .orderBy(IS_EVIDENCE)
    .orderBy('file.receivedAt', 'desc')
    .orderBy('file.id')
    .limit(most)
    .execute()
  return rows.map(toFile)
}
