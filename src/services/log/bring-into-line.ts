import { OURS } from '../../domain/evidence/evidence-columns.ts'
import { columnsOf } from '../../domain/log/changes-seen.ts'
import { entryState } from '../../domain/log/entry-state.ts'
import type { LogColumns } from '../../domain/log/log-entry.ts'
import { type Merge, mergeChanges } from '../../domain/log/merge-changes.ts'
import { readText } from '../../domain/log/read-fields.ts'
import { isSameValue } from '../../domain/log/same-value.ts'
import { type Fields, writeFields } from '../../domain/log/write-fields.ts'
import { GraphFailure, type GraphReason } from '../graph-failure.ts'
import type { Surroundings } from '../surroundings.ts'
import type { NotedFile } from './note-read.ts'
import { forgetColumns, type OpenLog, placeOfEvidence } from './open-log.ts'

/**
 * What came of a file: it was written or is gone (`done`), nothing was to be written (`same`: what was read stands), it
 * was `changed` since it was read, is `locked` by somebody, or the library `refused` what was to be written.
 */
export type Brought = 'done' | 'same' | 'changed' | 'locked' | 'refused'

type Needs = Pick<Surroundings, 'store' | 'columns' | 'log'>

/**
 * Brings what the library shows of one file into line in one guarded write: what people changed here, merged with what
 * it holds by now, and what is ours. Written once, wherever it is stopped: what was written is found there the next time.
 * Belongs in the log's turn. Throws `GraphFailure` where the library does not answer: what waits goes on waiting.
 */
export async function bringIntoLine(needs: Needs, log: OpenLog, noted: NotedFile): Promise<Brought> {
  const { file, read, entry, waiting } = noted
  const { id, place } = log.inspection
  const held = entry?.columns
  const merge = held && mergeChanges(held, waiting)
  const fields = { ...oursFor(noted, log, merge?.columns), ...(merge && theirsFor(held, merge.columns, log)) }
  if (Object.keys(fields).length === 0) {
    await settle(needs, log, noted, merge)
    return 'same'
  }
  if (read.checkedOut) return (await notWritten(needs, log, noted, 'locked')) ?? 'locked'
  try {
    const { eTag } = await needs.columns.write(place.driveId, file.id, read.guard, fields)
    await needs.store.transaction(async (store) => {
      await settle({ ...needs, store }, log, noted, merge)
      // What the watch has not seen yet is still to be news: it may decide what we show.
      if (read.eTag === file.eTag) {
        await store.logEntries.markWritten(id, file.id, { from: file.eTag, to: eTag, folder: file.folder })
      }
    })
    return 'done'
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    return (await notWritten(needs, log, noted, error.reason)) ?? raise(error)
  }
}

/** What the library is to show of ours, where it shows something else: a file without a reference shows nothing. */
function oursFor({ file, read, entry }: NotedFile, log: OpenLog, columns: LogColumns | undefined): Fields {
  const place = placeOfEvidence(file, log)
  const isShown = entry !== undefined && place !== null && columns !== undefined
  const wanted = {
    [OURS.reference]: entry?.reference ?? '',
    [OURS.status]: isShown ? entryState(file, place, columns) : '',
    [OURS.owner]: isShown ? (entry.owner?.name ?? '') : '',
  }
  const different = Object.entries(wanted).filter(
    ([name, text]) => readText(read.fields[name]) !== readText(text) && log.shapes.some((shape) => shape.name === name),
  )
  return Object.fromEntries(different.map(([name, text]) => [name, text === '' ? null : text]))
}

function theirsFor(held: LogColumns, wanted: LogColumns, log: OpenLog): Fields {
  const different = columnsOf(wanted).filter((column) => !isSameValue(held[column], wanted[column]))
  return writeFields(Object.fromEntries(different.map((column) => [column, wanted[column]])), log.shapes)
}

/** The library holds what was merged. */
async function settle(
  { store }: Pick<Needs, 'store'>,
  { inspection: { id } }: OpenLog,
  { entry }: NotedFile,
  merge: Merge | undefined,
): Promise<void> {
  if (!entry || !merge || merge.taken.length + merge.conflicts.length === 0) return
  await store.logEntries.settle(id, merge.taken, 'written')
  await store.logEntries.settle(id, merge.conflicts, 'conflict')
  await store.logEntries.save(id, [{ ...entry, columns: merge.columns }])
}

/** `null` where that is for another time. */
async function notWritten(
  needs: Needs,
  log: OpenLog,
  { file, waiting }: NotedFile,
  reason: GraphReason,
): Promise<Brought | null> {
  const { id } = log.inspection
  const ids = waiting.map((change) => change.id)
  const mark = { fileId: file.id, eTag: file.eTag, folder: file.folder }
  switch (reason) {
    case 'changed':
      return 'changed'
    case 'locked':
      await needs.store.logEntries.settle(id, ids, 'locked')
      return 'locked'
    case 'missing':
      await needs.store.logEntries.markRead(id, [mark])
      return 'done'
    case 'invalid':
    case 'forbidden':
      forgetColumns(needs, log)
      needs.log.warn('columns refused', { inspection: id, reason })
      await needs.store.logEntries.settle(id, ids, 'refused')
      await needs.store.logEntries.markRead(id, [mark])
      return 'refused'
    default:
      return null
  }
}

function raise(error: Error): never {
  throw error
}
