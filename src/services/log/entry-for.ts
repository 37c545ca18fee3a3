import { may, roleOf, type Wish } from '../../domain/access.ts'
import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import type { EvidencePlace } from '../../domain/log/evidence-place.ts'
import type { LogEntry } from '../../domain/log/log-entry.ts'
import type { Wisher } from '../deed/wish.ts'
import { Refusal } from '../refusal.ts'
import { inspectionAndProgramme } from '../see.ts'
import type { Surroundings } from '../surroundings.ts'
import { type OpenLog, openLog, placeOfEvidence } from './open-log.ts'

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
  const { inspection, programme } = await inspectionAndProgramme(needs, inspectionId)
  const role = roleOf(by.id, inspection, programme)
  if (!may({ id: by.id, role }, 'look', {})) {
    throw new Refusal('not allowed', 'You have no seat in this inspection. The coordinator can give you one.')
  }
  const log = await openLog(needs, inspectionId)
  const [file] = await needs.store.library.byId(inspectionId, [fileId])
  const [entry] = await needs.store.logEntries.byFile(inspectionId, [fileId])
  const place = file && placeOfEvidence(file, log)
  if (!file || !entry || !place) {
    throw new Refusal(
      'unknown item',
      'This piece of evidence is not in the log any more. Somebody moved or deleted it.',
    )
  }
  if (!may({ id: by.id, role }, wish, { ...(entry.owner && { owner: entry.owner.id }) })) {
    throw new Refusal('not allowed', 'You may not do this. Its owner or the coordinator can.')
  }
  return { log, file, entry, place }
}
