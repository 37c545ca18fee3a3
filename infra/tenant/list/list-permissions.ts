import { locateLibrary } from '../drive/locate.ts'
import { notSupported } from '../kernel/errors.ts'
import { ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** What apps were granted on a list by itself: nothing yet, since such a grant cannot be given here. */
export function registerListPermissions(kernel: Kernel): void {
  const path = '/drives/{drive}/list/permissions'
  kernel.graph.route('GET', path, { query: ['$select'], cost: 5 }, (call) => {
    locateLibrary(kernel, call, 'fullcontrol')
    return ok({ value: [] })
  })
  kernel.graph.route('POST', path, { cost: 5 }, (call) => {
    locateLibrary(kernel, call, 'fullcontrol')
    throw notSupported('A grant on a list')
  })
}
