import type { Unread } from '../ports/log-entries.ts'
import type { Surroundings } from '../surroundings.ts'

/** A page of a folder has so many files and costs two resource units, where each file by itself costs one. */
const PAGE = 200
const PAGE_UNITS = 2

/** Drive item id of the folder that is cheaper read whole, of the one with most of these files; `null` where none is. */
export async function folderToRead(
  { store }: Pick<Surroundings, 'store'>,
  inspectionId: string,
  unread: readonly Unread[],
): Promise<string | null> {
  const [key, here = []] = largest(unread) ?? []
  if (key === undefined || here.length < PAGE) return null
  const count = await store.logEntries.unreadIn(inspectionId, key)
  const all = (await store.library.contents(inspectionId, [key])).get(key)?.files ?? count
  if (PAGE_UNITS * Math.ceil(all / PAGE) >= count) return null
  const planned = (await store.folders.of(inspectionId)).find((folder) => folder.key === key)
  return planned?.itemId ?? key.split('/').at(-1) ?? null
}

function largest(unread: readonly Unread[]): readonly [string, readonly Unread[]] | undefined {
  const byFolder = [...Map.groupBy(unread, ({ folder }) => folder)]
  return byFolder.toSorted(([, a], [, b]) => b.length - a.length)[0]
}
