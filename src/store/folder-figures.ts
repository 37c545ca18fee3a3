import { sql } from 'kysely'
import type { ContentsByFolder, FolderContents } from '../domain/evidence/folder-contents.ts'
import type { AwaitedInShared, FirstFile } from '../domain/evidence/seen-in-shared.ts'
import { NOWHERE } from '../domain/evidence/watched-file.ts'
import type { Instant } from '../domain/schedule/day.ts'
import { isBelow } from './below.ts'
import type { Transactions } from './transactions.ts'

const FOLDER = sql<string>`asked.folder`

/** Needs no order and so no sorting; of each file 64 bits, the same on every server. */
const VERSION = sql`(bit_xor(('x' || left(md5(id || ' ' || content), 16))::bit(64)::bigint))::text`

/** Behind its moment, so that the greatest is the newest: no sorting either. */
const LAST_CONTENT_BY = sql`nullif(substr(
  max((lpad(content_at::text, 15, '0') || coalesce(content_by, '')) collate "C") filter (where size > 0), 16), '')`

function isAstray(inspectionId: string) {
  return sql<boolean>`exists (select from watched_folders as place
    where place.inspection_id = ${inspectionId} and place.key = ${FOLDER} and place.astray)`
}

/** One statement for all: a span of the index for each folder. */
export async function contentsIn(
  on: Transactions,
  inspectionId: string,
  folders: readonly string[],
): Promise<ContentsByFolder> {
  const { rows } = await sql<{ asked: string } & FolderContents>`
    select asked.folder as asked, found.*
    from jsonb_array_elements_text(${JSON.stringify(folders)}::jsonb) as asked (folder)
    cross join lateral (
      select count(*) as files, ${VERSION} as version, count(*) filter (where size > 0) as whole, count(checked_out_by) as checked_out,
        count(*) filter (where chi_in_name) as chi_in_names,
        min(received_at) as first_at, min(received_at) filter (where size > 0) as first_whole_at,
        max(content_at) filter (where size > 0) as last_content_at,
        ${LAST_CONTENT_BY} as last_content_by, ${isAstray(inspectionId)} as astray
      from watched_files as file
      where inspection_id = ${inspectionId} and ${isBelow('file.folder', FOLDER)}
    ) as found
    where found.files > 0`.execute(on.current)
  return new Map(rows.map(({ asked, ...contents }) => [asked, contents]))
}

export async function cameSince(
  on: Transactions,
  inspectionId: string,
  since: Instant,
): Promise<ReadonlyMap<string, number>> {
  const rows = await on.current
    .selectFrom('watchedFiles')
    .select(({ fn }) => ['folder', fn.countAll<string>().as('count')])
    .where('inspectionId', '=', inspectionId)
    .where('receivedAt', '>=', since)
    .where('folder', '!=', NOWHERE)
    .groupBy('folder')
    .execute()
  return new Map(rows.map(({ folder, count }) => [folder, Number(count)]))
}

export async function firstFilesIn(
  on: Transactions,
  inspectionId: string,
  awaited: readonly Pick<AwaitedInShared, 'folder' | 'after'>[],
): Promise<ReadonlyMap<string, FirstFile>> {
  const asked = JSON.stringify(awaited.map(({ folder, after }) => ({ folder, after })))
  const { rows } = await sql<{ asked: string } & FirstFile>`
    select asked.folder as asked, found.*
    from jsonb_to_recordset(${asked}::jsonb) as asked (folder text, after bigint)
    cross join lateral (
      select id, c_tag, received_at
      from watched_files as file
      where inspection_id = ${inspectionId} and ${isBelow('file.folder', FOLDER)}
        and size > 0 and (asked.after is null or received_at > asked.after)
        and not ${isAstray(inspectionId)}
      order by received_at, id
      limit 1
    ) as found`.execute(on.current)
  return new Map(rows.map(({ asked, ...file }) => [asked, file]))
}
