import { countChiNumbers, hideChiNumbers } from './chi-number.ts'
import type { SeenEntry } from './place-files.ts'
import type { WatchedFile } from './watched-file.ts'

/**
 * What is kept of a file's name: nothing where records lie, and nowhere a number by which the health service knows
 * somebody. An address ends in the name: that of the folder stands in its place.
 */
export function keptName(
  { name, webUrl }: Pick<SeenEntry, 'name' | 'webUrl'>,
  restricted: boolean,
): Pick<WatchedFile, 'name' | 'webUrl' | 'chiInName'> {
  const named = countChiNumbers(name) > 0
  const told = named ? { chiInName: true as const } : {}
  if (restricted) return { name: null, webUrl: '', ...told }
  return named ? { name: hideChiNumbers(name), webUrl: webUrl.replace(/[^/]*(\?.*)?$/, ''), ...told } : { name, webUrl }
}
