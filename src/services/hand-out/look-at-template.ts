import type { WatchedFile } from '../../domain/evidence/watched-file.ts'
import { isNamedAsLog } from '../../domain/log/evidence-log-file.ts'
import type { LogKeeping, LogTemplate } from '../../domain/log/log-keeping.ts'
import { type LogDesk, type LogNeeds, readShown } from './log-desk.ts'

/** The newest workbook that a person put there under the log's name. Its content is read only when it moved. */
export async function lookAtTemplate(
  needs: LogNeeds,
  desk: LogDesk,
  keeping: LogKeeping,
  files: readonly WatchedFile[],
): Promise<LogTemplate | null> {
  const found = files.filter((file) => isTheirs(file, keeping)).toSorted((a, b) => b.receivedAt - a.receivedAt)[0]
  if (!found || found.name === null) return null
  const { template: known } = keeping
  const file = { itemId: found.id, name: found.name, cTag: found.cTag }
  if (known?.itemId === file.itemId && known.cTag === file.cTag) return { ...known, ...file }
  const shows = await readShown(needs, desk, file.itemId)
  const same = known?.itemId === file.itemId && known.shows === shows
  return { ...file, shows, fits: same ? known.fits : null }
}

/** Not one that Waymark wrote, also where a person changed it, or its arrival is still in doubt. */
function isTheirs({ id, name, size }: WatchedFile, { written, theirs, begun }: LogKeeping): boolean {
  if (name === null || size === 0 || !isNamedAsLog(name) || /\(from waymark/i.test(name)) return false
  return id !== written?.itemId && id !== theirs?.itemId && name !== begun?.name
}
