import { findUser } from '../directory/find-user.ts'
import { badRequest, type GraphError } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** What a subscription may be about, how long it may live, and the request that shows whether the caller may see it. */
export type Watched = { name: string; minutes: number; changeTypes: readonly string[]; look: string }

/** Longest lifetimes in minutes (graph-docs subscription-lifetime). */
const MINUTES = { drive: 42_300, event: 4_230 }

/** Reads `resource`; whatever else Graph could watch is refused. */
export function readResource(kernel: Kernel, resource: string): Watched {
  const path = decodeURI(resource).replace(/^\/+|\/+$/g, '')
  const drive = /^drives\/([^/]+)\/root$/i.exec(path)?.[1]
  if (drive !== undefined) {
    return {
      name: `drives/${drive}/root`,
      minutes: MINUTES.drive,
      changeTypes: ['updated'],
      look: `drives/${drive}/root`,
    }
  }
  const user = /^users\/([^/]+)\/(?:calendar\/)?events$/i.exec(path)?.[1]
  if (user !== undefined) {
    const id = findUser(kernel.content, user)?.id ?? user
    const changeTypes = ['created', 'updated', 'deleted']
    return { name: `users/${id}/events`, minutes: MINUTES.event, changeTypes, look: `users/${id}/calendar` }
  }
  if (/^(drives\/[^/]+|sites\/[^/]+\/drive|me\/drive)\//i.test(path))
    throw extension('Only the root of a drive can be watched.')
  throw extension(`The resource '${resource}' cannot be watched here.`)
}

export function extension(message: string): GraphError {
  return badRequest(message, 'ExtensionError')
}
