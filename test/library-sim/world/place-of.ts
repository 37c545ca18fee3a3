import type { Item } from './observer.ts'

/**
 * Where a file belongs: the key of the nearest planned folder around it, then the ids of people's own folders between;
 * `null` where that is none of ours. Directly under the base folder, people's own folders are theirs.
 * @param planned keys by id
 */
export function placeOf(
  id: string,
  items: ReadonlyMap<string, Pick<Item, 'parent'>>,
  planned: ReadonlyMap<string, string>,
): string | null {
  const own: string[] = []
  for (let at = items.get(id)?.parent ?? null; at !== null; at = items.get(at)?.parent ?? null) {
    const key = planned.get(at)
    if (key !== undefined) return own.length > 0 && key === 'base' ? null : [key, ...own].join('/')
    own.unshift(at)
  }
  return null
}

/** What file managers and Office leave behind for a while. */
export function isPassing(name: string): boolean {
  const lower = name.toLowerCase()
  return lower.startsWith('~$') || lower === 'thumbs.db' || lower.endsWith('.tmp')
}
