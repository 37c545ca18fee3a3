import { randomUUID } from 'node:crypto'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, noContent, ok, param, readJson } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { touchItem } from './edit-items.ts'
import type { Item } from './item-store.ts'
import { locateItem } from './locate.ts'
import { change, describeDeed, onItem } from './on-item.ts'
import { type OwnPermission, readPermissions } from './permissions.ts'
import type { Json } from './present-item.ts'
import { checkMembers, readObject } from './read-body.ts'

const LONGEST_MESSAGE = 2000
const KNOWN = ['recipients', 'message', 'requireSignIn', 'sendInvitation', 'roles', 'retainInheritedPermissions']
const MEMBERS = 'members'

/** Who may do what with an item: inherited from the site, or its own once somebody was invited. */
export function registerPermissions(kernel: Kernel): void {
  onItem(kernel, 'GET', '/permissions', { query: ['$select'], cost: 5 }, (call) => {
    const { item } = locateItem(kernel, call, 'read')
    const inherited = item.permissions === null ? [presentInherited(item)] : []
    return ok({ value: [...inherited, ...readPermissions(item).map((each) => present(kernel, each))] })
  })
  onItem(kernel, 'POST', '/invite', { cost: 5 }, (call) => answerInvite(kernel, call))
  onItem(kernel, 'DELETE', '/permissions/{permission}', { cost: 5 }, (call) => answerRemoval(kernel, call))
}

function answerInvite(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'fullcontrol')
  const body = readJson(call)
  checkMembers(body, KNOWN)
  if (String(body.message ?? '').length > LONGEST_MESSAGE) throw badRequest('The message is too long.')
  const people = readRecipients(kernel, body.recipients)
  const made = { id: randomUUID(), roles: readRoles(body.roles), people }
  const kept = body.retainInheritedPermissions === false ? [] : keepPermissions(kernel, item, library.site)
  const permissions = JSON.stringify([...kept, made])
  change(kernel, library, () => touchItem(kernel, item, { permissions }, describeDeed(kernel, call)))
  return ok({ value: [present(kernel, made)] })
}

function answerRemoval(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'fullcontrol')
  const own = readPermissions(item)
  const left = own.filter((each) => each.id !== param(call, 'permission'))
  if (left.length === own.length) throw new GraphError(404, 'itemNotFound', 'The permission could not be found.')
  const members = { permissions: JSON.stringify(left) }
  change(kernel, library, () => touchItem(kernel, item, members, describeDeed(kernel, call)))
  return noContent()
}

/** What held so far, now the item's own. */
function keepPermissions(kernel: Kernel, item: Item, site: string): OwnPermission[] {
  if (item.permissions !== null) return readPermissions(item)
  const rows = kernel.db.all<{ person: string }>('SELECT person FROM site_members WHERE site = ?', site)
  return [{ id: MEMBERS, roles: ['write'], people: rows.map((row) => row.person) }]
}

function readRecipients(kernel: Kernel, value: unknown): string[] {
  if (!Array.isArray(value) || value.length === 0) throw badRequest("'recipients' must name somebody.")
  return value.map((each) => {
    const { email, objectId } = readObject(each, 'recipients')
    const person = kernel.content.people.find(({ id, mail }) => id === objectId || mail === email)
    if (!person) throw badRequest('A recipient is not in the directory.')
    return person.id
  })
}

function readRoles(value: unknown): string[] {
  const roles = Array.isArray(value) ? value.map(String) : []
  if (roles.length === 0 || roles.some((role) => role !== 'read' && role !== 'write')) {
    throw badRequest("'roles' must be read or write.")
  }
  return roles
}

function present(kernel: Kernel, { id, roles, people }: OwnPermission): Json {
  if (id === MEMBERS) return { id, roles, grantedToV2: { siteGroup: { id: '5', displayName: 'Members' } } }
  const named = kernel.content.people.filter((person) => people.includes(person.id))
  const identities = named.map((person) => ({ user: { id: person.id, displayName: person.name } }))
  return {
    id,
    roles,
    ...(identities.length === 1 ? { grantedToV2: identities[0] } : { grantedToIdentitiesV2: identities }),
  }
}

function presentInherited(item: Item): Json {
  const inheritedFrom = { driveId: item.drive, path: `/drives/${item.drive}/root:` }
  return {
    id: MEMBERS,
    roles: ['write'],
    inheritedFrom,
    grantedToV2: { siteGroup: { id: '5', displayName: 'Members' } },
  }
}
