import { badRequest, notSupported } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { denied, reachesAllSites } from '../site/access.ts'
import { findShared } from './find-shared.ts'
import type { Item } from './item-store.ts'
import { itemMissing } from './locate.ts'

/** What a share leads to, as it is reached from its drive. */
const LEADS: Readonly<Record<string, (item: Item) => string>> = {
  driveItem: (item) => itemPath(item),
  root: (item) => itemPath(item),
  listItem: (item) => `${itemPath(item)}/listItem`,
  list: ({ drive }) => `/drives/${encodeURIComponent(drive)}/list`,
}

/**
 * Graph-docs shares-get: an address, encoded as `u!` and base64url, is followed to what it leads to. A grant on single
 * sites is not enough for it; an app needs a permission over all.
 */
export function registerShares(kernel: Kernel): void {
  for (const [name, lead] of Object.entries(LEADS)) {
    kernel.graph.route('GET', `/shares/{share}/${name}`, { query: ['$select', '$expand'] }, (call) =>
      follow(kernel, call, lead(open(kernel, call))),
    )
  }
  kernel.graph.route('GET', '/shares/{share}', { query: ['$select', '$expand'] }, (call) => answerShare(kernel, call))
  for (const name of ['items', 'permission', 'site']) kernel.graph.leaveOut(`/shares/{share}/${name}`)
}

async function answerShare(kernel: Kernel, call: GraphCall): Promise<GraphAnswer> {
  const item = open(kernel, call)
  if (call.query.has('$expand')) throw notSupported(`$expand=${call.query.get('$expand')} of a share`)
  const { status, body } = await follow(kernel, call, itemPath(item), '')
  const { name, createdBy } = body as Record<string, unknown>
  return status === 200 ? ok({ id: param(call, 'share'), name, owner: createdBy }) : { status, body }
}

/** As if it had been asked for there, by whoever asked. */
function follow({ graph }: Kernel, call: GraphCall, path: string, search = call.url.search): Promise<GraphAnswer> {
  return graph.dispatch({ ...call, url: new URL(`/v1.0${path}${search}`, call.url.origin) }, call.caller)
}

function open(kernel: Kernel, call: GraphCall): Item {
  const [, encoded] = /^u!([\w-]+)$/.exec(param(call, 'share')) ?? []
  const address = encoded === undefined ? null : URL.parse(Buffer.from(encoded, 'base64url').toString())
  if (!address) throw badRequest('The sharing link is not well formed.')
  if (!reachesAllSites(call.caller)) throw denied()
  const item = findShared(kernel, address)
  if (!item) throw itemMissing()
  return item
}

function itemPath({ drive, id }: Item): string {
  return `/drives/${encodeURIComponent(drive)}/items/${id}`
}
