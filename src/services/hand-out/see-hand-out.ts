import { isNamedAsLog, LOG_FOLDER } from '../../domain/log/evidence-log-file.ts'
import { type LogKeeping, NOTHING_KEPT } from '../../domain/log/log-keeping.ts'
import type { DatedItem } from '../../domain/schedule/dated-item.ts'
import { scheduleItems } from '../../domain/schedule/schedule.ts'
import type { Surroundings } from '../surroundings.ts'
import { countLeftOut } from './count-left-out.ts'
import { holdingChi } from './holding-chi.ts'
import { type EvidenceRead, readEvidence } from './read-evidence.ts'

type Needs = Pick<Surroundings, 'store' | 'programmes'>

/** The log's workbook and the pack as they stand. */
export interface HandOut extends EvidenceRead {
  readonly keeping: LogKeeping
  /** Of the log's folder, once it is made. */
  readonly folderUrl: string | null
  /** Files in restricted folders. */
  readonly leftOut: number
  /** Pieces of evidence in which a number in the form of a CHI number stands: left out of the pack, too. */
  readonly holdingChi: ReadonlySet<string>
  /** The return that the log is handed in with. */
  readonly goesWith: DatedItem | null
}

/** Throws `Refusal` (`unknown inspection`). */
export async function seeHandOut({ store, programmes }: Needs, inspectionId: string): Promise<HandOut> {
  const read = await readEvidence({ store, programmes }, inspectionId)
  const [keeping, folders, leftOut, chi] = await Promise.all([
    store.logKeepings.get(inspectionId),
    store.folders.of(inspectionId),
    countLeftOut({ store }, inspectionId),
    holdingChi({ store }, inspectionId, read.evidence),
  ])
  const folderUrl = folders.find(({ key }) => key === LOG_FOLDER)?.webUrl ?? null
  const goesWith = returnOfLog(read)
  return { ...read, keeping: keeping ?? NOTHING_KEPT, folderUrl, leftOut, holdingChi: chi, goesWith }
}

/** By the template that the programme names for it. */
function returnOfLog({ programme, inspection }: EvidenceRead): DatedItem | null {
  const takesLog = programme.items.find(
    ({ kind, templates = [] }) => kind === 'return' && templates.some(isLogTemplate),
  )
  const schedule = takesLog && scheduleItems({ ...programme, items: [takesLog] }, inspection.calendar)
  return schedule?.find(({ item }) => item.id === takesLog?.id) ?? null
}

function isLogTemplate(name: string): boolean {
  return isNamedAsLog(`${name}.xlsx`)
}
