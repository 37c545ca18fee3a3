import type { Kernel } from '../kernel/kernel.ts'
import type { Library } from './library-store.ts'

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
