import { badRequest, notSupported } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { locateItem, locateLibrary } from './locate.ts'
import { onItem } from './on-item.ts'

/** What the service can do with an item and nobody here needs: refused by name, to whoever may see the item. */
const OF_ITEMS = [
  ['GET', '/thumbnails'],
  ['GET', '/analytics'],
  ['GET', '/retentionLabel'],
  ['POST', '/preview'],
  ['POST', '/follow'],
  ['POST', '/unfollow'],
  ['POST', '/extractSensitivityLabels'],
  ['POST', '/assignSensitivityLabel'],
] as const

/** And special folders, which only OneDrive has. */
export function registerNotBuilt(kernel: Kernel): void {
  for (const [method, rest] of OF_ITEMS) {
    onItem(kernel, method, rest, { cost: 1 }, (call) => {
      locateItem(kernel, call, 'read')
      throw notSupported(rest.slice(1))
    })
  }
  kernel.graph.route('GET', '/drives/{drive}/special/{name}', { cost: 1 }, (call) => {
    locateLibrary(kernel, call, 'read')
    throw badRequest('A document library has no special folders.')
  })
}
