import type { Kernel } from '../kernel/kernel.ts'
import { getSite } from '../site/site-store.ts'
import { type Item, listAncestors } from './item-store.ts'
import { getLibrary, type Library } from './library-store.ts'
import { checkPathLength } from './names.ts'

/** The library's own folder in the site: the default library is shown as `Documents` and lies elsewhere. */
function folderOfLibrary(library: Library): string {
  return library.name === 'Documents' ? 'Shared Documents' : library.name
}

/** Within the tenant's hostname, decoded: the site's path and the library's folder there. */
export function pathOfLibrary(kernel: Kernel, library: Library): string {
  return [getSite(kernel.db, library.site).path, folderOfLibrary(library)].filter((part) => part !== '').join('/')
}

export function webUrlOfLibrary(kernel: Kernel, library: Library): string {
  const { hostname, path } = getSite(kernel.db, library.site)
  return `https://${hostname}/${encodePath(`${path}/${folderOfLibrary(library)}`)}`
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Decoded names from below the root down to the item; the root's is empty. */
function pathOf(kernel: Kernel, item: Item): string {
  if (item.parent === null) return ''
  const above = listAncestors(kernel.db, item).filter((each) => each.parent !== null)
  return [...above.reverse(), item].map((each) => each.name).join('/')
}

/** Refuses a place whose path from the site would be too long. @param below how much longer paths inside it are. */
export function checkPlace(kernel: Kernel, parent: Item, name: string, below = 0): void {
  const library = getLibrary(kernel.db, parent.drive)
  const { path } = getSite(kernel.db, library.site)
  const inside = [pathOf(kernel, parent), name].filter((each) => each !== '').join('/')
  checkPathLength(`${path}/${folderOfLibrary(library)}/${inside}`.length + below)
}
