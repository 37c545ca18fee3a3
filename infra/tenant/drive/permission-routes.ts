import { badRequest, GraphError } from '../kernel/errors.ts'
import { type GraphCall, type Json, noContent, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import { answerInvite } from './invite.ts'
import { type Located, locateItem } from './locate.ts'
import { onItem } from './on-item.ts'
import { findHolder, putPermissions } from './own-permissions.ts'
import { readExpiry, readRoles } from './permission-body.ts'
import { type OwnPermission, readPermissions } from './permissions.ts'
import { presentMembers, presentPermission } from './present-permission.ts'

const ONE = '/permissions/{permission}'

/** Who may do what with an item: inherited from a folder or the site, or its own once somebody was invited. */
export function registerPermissions(kernel: Kernel): void {
  const query = ['$select']
  onItem(kernel, 'GET', '/permissions', { query, cost: 5 }, (call) =>
    ok({ value: listPermissions(kernel, locateItem(kernel, call, 'read')) }),
  )
  onItem(kernel, 'GET', ONE, { query, cost: 5 }, (call) => {
    const found = listPermissions(kernel, locateItem(kernel, call, 'read')).find(
      ({ id }) => id === param(call, 'permission'),
    )
    if (!found) throw permissionMissing()
    return ok(found)
  })
  onItem(kernel, 'POST', '/invite', { cost: 5 }, (call) => answerInvite(kernel, call))
  onItem(kernel, 'PATCH', ONE, { cost: 5 }, (call) => {
    const found = locateOwn(kernel, call)
    const body = readJson(call, ['roles', 'expirationDateTime'])
    const changed = { ...found.permission, ...readRoles(body.roles), ...readExpiry(kernel, body.expirationDateTime) }
    const left = found.own.map((each) => (each.id === changed.id ? changed : each))
    putPermissions(kernel, call, found, left)
    return ok(presentPermission(kernel, changed))
  })
  onItem(kernel, 'DELETE', ONE, { cost: 5 }, (call) => {
    const found = locateOwn(kernel, call)
    const left = found.own.filter((each) => each.id !== found.permission.id)
    putPermissions(kernel, call, found, left)
    return noContent()
  })
}

/** Those of the nearest item that has its own, else the site's. */
function listPermissions(kernel: Kernel, { item }: Located): Json[] {
  const source = findHolder(kernel, item)
  if (!source) return [presentMembers(kernel, item)]
  const inheritedFrom = source.id === item.id ? undefined : { driveId: source.drive, id: source.id, name: source.name }
  return readPermissions(source).map((each) => presentPermission(kernel, each, inheritedFrom))
}

/** A permission of the item itself; one that it inherits cannot be changed here. */
function locateOwn(kernel: Kernel, call: GraphCall): Located & { own: OwnPermission[]; permission: OwnPermission } {
  const found = locateItem(kernel, call, 'fullcontrol')
  const id = param(call, 'permission')
  const own = readPermissions(found.item)
  const permission = own.find((each) => each.id === id)
  if (permission) return { ...found, own, permission }
  const inherited = listPermissions(kernel, found).some((each) => each.id === id)
  throw inherited ? badRequest('An inherited permission cannot be changed or deleted here.') : permissionMissing()
}

function permissionMissing(): GraphError {
  return new GraphError(404, 'itemNotFound', 'The permission could not be found.')
}
