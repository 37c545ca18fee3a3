import { findUser } from '../find-user.ts'
import { badRequest, type GraphError } from '../kernel/errors.ts'
import type { Caller } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** What a subscription may be about, how long it may live, and the request that shows whether the caller may see it. */
export type Watched = {
  /** As the tenant's own changes name it, from what `look` answered. */
  name: (seen: Seen) => string
  minutes: number
  changeTypes: readonly string[]
  look: string
  /** Without an address for lifecycle events it lives no longer than this. */
  minutesUntold?: number
}

type Seen = { id?: string; parentReference?: { siteId?: string } }

/** Longest lifetimes in minutes (graph-docs subscription-lifetime). */
const MINUTES = { drive: 42_300, event: 4_230, message: 4_320 }

const ALL_CHANGES = ['created', 'updated', 'deleted']

/** Reads `resource`; whatever else Graph could watch is refused. */
export function readResource(kernel: Kernel, caller: Caller, resource: string): Watched {
  const path = readPath(resource, caller)
  const [, drive] = /^drives\/([^/]+)\/root$/i.exec(path) ?? []
  if (drive !== undefined) return watchWhole(`drives/${drive}/root`, () => `drives/${drive}/root`)
  const [, site, list] = /^sites\/([^/]+)\/lists\/([^/]+)$/i.exec(path) ?? []
  if (site !== undefined) return watchWhole(`sites/${site}/lists/${list}`, nameList)
  const [, user] = /^users\/([^/]+)\/(?:calendar\/)?events$/i.exec(path) ?? []
  if (user !== undefined) return watchEvents(kernel, user)
  const [, team, channel] = /^teams\/([^/]+)\/channels\/([^/]+)\/messages$/i.exec(path) ?? []
  if (team !== undefined) return watchChannel(team, channel ?? '')
  if (/^(drives\/[^/]+|sites\/[^/]+\/drive|users\/[^/]+\/drive)\//i.test(path))
    throw extension('Only the root of a drive can be watched.')
  throw extension(`The resource '${resource}' cannot be watched here.`)
}

function readPath(resource: string, { person }: Caller): string {
  try {
    const path = decodeURIComponent(resource).replace(/^\/+|\/+$/g, '')
    return person === undefined ? path : path.replace(/^me\//i, `users/${person}/`)
  } catch {
    throw badRequest(`'${resource}' is not a well-formed path.`, 'InvalidRequest')
  }
}

/** A drive or a list: that something in it changed is all there is to hear. */
function watchWhole(look: string, name: Watched['name']): Watched {
  return { name, minutes: MINUTES.drive, changeTypes: ['updated'], look }
}

function nameList({ id, parentReference }: Seen): string {
  return `sites/${parentReference?.siteId}/lists/${id}`
}

function watchEvents(kernel: Kernel, user: string): Watched {
  const id = findUser(kernel.content, user)?.id ?? user
  const look = `users/${id}/calendar`
  return { name: () => `users/${id}/events`, minutes: MINUTES.event, changeTypes: ALL_CHANGES, look }
}

/** Beyond an hour Teams wants an address for lifecycle events (graph-docs resources/subscription). */
function watchChannel(team: string, channel: string): Watched {
  const look = `teams/${encodeURIComponent(team)}/channels/${encodeURIComponent(channel)}/messages?$top=1`
  const [minutes, minutesUntold] = [MINUTES.message, 60]
  return { name: () => `messages/${channel}`, minutes, minutesUntold, changeTypes: ALL_CHANGES, look }
}

export function extension(message: string): GraphError {
  return badRequest(message, 'ExtensionError')
}
