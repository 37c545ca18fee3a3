import type { Kernel } from '../kernel/kernel.ts'
import { getSite } from '../site/site-store.ts'
import { pathOfLibrary } from './item-address.ts'
import { getChild, getItemByListItem, getRoot, type Item } from './item-store.ts'
import type { Library } from './library-store.ts'
import { readPermissions } from './permissions.ts'
import { uniqueIdOf } from './tags.ts'

/** The item to which an address leads: a sharing link, Office's or the list's page of it, or where it lies. */
export function findShared(kernel: Kernel, address: URL): Item | undefined {
  const libraries = kernel.db.all<Library>('SELECT * FROM libraries ORDER BY rowid')
  const here = libraries.filter(({ site }) => getSite(kernel.db, site).hostname === address.hostname)
  return findByLink(kernel, address) ?? firstOf(here, (library) => findIn(kernel, library, address))
}

function firstOf<T>(libraries: Library[], find: (library: Library) => T | undefined): T | undefined {
  for (const library of libraries) {
    const found = find(library)
    if (found !== undefined) return found
  }
  return undefined
}

function findByLink({ db }: Kernel, { origin, pathname }: URL): Item | undefined {
  const shared = db.all<Item>('SELECT * FROM items WHERE permissions LIKE ? AND deleted = 0', `%${pathname}%`)
  return shared.find((item) => readPermissions(item).some(({ link }) => link?.webUrl === `${origin}${pathname}`))
}

function findIn(kernel: Kernel, library: Library, address: URL): Item | undefined {
  const path = decode(address.pathname)
  const { path: site } = getSite(kernel.db, library.site)
  if (path === `${site === '' ? '' : `/${site}`}/_layouts/15/Doc.aspx`) return findByPage(kernel, library, address)
  const base = `/${pathOfLibrary(kernel, library)}`
  const listItem = Number(address.searchParams.get('ID'))
  if (path === `${base}/Forms/DispForm.aspx`) return getItemByListItem(kernel.db, library.drive, listItem)
  if (path.toLowerCase() !== base.toLowerCase() && !path.toLowerCase().startsWith(`${base.toLowerCase()}/`)) return
  const names = path.slice(base.length).split('/').filter(Boolean)
  const root: Item | undefined = getRoot(kernel.db, library.drive)
  return names.reduce<Item | undefined>((item, name) => item && getChild(kernel.db, item.id, name), root)
}

/** Office's page names a document by its GUID, and by its name besides. */
function findByPage({ db }: Kernel, { drive }: Library, { searchParams }: URL): Item | undefined {
  const [id, name] = [searchParams.get('sourcedoc')?.replace(/[{}]/g, '').toUpperCase(), searchParams.get('file')]
  const named = db.all<Item>('SELECT * FROM items WHERE drive = ? AND name = ? AND deleted = 0', drive, name)
  return named.find((item) => uniqueIdOf(item) === id)
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
