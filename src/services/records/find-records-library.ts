import type { Inspection } from '../../domain/inspection/inspection.ts'
import type { RecordsLibrary } from '../../domain/records/records-settings.ts'
import { GraphFailure } from '../graph-failure.ts'
import { ROOT } from '../ports/library.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'

/** Tries that Waymark may read it. Throws `Refusal` in words for whoever pasted the address, `GraphFailure`. */
export async function findRecordsLibrary(
  { sites, library }: Pick<Surroundings, 'sites' | 'library'>,
  { place }: Pick<Inspection, 'place'>,
  address: string,
): Promise<RecordsLibrary> {
  if (!/^https:\/\/[^/\s]+\/\S/.test(address)) throw new Refusal('not possible', NO_ADDRESS)
  try {
    const driveId = await sites.findDriveAt(address)
    if (driveId === place.driveId) throw new Refusal('not possible', OUR_OWN)
    await library.childPages(driveId, [{ folderId: ROOT, from: null }])
    return { address, driveId }
  } catch (cause) {
    throw toldOf(cause)
  }
}

function toldOf(cause: unknown): unknown {
  const isUnseen = cause instanceof GraphFailure && NOT_THERE.includes(cause.reason)
  return isUnseen ? new Refusal('not possible', NOT_SEEN, cause) : cause
}

/** Graph says `missing` of what an app was granted nothing on, too. */
const NOT_THERE: readonly GraphFailure['reason'][] = ['forbidden', 'unauthorised', 'missing', 'invalid']
const NO_ADDRESS = 'That is no address of a library. Open the records’ library in the browser and copy its address.'
const OUR_OWN = 'That is the library of the inspection itself. Choose “Here”, and its case folders are counted.'
const NOT_SEEN =
  'Waymark cannot see a library there. Its owner has to have Waymark granted “read” on it; until then leave the address empty, and people tick cases off.'
