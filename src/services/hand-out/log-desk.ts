import { LOG_FOLDER } from '../../domain/log/evidence-log-file.ts'
import type { WrittenLog } from '../../domain/log/log-keeping.ts'
import type { Entry } from '../ports/library.ts'
import type { Surroundings } from '../surroundings.ts'
import { readWhole } from './read-whole.ts'

export type LogNeeds = Pick<
  Surroundings,
  'store' | 'library' | 'contents' | 'uploads' | 'logWorkbooks' | 'programmes' | 'clock' | 'turns' | 'log'
>

/** Where an inspection's log lies. */
export interface LogDesk {
  readonly inspectionId: string
  readonly driveId: string
  readonly folderId: string
}

/** A log, or a template of one, is smaller. */
const LARGEST = 16 * 2 ** 20

/** `null` while the folder is not made. */
export async function findLogDesk({ store }: Pick<LogNeeds, 'store'>, inspectionId: string): Promise<LogDesk | null> {
  const folder = (await store.folders.of(inspectionId)).find(({ key }) => key === LOG_FOLDER)
  const inspection = folder && (await store.inspections.get(inspectionId))
  return inspection ? { inspectionId, driveId: inspection.place.driveId, folderId: folder.itemId } : null
}

/** Of all that a workbook in the library shows; `null` where it cannot be read. */
export async function readShown(needs: LogNeeds, { driveId }: LogDesk, id: string): Promise<string | null> {
  const bytes = await readContent(needs, driveId, id)
  return bytes && needs.logWorkbooks.fingerprint(bytes)
}

/** `null` where it is larger than any log. */
export async function readContent(
  { contents }: Pick<Surroundings, 'contents'>,
  driveId: string,
  id: string,
): Promise<Uint8Array | null> {
  return readWhole(await contents.download(driveId, id), LARGEST)
}

/** @param shows digest of all that it shows */
export function writtenLog({ id: itemId, name, cTag, webUrl }: Entry, shows: string): WrittenLog {
  return { itemId, name, cTag, webUrl, shows }
}

/** The same workbook with its tags of now; `null` where somebody changed what it shows. */
export async function stillShows(
  needs: LogNeeds,
  desk: LogDesk,
  known: WrittenLog,
  there: Entry,
): Promise<WrittenLog | null> {
  const now = writtenLog(there, known.shows)
  if (there.cTag === known.cTag) return now
  return (await readShown(needs, desk, there.id)) === known.shows ? now : null
}
