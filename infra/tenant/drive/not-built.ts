import { badRequest, notSupported } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { onItem } from './on-item.ts'

/** What the service can do with an item and nobody here needs: refused by name, whatever its options. */
const OF_ITEMS = [
  ['GET', '/thumbnails'],
  ['GET', '/analytics'],
  ['GET', '/retentionLabel'],
  ['GET', '/search'],
  ['POST', '/preview'],
  ['POST', '/follow'],
  ['POST', '/unfollow'],
  ['POST', '/extractSensitivityLabels'],
  ['POST', '/assignSensitivityLabel'],
] as const

const SHARES = ['', '/driveItem', '/items', '/list', '/listItem', '/permission', '/root', '/site']

/** Also `/shares`, by which a link is followed; and special folders, which only OneDrive has. */
export function registerNotBuilt(kernel: Kernel): void {
  const query = ['$select', '$expand', '$top', '$filter', '$orderby', '$skiptoken']
  for (const [method, rest] of OF_ITEMS) {
    onItem(kernel, method, rest, { query }, () => {
      throw notSupported(rest.slice(1))
    })
  }
  for (const rest of SHARES) {
    kernel.graph.route('GET', `/shares/{share}${rest}`, { query }, () => {
      throw notSupported('Following a sharing link')
    })
  }
  kernel.graph.route('GET', '/drives/{drive}/special/{name}', { query }, () => {
    throw badRequest('A document library has no special folders.')
  })
}
