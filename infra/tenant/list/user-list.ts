import { readExtras } from '../drive/list-item-extras.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { type GraphCall, type Json, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { requireSiteRole } from '../site/access.ts'
import { listSiteUsers, type SiteUser } from '../site/site-users.ts'

const NAME = 'user information list'
const ITEMS = '/sites/{site}/lists/{list}/items'

/** The hidden list of everybody on a site: where a person's number for a person column is looked up. */
export function registerUserList(kernel: Kernel): void {
  const query = ['$select', '$expand']
  kernel.graph.route('GET', ITEMS, { query, cost: 2 }, (call) => {
    enter(kernel, call)
    return ok({ value: listSiteUsers(kernel).map((user) => present(call, user)) })
  })
  kernel.graph.route('GET', `${ITEMS}/{listItem}`, { query, cost: 1 }, (call) => {
    enter(kernel, call)
    const user = listSiteUsers(kernel).find(({ lookupId }) => lookupId === param(call, 'listItem'))
    if (!user) throw new GraphError(404, 'itemNotFound', 'The resource could not be found.')
    return ok(present(call, user))
  })
}

export function isUserList(named: string): boolean {
  return named.toLowerCase() === NAME
}

function enter(kernel: Kernel, call: GraphCall): void {
  requireSiteRole(kernel.db, call.caller, param(call, 'site'), 'read')
}

function present(call: GraphCall, user: SiteUser): Json {
  const { fields, driveItem } = readExtras(call.query.get('$expand'))
  if (driveItem) throw badRequest('An item of this list has no drive item.')
  const eTag = `"${user.id},1"`
  const common = { '@odata.etag': eTag, id: user.lookupId, eTag, contentType: { id: '0x010A', name: 'Person' } }
  return fields === undefined ? common : { ...common, fields: describe(user, fields) }
}

function describe({ lookupId, name, mail }: SiteUser, wanted: true | string[]): Json {
  const all = { id: lookupId, ContentType: 'Person', Title: name, EMail: mail, UserName: mail }
  if (wanted === true) return all
  return Object.fromEntries(Object.entries(all).filter(([field]) => wanted.includes(field)))
}
