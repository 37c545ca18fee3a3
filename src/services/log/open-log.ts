import { INDICATOR_LIST, OURS, THEIRS } from '../../domain/evidence/evidence-columns.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import type { Inspection } from '../../domain/inspection/inspection.ts'
import { isEvidenceLog } from '../../domain/log/evidence-log-file.ts'
import { type EvidencePlace, evidencePlace } from '../../domain/log/evidence-place.ts'
import type { Reading } from '../../domain/log/read-fields.ts'
import type { ColumnShape } from '../../domain/log/write-fields.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import { GraphFailure } from '../graph-failure.ts'
import type { LibraryColumns } from '../ports/library-columns.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'

/** An inspection's evidence log, and what its library takes. */
export interface OpenLog {
  readonly inspection: Inspection
  readonly reading: Reading
  /** Of our columns, those that the library has. */
  readonly shapes: readonly ColumnShape[]
}

type Needs = Pick<Surroundings, 'store' | 'columns' | 'clock'>

/** An administrator's script is noticed after so long. */
const KEPT = 60 * 60_000
const NAMES: readonly string[] = [...Object.values(OURS), ...Object.values(THEIRS), INDICATOR_LIST.name]

interface Kept {
  readonly at: Instant
  readonly shapes: readonly ColumnShape[]
}

/** By drive, for each way to the libraries: columns hardly ever change, and are asked for with every file. */
const remembered = new WeakMap<LibraryColumns, Map<string, Kept>>()

/** Throws `GraphFailure`, `Refusal` (`unknown inspection`). */
export async function openLog(needs: Needs & Pick<Surroundings, 'programmes'>, inspectionId: string): Promise<OpenLog> {
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const kept = remembered.get(needs.columns)?.get(inspection.place.driveId)
  const shapes = await shapesOf(needs, inspection, kept)
  const indicators = inspection.settings.indicators.map(({ number }) => number)
  return { inspection, shapes, reading: { indicators, zone: programme.timeZone } }
}

/** A library that does not answer keeps nobody from editing: what was last known of it counts. */
async function shapesOf(needs: Needs, inspection: Inspection, kept: Kept | undefined): Promise<Kept['shapes']> {
  if (kept && Math.abs(needs.clock.now() - kept.at) <= KEPT) return kept.shapes
  try {
    return await lookAt(needs, inspection)
  } catch (error) {
    if (kept && error instanceof GraphFailure) return kept.shapes
    throw error
  }
}

/** The library does not take what it seemed to: its columns are asked for again. */
export function forgetColumns({ columns }: Pick<Surroundings, 'columns'>, { inspection }: OpenLog): void {
  remembered.get(columns)?.delete(inspection.place.driveId)
}

/** Where it lies, of a file that is a piece of evidence: not the log itself, nor what lies in a restricted folder. */
export function placeOfEvidence(file: WatchedFile, { reading }: Pick<OpenLog, 'reading'>): EvidencePlace | null {
  return file.name === null || isEvidenceLog(file) ? null : evidencePlace(file.folder, reading.indicators)
}

async function lookAt({ columns, clock, store }: Needs, { id, place }: Inspection): Promise<Kept['shapes']> {
  const shapes = (await columns.shapes(place.driveId)).filter(({ name }) => NAMES.includes(name))
  await store.logEntries.noteColumns(
    id,
    shapes.map(({ name, kind }) => `${name}:${kind}`),
  )
  const known = remembered.get(columns) ?? new Map<string, Kept>()
  remembered.set(columns, known.set(place.driveId, { at: clock.now(), shapes }))
  return shapes
}
