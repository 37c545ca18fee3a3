import { sql } from 'kysely'
import type { ExaminedFile } from '../domain/evidence/examined-file.ts'
import type { Lookalike } from '../domain/evidence/lies-elsewhere.ts'
import { isBelow } from './below.ts'
import { KNOWN, toFile } from './library-records.ts'
import type { WatchedFileRow } from './tables.ts'
import type { Transactions } from './transactions.ts'

/** A span of the index for each folder. */
export async function examinedBelow(
  on: Transactions,
  inspectionId: string,
  folders: readonly string[],
  most: number,
): Promise<readonly ExaminedFile[]> {
  if (folders.length === 0) return []
  const { rows } = await sql<FileWithExamination>`
    select found.*
    from jsonb_array_elements_text(${JSON.stringify(folders)}::jsonb) as asked (folder)
    cross join lateral (
      select ${sql.join(KNOWN.map((name) => sql.ref(`file.${name}`)))}, examination.facts, examination.again_at
      from watched_files as file
      left join examinations as examination on examination.inspection_id = file.inspection_id
        and examination.file_id = file.id and examination.c_tag = file.c_tag
      where file.inspection_id = ${inspectionId} and ${isBelow('file.folder', sql`asked.folder`)}
      order by coalesce(examination.of_note, false) desc, file.received_at desc, file.id
      limit ${most}
    ) as found`.execute(on.current)
  return rows.map(toExamined)
}

/** Of a content that has changed since nothing is told. */
export async function lookalikes(on: Transactions, inspectionId: string, most: number): Promise<readonly Lookalike[]> {
  const rows = await on.current
    .selectFrom('examinations as examination')
    .innerJoin('watchedFiles as file', (join) =>
      join
        .onRef('file.inspectionId', '=', 'examination.inspectionId')
        .onRef('file.id', '=', 'examination.fileId')
        .onRef('file.cTag', '=', 'examination.cTag'),
    )
    .select(KNOWN.map((name) => `file.${name}` as const))
    .select(['examination.facts', 'examination.againAt', 'examination.looksLike'])
    .where('examination.inspectionId', '=', inspectionId)
    .where('examination.looksLike', 'is not', null)
    .orderBy('file.id')
    .limit(most)
    .execute()
  return rows.flatMap(({ looksLike, ...row }) => (looksLike === null ? [] : [{ ...toExamined(row), looksLike }]))
}

type FileWithExamination = Pick<WatchedFileRow, (typeof KNOWN)[number]> & {
  readonly facts: ExaminedFile['facts']
  readonly againAt: number | null
}

function toExamined({ facts, againAt, ...file }: FileWithExamination): ExaminedFile {
  return { file: toFile(file), facts, ...(againAt !== null && { againAt }) }
}
