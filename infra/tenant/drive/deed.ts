import type { Caller, GraphCall } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { describeCaller } from './identity.ts'

/** Who does it and when; `seed` gives the item the same id in every tenant of the same content. */
export interface Deed {
  /** JSON: an identity set. */
  by: string
  at: number
  /** By whose rights; absent: the tenant does it itself. */
  caller?: Caller
  seed?: string
}

export function describeDeed(kernel: Kernel, call: GraphCall): Deed {
  return { by: describeCaller(kernel, call.caller), at: kernel.clock.now(), caller: call.caller }
}
