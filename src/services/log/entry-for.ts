import type { Wish } from '../../domain/access.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import type { EvidencePlace } from '../../domain/log/evidence-place.ts'
import type { LogEntry } from '../../domain/log/log-entry.ts'
import { allow, OWNER_MAY } from '../allow.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import type { Wisher } from '../wisher.ts'
import { type OpenLog, openLog, placeOfEvidence } from './open-log.ts'
import { notInLog } from './see-history.ts'

/** A piece of evidence that somebody wishes to do something with. */
export interface Found {
  readonly log: OpenLog
  readonly file: WatchedFile
  readonly entry: LogEntry
  readonly place: EvidencePlace
}

/** The piece of evidence, if it is there and this person may. Throws `Refusal`, `GraphFailure`. */
export async function entryFor(
  needs: Pick<Surroundings, 'store' | 'programmes' | 'columns' | 'clock'>,
  { inspectionId, fileId, by }: { readonly inspectionId: string; readonly fileId: string; readonly by: Wisher },
  wish: Wish,
): Promise<Found> {
  const seating = await inspectionAndProgramme(needs, inspectionId)
  allow(seating, by, 'look')
  const log = await openLog(needs, inspectionId)
  const [file] = await needs.store.library.byId(inspectionId, [fileId])
  const [entry] = await needs.store.logEntries.byFile(inspectionId, [fileId])
  const place = file && placeOfEvidence(file, log)
  if (!file || !entry || !place) {
    throw notInLog()
  }
  allow(seating, by, wish, OWNER_MAY, entry.owner?.id)
  return { log, file, entry, place }
}
