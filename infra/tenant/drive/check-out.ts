import { badRequest, notSupported } from '../kernel/errors.ts'
import { noContent } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { touchItem } from './edit-items.ts'
import { keyOf } from './identity.ts'
import { checkNotLocked, locateItem } from './locate.ts'
import { change, describeDeed, onItem } from './on-item.ts'

/** Keeps others from writing a file for a while; and what waits to be done, refused by name. */
export function registerCheckOut(kernel: Kernel): void {
  for (const [rest, holds] of [
    ['/checkout', true],
    ['/checkin', false],
  ] as const) {
    onItem(kernel, 'POST', rest, { cost: 2 }, (call) => {
      const { library, item } = locateItem(kernel, call, 'write')
      if (item.folder) throw badRequest('A folder cannot be checked out.')
      checkNotLocked(call, item)
      const members = { checked_out_by: holds ? keyOf(call.caller) : null }
      change(kernel, library, () => touchItem(kernel, item, members, describeDeed(kernel, call)))
      return noContent()
    })
  }
  for (const rest of ['/copy', '/restore', '/createLink']) {
    onItem(kernel, 'POST', rest, { cost: 2 }, () => {
      throw notSupported(rest.slice(1))
    })
  }
}
