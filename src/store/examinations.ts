import { sql } from 'kysely'
import { isOfNote } from '../domain/evidence/content-findings.ts'
import { type SeenContent, seenContent } from '../domain/evidence/same-content.ts'
import type { WatchedFile } from '../domain/evidence/watched-file.ts'
import type { Examination, Examinations, Examined } from '../services/ports/examinations.ts'
import { isBelow, keyOf } from './below.ts'
import { examinedBelow, lookalikes } from './examined-files.ts'
import { inBatches } from './in-batches.ts'
import type { ExaminationRow } from './tables.ts'
import type { Transactions } from './transactions.ts'
import { unexamined } from './unexamined.ts'

export function examinationsIn(on: Transactions): Examinations {
  return {
    of: (inspectionId, fileIds) => examinationsOf(on, inspectionId, fileIds),
    save: (inspectionId, examined) => on.run(() => save(on, inspectionId, examined)),
    pass: (inspectionId, files) => on.run(() => pass(on, inspectionId, files)),
    forget: (inspectionId, folders) => on.run(() => forget(on, inspectionId, folders)),
    unexamined: (inspectionId, now, most) => unexamined(on, inspectionId, now, most),
    async nextTry(inspectionId) {
      const { againAt } = await on.current
        .selectFrom('examinations')
        .select(({ fn }) => fn.min('againAt').as('againAt'))
        .where('inspectionId', '=', inspectionId)
        .where('againAt', 'is not', null)
        .executeTakeFirstOrThrow()
      return againAt
    },
    below: (inspectionId, folders, most) => examinedBelow(on, inspectionId, folders, most),
    lookalikes: (inspectionId, most) => lookalikes(on, inspectionId, most),
  }
}

async function examinationsOf(
  on: Transactions,
  inspectionId: string,
  fileIds: readonly string[],
): Promise<ReadonlyMap<string, Examination>> {
  const found = new Map<string, Examination>()
  for (const some of inBatches(fileIds)) {
    const rows = await on.current
      .selectFrom('examinations')
      .selectAll()
      .where('inspectionId', '=', inspectionId)
      .where('fileId', 'in', some)
      .execute()
    for (const row of rows) found.set(row.fileId, toKept(row))
  }
  return found
}

/**
 * Of a file that is gone nothing is kept. Where two read at once, what is known of its content now is replaced neither by
 * what was found in another content nor by a failure to read.
 */
async function save(on: Transactions, inspectionId: string, examined: readonly Examined[]): Promise<void> {
  for (const some of inBatches(examined)) {
    await sql`
      insert into examinations
        (inspection_id, file_id, c_tag, seen, examined_at, facts, of_note, looks_like, attempts, again_at)
      select ${inspectionId}, given.id, given.c_tag, given.seen, given.at, given.facts, given.of_note, given.looks_like,
        given.attempts, given.again_at
      from jsonb_to_recordset(${JSON.stringify(some.map(toGiven))}::jsonb) as given (id text, c_tag text, seen jsonb, at bigint,
        facts jsonb, of_note boolean, looks_like text, attempts integer, again_at bigint)
      join watched_files as file on file.inspection_id = ${inspectionId} and file.id = given.id
      on conflict (inspection_id, file_id) do update set c_tag = excluded.c_tag,
        seen = coalesce(excluded.seen, examinations.seen), examined_at = excluded.examined_at,
        facts = excluded.facts, of_note = excluded.of_note, looks_like = excluded.looks_like,
        attempts = excluded.attempts, again_at = excluded.again_at
      where examinations.c_tag <> ${CONTENT_NOW} or (excluded.c_tag = ${CONTENT_NOW}
        and (excluded.again_at is null or examinations.again_at is not null))`.execute(on.current)
  }
  await keepContent(
    on,
    inspectionId,
    examined.map(({ file }) => file),
  )
  const done = examined.filter(({ failed }) => failed === undefined)
  await mark(
    on,
    inspectionId,
    done.map(({ file }) => file),
  )
}

const CONTENT_NOW = sql`(select file.c_tag from watched_files as file
  where file.inspection_id = examinations.inspection_id and file.id = examinations.file_id)`

/** What changed meanwhile is left as it is, and so is a content that was told from what SharePoint wrote into it. */
async function keepContent(on: Transactions, inspectionId: string, files: readonly WatchedFile[]): Promise<void> {
  const given = (some: readonly WatchedFile[]) =>
    JSON.stringify(
      some.map(({ id, cTag, folder, ...file }) => ({
        ...{ id, c_tag: cTag, folder, content: file.content },
        ...{ content_at: file.contentAt, content_by: file.contentBy ?? null, received_at: file.receivedAt },
      })),
    )
  for (const some of inBatches(files)) {
    await sql`
      update watched_files as file set content = given.content, content_at = given.content_at,
        content_by = given.content_by,
        received_at = case when file.folder = given.folder then given.received_at else file.received_at end
      from jsonb_to_recordset(${given(some)}::jsonb) as given (id text, c_tag text, folder text, content text,
        content_at bigint, content_by text, received_at bigint)
      where file.inspection_id = ${inspectionId} and file.id = given.id and file.c_tag = given.c_tag
        and file.content <> given.content and given.content <> given.c_tag`.execute(on.current)
  }
}

function toGiven({ file, examinedAt, facts, looksLike, failed }: Examined) {
  return {
    id: file.id,
    c_tag: file.cTag,
    seen: seenContent(file, facts) ?? null,
    at: examinedAt,
    facts,
    of_note: facts !== null && isOfNote(facts),
    ...{ looks_like: looksLike ?? null, attempts: failed?.attempts ?? 0, again_at: failed?.againAt ?? null },
  }
}

/** What of a file was examined, in the words of the index over those that are owed another look; not of content that it has no more. */
async function mark(on: Transactions, inspectionId: string, files: readonly WatchedFile[]): Promise<void> {
  for (const some of inBatches(files)) {
    const marks = some.map(({ id, cTag, folder, name }) => ({
      id,
      c_tag: cTag,
      mark: `${cTag} ${folder} ${name ?? ''}`,
    }))
    await sql`
      update watched_files as file set examined = given.mark
      from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as given (id text, c_tag text, mark text)
      where file.inspection_id = ${inspectionId} and file.id = given.id and file.c_tag = given.c_tag`.execute(
      on.current,
    )
  }
}

async function pass(on: Transactions, inspectionId: string, files: readonly WatchedFile[]): Promise<void> {
  for (const some of inBatches(files)) {
    const ids = some.map(({ id }) => id)
    await on.current
      .deleteFrom('examinations')
      .where('inspectionId', '=', inspectionId)
      .where('fileId', 'in', ids)
      .execute()
  }
  await mark(on, inspectionId, files)
}

async function forget(on: Transactions, inspectionId: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    await sql`
      delete from examinations as examination using watched_files as file
      where examination.inspection_id = ${inspectionId} and file.inspection_id = ${inspectionId}
        and file.id = examination.file_id and ${isBelow('file.folder', keyOf(folder))}`.execute(on.current)
    await sql`
      update watched_files as file set examined = null
      where inspection_id = ${inspectionId} and ${isBelow('file.folder', keyOf(folder))}`.execute(on.current)
  }
}

function toKept(
  row: Pick<ExaminationRow, 'cTag' | 'examinedAt' | 'looksLike' | 'attempts' | 'againAt'> &
    Pick<Examination, 'facts'> & { readonly seen: SeenContent | null },
): Examination {
  const { cTag, seen, examinedAt, facts, looksLike, attempts, againAt } = row
  return {
    ...{ cTag, examinedAt, facts },
    ...(seen !== null && { seen }),
    ...(looksLike !== null && { looksLike }),
    ...(againAt !== null && { failed: { attempts, againAt } }),
  }
}
