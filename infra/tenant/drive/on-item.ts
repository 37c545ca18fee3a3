import type { GraphAnswer, GraphCall } from '../kernel/graph-call.ts'
import type { RouteOptions } from '../kernel/graph-router.ts'
import type { Kernel } from '../kernel/kernel.ts'

type Method = Parameters<Kernel['graph']['route']>[0]
type Handler = (call: GraphCall) => GraphAnswer | Promise<GraphAnswer>

/** A route of an item, however it is addressed: by id, or by a path from an id. */
export function onItem(kernel: Kernel, method: Method, rest: string, options: RouteOptions, handle: Handler): void {
  kernel.graph.route(method, `/drives/{drive}/items/{item}${rest}`, options, handle)
  kernel.graph.route(method, `/drives/{drive}/items/{item}/{:path}${rest}`, options, handle)
}
