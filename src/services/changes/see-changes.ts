import { planFolders } from '../../domain/evidence/folder-plan.ts'
import { topRestricted } from '../../domain/evidence/top-restricted.ts'
import { isBelow } from '../../domain/evidence/watched-folder.ts'
import type { Deed } from '../../domain/inspection/deed.ts'
import type { InspectionChange } from '../../domain/inspection/inspection-change.ts'
import type { Picture } from '../../domain/inspection/picture.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Surroundings } from '../surroundings.ts'

/** What changed in an inspection since a moment. Of files and of the evidence log, counts alone: no name of a file is in it. */
export interface ChangesSeen {
  /** What people or the watch established, and what was taken back; the newest first. */
  readonly deeds: readonly Deed[]
  /** Dates and settings. */
  readonly inspection: readonly InspectionChange[]
  /** Files that came or changed, by planned folder; one with permissions of its own stands for all below it. */
  readonly files: readonly { readonly folder: string; readonly count: number }[]
  /** Edits of the evidence log, and of how many pieces. */
  readonly log: { readonly edits: number; readonly pieces: number }
}

export async function seeChanges(
  { store }: Pick<Surroundings, 'store'>,
  picture: Picture,
  since: Instant,
): Promise<ChangesSeen> {
  const { id } = picture.inspection
  const [deeds, changes, came, edits] = await Promise.all([
    store.deeds.of(id),
    store.inspectionChanges.of(id),
    store.library.cameSince(id, since),
    store.logEntries.changesSince(id, since),
  ])
  const isNew = ({ at, undone }: Pick<Deed, 'at' | 'undone'>) => (undone?.at ?? at) >= since
  return {
    deeds: deeds.filter((deed) => isNew(deed) && !isOverAtOnce(deed, since)).toReversed(),
    inspection: changes.filter((change) => isNew(change) && !isOverAtOnce(change, since)).toReversed(),
    files: byPlannedFolder(came, picture),
    log: { edits: edits.length, pieces: new Set(edits.map(({ fileId }) => fileId)).size },
  }
}

/** Done and taken back since then: as it was. */
function isOverAtOnce({ at, undone }: Pick<Deed, 'at' | 'undone'>, since: Instant): boolean {
  return undone !== undefined && at >= since
}

/** Folders of people's own count with the planned one around them. */
function byPlannedFolder(came: ReadonlyMap<string, number>, { programme, inspection }: Picture): ChangesSeen['files'] {
  const planned = planFolders(programme, inspection)
  const closed = topRestricted(planned)
  const names = new Map(planned.map(({ key, name }) => [key, name]))
  const counts = new Map<string, number>()
  for (const [key, count] of came) {
    const above = closed.find((one) => isBelow(key, one)) ?? nearestIn(names, key)
    counts.set(above, (counts.get(above) ?? 0) + count)
  }
  return [...counts]
    .map(([key, count]) => ({ folder: names.get(key) ?? inspection.place.baseFolder, count }))
    .toSorted((a, b) => b.count - a.count || (a.folder < b.folder ? -1 : 1))
}

function nearestIn(names: ReadonlyMap<string, string>, key: string): string {
  const slash = key.lastIndexOf('/')
  return names.has(key) || slash < 0 ? key : nearestIn(names, key.slice(0, slash))
}
