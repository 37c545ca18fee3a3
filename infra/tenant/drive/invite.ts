import { randomUUID } from 'node:crypto'
import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok, readJson } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { change } from './commit-change.ts'
import { describeDeed } from './deed.ts'
import { touchItem } from './edit-items.ts'
import { type Item, listAncestors } from './item-store.ts'
import { locateItem } from './locate.ts'
import { readExpiry, readRoles } from './permission-body.ts'
import { MEMBERS, type OwnPermission, readPermissions } from './permissions.ts'
import { presentPermission } from './present-permission.ts'
import { checkMembers, readObject } from './read-body.ts'
import { noteSharing } from './sharing-changes.ts'

const LONGEST_MESSAGE = 2000
const KNOWN = [
  ...['recipients', 'message', 'requireSignIn', 'sendInvitation', 'roles', 'retainInheritedPermissions'],
  'expirationDateTime',
]
const SWITCHES = ['requireSignIn', 'sendInvitation', 'retainInheritedPermissions']

/** Graph-docs driveitem-invite: one permission for each recipient; the item inherits no longer, and keeps what held unless told otherwise. */
export function answerInvite(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { library, item } = locateItem(kernel, call, 'fullcontrol')
  const body = readJson(call)
  checkInvitation(body, item.folder === 1)
  const roles = readRoles(body.roles)
  const expiry = readExpiry(kernel, body.expirationDateTime)
  const people = readRecipients(kernel, body.recipients)
  const made = people.map((person) => ({ id: randomUUID(), ...roles, people: [person], ...expiry }))
  const kept = body.retainInheritedPermissions === false ? [] : keepPermissions(kernel, item, library.site)
  // Whoever is invited again has what they are invited to now.
  const others = kept.filter((each) => each.id === MEMBERS || !each.people.some((person) => people.includes(person)))
  const members = { permissions: JSON.stringify([...others, ...made]) }
  change(kernel, library, () => noteSharing(kernel.db, touchItem(kernel, item, members, describeDeed(kernel, call))))
  return ok({ value: made.map((each) => presentPermission(kernel, each)) })
}

function checkInvitation(body: Record<string, unknown>, isFolder: boolean): void {
  checkMembers(body, KNOWN)
  const wrong = SWITCHES.find((name) => body[name] !== undefined && typeof body[name] !== 'boolean')
  if (wrong) throw badRequest(`'${wrong}' must be true or false.`)
  const signIn = body.requireSignIn === true
  if (!signIn && body.sendInvitation !== true) {
    throw badRequest('RequireSignIn and SendInvitation cannot both be false')
  }
  if (!signIn && isFolder) throw badRequest('RequireSignIn cannot be false for a folder.')
  if (String(body.message ?? '').length > LONGEST_MESSAGE) throw badRequest('The message is too long.')
}

/** What held so far, now the item's own: of the nearest folder that has its own, else of the site. */
export function keepPermissions(kernel: Kernel, item: Item, site: string): OwnPermission[] {
  const source = [item, ...listAncestors(kernel.db, item)].find(({ permissions }) => permissions !== null)
  if (source) return readPermissions(source)
  const rows = kernel.db.all<{ person: string }>('SELECT person FROM site_members WHERE site = ?', site)
  return [{ id: MEMBERS, roles: ['write'], people: rows.map((row) => row.person) }]
}

/** People of the directory, guests among them; the tenant's policy shares with nobody who is not there. */
export function readRecipients(kernel: Kernel, value: unknown): string[] {
  if (!Array.isArray(value) || value.length === 0) throw badRequest("'recipients' must name somebody.")
  const named = value.map((each) => {
    const recipient = readObject(each, 'recipients')
    checkMembers(recipient, ['email', 'alias', 'objectId'])
    const { email, objectId, alias } = recipient
    const [mail] = [email, alias].filter((text) => typeof text === 'string').map((text) => text.toLowerCase())
    const person = kernel.content.people.find((one) => one.id === objectId || one.mail.toLowerCase() === mail)
    if (!person) throw badRequest('One of the recipients is not in the directory, and sharing with new guests is off.')
    return person.id
  })
  return [...new Set(named)]
}
