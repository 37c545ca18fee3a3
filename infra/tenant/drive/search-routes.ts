import { type GraphAnswer, type GraphCall, type Json, ok, param, readTop } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { pageFound } from '../kernel/page-found.ts'
import { reachesAllSites } from '../site/access.ts'
import { webUrlOfLibrary } from './item-address.ts'
import { type Item, listAncestors } from './item-store.ts'
import type { Library } from './library-store.ts'
import { locateItem } from './locate.ts'
import { onItem } from './on-item.ts'
import { createPresenter } from './present-item.ts'
import { openSight } from './sight.ts'

const PAGE = { byDefault: 200, most: 999 }
/** SharePoint finds by an index, which comes after what it tells of. */
const INDEX_LAG_MS = 60_000
/** What the index does not keep of an item. */
const UNKNOWN = ['eTag', 'cTag', '@microsoft.graph.downloadUrl', 'fileSystemInfo']

/** Graph-docs driveitem-search. An app finds by a permission over all sites, never by a grant on one. */
export function registerSearch(kernel: Kernel): void {
  const query = ['$select', '$top', '$skiptoken']
  onItem(kernel, 'GET', '/search/{words}', { query, cost: 2 }, (call) => answer(kernel, call))
}

function answer(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item: folder } = locateItem(kernel, call, 'read')
  const top = readTop(call, PAGE.byDefault, PAGE.most)
  const found = reachesAllSites(call.caller) ? findWords(kernel, library, param(call, 'words')) : []
  const sight = openSight(kernel, call.caller, library)
  const seen = found.filter((item) => isBelow(kernel, item, folder)).flatMap((item) => sight.see(item) ?? [])
  const present = createPresenter(kernel, library, call.url.origin).present
  return ok(
    pageFound(
      call,
      seen.map((item) => showFound(kernel, library, item, present(item))),
      top,
    ),
  )
}

/** Items whose name, or the value of a column, has a word that begins with each one sought. */
function findWords({ db, clock }: Kernel, { drive }: Library, sought: string): Item[] {
  const words = splitWords(sought)
  const indexed = 'SELECT * FROM items WHERE drive = ? AND parent IS NOT NULL AND deleted = 0 AND modified <= ?'
  const items = db.all<Item>(`${indexed} ORDER BY modified DESC`, drive, clock.now() - INDEX_LAG_MS)
  return items.filter(({ name, fields }) => {
    const own = splitWords([name, ...Object.values(JSON.parse(fields) as Json)].join(' '))
    return words.every((word) => own.some((each) => each.startsWith(word)))
  })
}

function splitWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function isBelow({ db }: Kernel, item: Item, folder: Item): boolean {
  return folder.parent === null || listAncestors(db, item).some(({ id }) => id === folder.id)
}

/** By the number in its list, not by where it lies (microsoft-graph-docs#9449). */
function showFound(kernel: Kernel, library: Library, item: Item, shown: Json): Json {
  const webUrl = `${webUrlOfLibrary(kernel, library)}/Forms/DispForm.aspx?ID=${item.list_item}`
  const parentReference = { driveType: 'documentLibrary', driveId: library.drive, id: item.parent }
  const known = Object.entries(shown).filter(([name]) => !UNKNOWN.includes(name))
  return { ...Object.fromEntries(known), webUrl, parentReference, searchResult: {} }
}
