import { getLibraryOfSite, listLibraries } from './drive/library-store.ts'
import type { Segment } from './kernel/graph-path.ts'
import type { Kernel } from './kernel/kernel.ts'
import { isUserList } from './list/user-list.ts'
import { getSite, getSiteByPath } from './site/site-store.ts'

/** Brings the many ways to a site or a drive down to `/sites/{id}` and `/drives/{id}/items/{id}`. */
export function resolveSharePointAliases(kernel: Kernel, segments: Segment[]): Segment[] {
  return resolveSearch(resolveRoot(resolveDrive(kernel, resolveSite(kernel, segments))))
}

/** `/sites/{hostname}:/{path}`, `/sites/root`, and whatever else a site's id is given as. */
function resolveSite(kernel: Kernel, segments: Segment[]): Segment[] {
  const [sites, site, path, ...rest] = segments
  if (!site || !isNamed(sites, 'sites')) return segments
  if (path?.kind === 'path') return [sites, name(getSiteByPath(kernel.db, site.text, path.text).id), ...rest]
  return [sites, name(getSite(kernel.db, site.text).id), ...segments.slice(2)]
}

/** `/sites/{id}/drive`, `/sites/{id}/drives/{id}`; a list of a site is `/drives/{id}/list`, and its drive that drive. */
function resolveDrive(kernel: Kernel, segments: Segment[]): Segment[] {
  const [sites, site, kind, which, last, ...rest] = segments
  if (!site || !isNamed(sites, 'sites')) return segments
  if (isNamed(kind, 'drive')) {
    const drive = listLibraries(kernel.db, site.text)[0]?.drive ?? ''
    return [name('drives'), name(drive), ...segments.slice(3)]
  }
  if (isNamed(kind, 'drives') && which) return [name('drives'), which, ...segments.slice(4)]
  if (!isNamed(kind, 'lists') || !which || isUserList(which.text)) return segments
  const drive = name(getLibraryOfSite(kernel.db, site.text, which.text).drive)
  return isNamed(last, 'drive')
    ? [name('drives'), drive, ...rest]
    : [name('drives'), drive, name('list'), ...segments.slice(4)]
}

/** `/drives/{id}/root` is the item `root`. */
function resolveRoot(segments: Segment[]): Segment[] {
  const [drives, drive, root, ...rest] = segments
  if (!drive || !isNamed(drives, 'drives') || !isNamed(root, 'root')) return segments
  return [drives, drive, name('items'), root, ...rest]
}

/** `search(q='words')`, of a drive or of an item, is the item's `search/words`. */
function resolveSearch(segments: Segment[]): Segment[] {
  const [drives, drive, ...rest] = segments
  const [, words] = /^search\(q='(.*)'\)$/is.exec(rest.at(-1)?.text ?? '') ?? []
  if (!drive || !isNamed(drives, 'drives') || words === undefined) return segments
  const item = rest.length === 1 ? [name('items'), name('root')] : rest.slice(0, -1)
  return [drives, drive, ...item, name('search'), name(words.replaceAll("''", "'"))]
}

function isNamed(segment: Segment | undefined, text: string): segment is Segment {
  return segment?.kind === 'name' && segment.text.toLowerCase() === text
}

function name(text: string): Segment {
  return { kind: 'name', text }
}
