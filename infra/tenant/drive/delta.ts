import { badRequest } from '../kernel/errors.ts'
import type { GraphAnswer, GraphCall, Json } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { checkPreferences, listPreferences } from '../kernel/preferences.ts'
import { markChanges } from './change-marks.ts'
import { answerDelta } from './delta-round.ts'
import { type DeltaScope, openScope } from './delta-scope.ts'
import { type Item, listAncestors } from './item-store.ts'
import type { Library } from './library-store.ts'
import { locateItem } from './locate.ts'
import { onItem } from './on-item.ts'
import { createPresenter } from './present-item.ts'
import { sharingChangedAfter } from './sharing-changes.ts'
import { openSight } from './sight.ts'

/** Graph-docs driveitem-delta. `hierarchicalsharing` is how sharing is told in any case: where it was granted alone. */
const PREFERENCES = {
  noParents: 'deltaexcludeparent',
  hierarchy: 'hierarchicalsharing',
  removedAsDeleted: 'deltashowremovedasdeleted',
  acrossGaps: 'deltatraversepermissiongaps',
  sharing: 'deltashowsharingchanges',
} as const

/** What changed in a drive, or in one folder of it, since a token; the folders above come along, and come again. A change shows at once. */
export function registerDelta(kernel: Kernel): void {
  const query = ['token', '$top', '$select', '$expand']
  const cost = (call: GraphCall) => (call.query.has('token') ? 1 : 2)
  onItem(kernel, 'GET', '/delta', { query, readsPrefer: true, cost }, (call) => answer(kernel, call))
  markChanges(kernel)
}

function answer(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'read')
  checkPreferences(call.headers, Object.values(PREFERENCES))
  if (!item.folder) throw badRequest('A file has no delta.')
  if (call.query.has('$expand')) throw badRequest('$expand is not supported with delta on a drive.')
  const [kind, place] = item.parent === null ? (['drive', 'root'] as const) : ([item.id, `items/${item.id}`] as const)
  const address = `/drives/${encodeURIComponent(library.drive)}/${place}/delta`
  const scope = openScope(kernel, item)
  return answerDelta(kernel, call, { kind, library, address }, (rows, since) => {
    const narrowed = rows.flatMap((row) => scope.narrow(row, since))
    return showChanges(kernel, call, { library, scope }, narrowed, since)
  })
}

interface Place {
  library: Library
  scope: DeltaScope
}

function showChanges(kernel: Kernel, call: GraphCall, { library, scope }: Place, rows: Item[], since: number): Json[] {
  const wish = readPreferences(call)
  const sight = openSight(kernel, call.caller, library)
  const isTold = (row: Item) => sight.see(row) !== undefined && (wish.acrossGaps || !sight.isBehindGap(row))
  const above = wish.noParents
    ? []
    : gatherParents(kernel, rows.filter(isTold)).filter((above) => scope.holds(above) && isTold(above))
  const presenter = createPresenter(kernel, library, call.url.origin, call.query)
  return [...above, ...rows].flatMap((row) => {
    const seen = isTold(row) ? sight.see(row) : undefined
    // Not even the name of the folder in which it lies.
    if (!seen) return wish.removedAsDeleted ? [presenter.presentChange({ ...row, parent: null, deleted: 1 })] : []
    const shared = wish.sharing && sharingChangedAfter(kernel.db, row.id, since)
    return [{ ...presenter.presentChange(seen), ...(shared ? { '@microsoft.graph.sharedChanged': 'True' } : {}) }]
  })
}

function readPreferences(call: GraphCall): Record<keyof typeof PREFERENCES, boolean> {
  const asked = listPreferences(call.headers).map(([name]) => name)
  const wishes = Object.entries(PREFERENCES).map(([name, word]) => [name, asked.includes(word)])
  return Object.fromEntries(wishes) as Record<keyof typeof PREFERENCES, boolean>
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
