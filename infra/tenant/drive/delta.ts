import { checkPreferences } from '../kernel/check-preferences.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok, readTop } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { type DeltaToken, openToken, sealToken } from './delta-token.ts'
import { type Item, listAncestors, listChanged } from './item-store.ts'
import type { Library } from './library-store.ts'
import { locateItem } from './locate.ts'
import { onItem } from './on-item.ts'
import { createPresenter } from './present-item.ts'

const PAGE = 200
const LARGEST_PAGE = 1000
/** After so many pages comes one with nothing in it: clients must follow the link, not the count. */
const EMPTY_AFTER = 3

/** What changed in a drive since a token, in the order of change; the root's parents come along, and come again. */
export function registerDelta(kernel: Kernel): void {
  const query = ['token', '$top', '$select', '$expand']
  const cost = (call: GraphCall) => (call.query.has('token') ? 1 : 2)
  onItem(kernel, 'GET', '/delta', { query, readsPrefer: true, cost }, (call) => answerDelta(kernel, call))
}

function answerDelta(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'read')
  checkPreferences(call.headers, ['deltaexcludeparent'])
  if (item.parent !== null) throw badRequest('Delta is supported on the root of a drive only.')
  if (call.query.has('$expand')) throw badRequest('$expand is not supported with delta on a drive.')
  const token = readToken(kernel, call, library)
  const link = (next: DeltaToken) => linkTo(kernel, call, library, next)
  if (call.query.get('token') === 'latest') return ok({ value: [], '@odata.deltaLink': link(token) })
  if (token.pages % EMPTY_AFTER === EMPTY_AFTER - 1 && !token.wasEmpty) {
    return ok({ value: [], '@odata.nextLink': link({ ...token, wasEmpty: true }) })
  }
  return answerPage(kernel, call, library, token, link)
}

function answerPage(
  kernel: Kernel,
  call: GraphCall,
  library: Library,
  token: DeltaToken,
  link: (next: DeltaToken) => string,
): GraphAnswer {
  const top = readTop(call, PAGE, LARGEST_PAGE)
  const rows = listChanged(kernel.db, library.drive, token.after, top + 1)
  const page = rows.slice(0, top)
  // A first enumeration says nothing of what was gone before it began.
  const told = page.filter((row) => !row.deleted || row.change > token.began)
  const parents = call.headers.get('prefer')?.toLowerCase().includes('deltaexcludeparent')
    ? []
    : gatherParents(kernel, told)
  const presenter = createPresenter(kernel, library, call.url.origin)
  const value = [...parents, ...told].map((row) => presenter.presentChange(row))
  const after = page.at(-1)?.change ?? token.after
  if (rows.length > top) {
    return ok({ '@odata.nextLink': link({ ...token, after, pages: token.pages + 1, wasEmpty: false }), value })
  }
  return ok({ '@odata.deltaLink': link({ after, began: after, pages: 0, wasEmpty: false }), value })
}

/** All folders above the changed items that are not among them, nearest to the root first. */
function gatherParents(kernel: Kernel, changed: Item[]): Item[] {
  const known = new Map<string, Item>()
  for (const item of changed) {
    if (item.parent === null || known.has(item.parent)) continue
    for (const above of listAncestors(kernel.db, item).reverse()) if (!above.deleted) known.set(above.id, above)
  }
  const own = new Set(changed.map((item) => item.id))
  return [...known.values()].filter((item) => !own.has(item.id))
}

function readToken(kernel: Kernel, call: GraphCall, library: Library): DeltaToken {
  const text = call.query.get('token')
  const { changes } = library
  if (text === 'latest') return { after: changes, began: changes, pages: 0, wasEmpty: false }
  if (text === null || text === '') return { after: 0, began: changes, pages: 0, wasEmpty: false }
  const token = openToken(kernel, library, text)
  if (token) return token
  const location = `${call.url.origin}/v1.0/drives/${encodeURIComponent(library.drive)}/root/delta`
  throw new GraphError(410, 'resyncRequired', 'Resync required. Replace any local items with the server’s version.', {
    headers: { location },
    innerCode: 'resyncChangesApplyDifferences',
  })
}

/** The options of the first request come along in the link. */
function linkTo(kernel: Kernel, call: GraphCall, library: Library, token: DeltaToken): string {
  const url = new URL(`${call.url.origin}/v1.0/drives/${encodeURIComponent(library.drive)}/root/delta`)
  for (const name of ['$top', '$select']) {
    const value = call.query.get(name)
    if (value !== null) url.searchParams.set(name, value)
  }
  url.searchParams.set('token', sealToken(kernel, library, token))
  return url.toString()
}
