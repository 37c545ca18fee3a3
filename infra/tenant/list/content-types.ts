import { DOCUMENT, FOLDER } from '../drive/content-types.ts'
import { locateLibrary } from '../drive/locate.ts'
import { type Json, ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** The two kinds of things that a library holds. */
export function registerContentTypes(kernel: Kernel): void {
  kernel.graph.route('GET', '/drives/{drive}/list/contentTypes', { query: ['$select'], cost: 2 }, (call) => {
    locateLibrary(kernel, call, 'read')
    return ok({ value: listContentTypes() })
  })
}

export function listContentTypes(): Json[] {
  const common = { hidden: false, readOnly: false, sealed: false, isBuiltIn: true }
  return [DOCUMENT, FOLDER].map((type) => ({ ...type, ...common }))
}
