import { answerDelta } from '../drive/delta-round.ts'
import { presentWithExtras, readExtras } from '../drive/list-item-extras.ts'
import { locateLibrary } from '../drive/locate.ts'
import { createPresenter } from '../drive/present-item.ts'
import { openSight } from '../drive/sight.ts'
import type { GraphAnswer, GraphCall, Json } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** What changed among a list's items since a token; unlike that of a drive it takes `$expand=fields`. */
export function registerListDelta(kernel: Kernel): void {
  const query = ['token', '$top', '$select', '$expand']
  const cost = (call: GraphCall) => (call.query.has('token') ? 1 : 2)
  kernel.graph.route('GET', '/drives/{drive}/list/items/delta', { query, cost }, (call) => answer(kernel, call))
}

function answer(kernel: Kernel, call: GraphCall): GraphAnswer {
  const library = locateLibrary(kernel, call, 'read')
  const extras = readExtras(call.query.get('$expand'))
  const sight = openSight(kernel, call.caller, library)
  const presenter = createPresenter(kernel, library, call.url.origin)
  const address = `/sites/${encodeURIComponent(library.site)}/lists/${library.list}/items/delta`
  return answerDelta(kernel, call, { kind: 'list', library, address }, (rows) =>
    rows.flatMap((row): Json[] => {
      const seen = row.parent === null ? undefined : sight.see(row)
      if (!seen) return []
      if (seen.deleted) return [{ id: String(seen.list_item), deleted: { state: 'deleted' } }]
      return [presentWithExtras(kernel, library, seen, presenter, extras)]
    }),
  )
}
