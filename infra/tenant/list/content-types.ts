import type { Item } from '../drive/item-store.ts'
import { locateLibrary } from '../drive/locate.ts'
import type { Json } from '../drive/present-item.ts'
import { ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'

const DOCUMENT = { id: '0x0101', name: 'Document', group: 'Document Content Types' }
const FOLDER = { id: '0x0120', name: 'Folder', group: 'Folder Content Types' }

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

export function describeType(item: Item): { id: string; name: string } {
  return item.folder ? FOLDER : DOCUMENT
}
