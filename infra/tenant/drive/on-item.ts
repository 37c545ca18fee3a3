import type { GraphAnswer, GraphCall } from '../kernel/graph-call.ts'
import type { RouteOptions } from '../kernel/graph-router.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Deed } from './edit-items.ts'
import { describeCaller } from './identity.ts'
import type { Library } from './library-store.ts'

type Method = Parameters<Kernel['graph']['route']>[0]
type Handler = (call: GraphCall) => GraphAnswer | Promise<GraphAnswer>

/** A route of an item, however it is addressed: by id, or by a path from an id. */
export function onItem(kernel: Kernel, method: Method, rest: string, options: RouteOptions, handle: Handler): void {
  kernel.graph.route(method, `/drives/{drive}/items/{item}${rest}`, options, handle)
  kernel.graph.route(method, `/drives/{drive}/items/{item}/{:path}${rest}`, options, handle)
}

export function describeDeed(kernel: Kernel, call: GraphCall): Deed {
  return { by: describeCaller(kernel, call.caller), at: kernel.clock.now() }
}

type Subscribed = Pick<Library, 'drive' | 'site' | 'list'>

/** Does it whole or not at all; what its subscribers are owed is part of it, so that nothing comes in between. */
export function change<T>(kernel: Kernel, library: Subscribed, work: () => T): T {
  return kernel.db.transaction(() => {
    const result = work()
    announce(kernel, library)
    return result
  })
}

export function announce(kernel: Kernel, library: Subscribed): void {
  kernel.changes.emit({ resource: `drives/${library.drive}/root`, changeType: 'updated' })
  kernel.changes.emit({ resource: `sites/${library.site}/lists/${library.list}`, changeType: 'updated' })
}
