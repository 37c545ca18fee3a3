import { addressAround } from './chi-in-address.ts'
import { countChiNumbers, hideChiNumbers } from './chi-number.ts'
import type { SeenEntry } from './seen-entry.ts'
import type { WatchedFile } from './watched-file.ts'

/**
 * What is kept of a file's name: nothing where records lie, and nowhere a number by which the health service knows
 * somebody. An address ends in the names of folders and the file: it leads to the folder around what is named so.
 */
export function keptName(
  { name, webUrl }: Pick<SeenEntry, 'name' | 'webUrl'>,
  restricted: boolean,
): Pick<WatchedFile, 'name' | 'webUrl' | 'chiInName'> {
  const told = countChiNumbers(name) > 0 ? { chiInName: true as const } : {}
  if (restricted) return { name: null, webUrl: '', ...told }
  return { name: hideChiNumbers(name), webUrl: addressAround(webUrl), ...told }
}
