import { randomUUID } from 'node:crypto'
import { badRequest } from '../kernel/errors.ts'
import { type GraphAnswer, type GraphCall, ok } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import { locateItem } from './locate.ts'
import { keepPermissions, putPermissions } from './own-permissions.ts'
import { readExpiry, readRecipients, readRoles } from './permission-body.ts'
import { MEMBERS } from './permissions.ts'
import { presentPermission } from './present-permission.ts'

const LONGEST_MESSAGE = 2000
const KNOWN = [
  ...['recipients', 'message', 'requireSignIn', 'sendInvitation', 'roles', 'retainInheritedPermissions'],
  'expirationDateTime',
]
const SWITCHES = ['requireSignIn', 'sendInvitation', 'retainInheritedPermissions']

/** Graph-docs driveitem-invite: one permission for each recipient; the item inherits no longer, and keeps what held unless told otherwise. */
export function answerInvite(kernel: Kernel, call: GraphCall): GraphAnswer {
  const found = locateItem(kernel, call, 'fullcontrol')
  const body = readJson(call, KNOWN)
  checkInvitation(body, found.item.folder === 1)
  const roles = readRoles(body.roles)
  const expiry = readExpiry(kernel, body.expirationDateTime)
  const people = readRecipients(kernel, body.recipients)
  const made = people.map((person) => ({ id: randomUUID(), ...roles, people: [person], ...expiry }))
  const kept = body.retainInheritedPermissions === false ? [] : keepPermissions(kernel, found)
  // Whoever is invited again has what they are invited to now.
  const others = kept.filter((each) => each.id === MEMBERS || !each.people.some((person) => people.includes(person)))
  putPermissions(kernel, call, found, [...others, ...made])
  return ok({ value: made.map((each) => presentPermission(kernel, each)) })
}

function checkInvitation(body: Record<string, unknown>, isFolder: boolean): void {
  const wrong = SWITCHES.find((name) => body[name] !== undefined && typeof body[name] !== 'boolean')
  if (wrong) throw badRequest(`'${wrong}' must be true or false.`)
  const signIn = body.requireSignIn === true
  if (!signIn && body.sendInvitation !== true) {
    throw badRequest('RequireSignIn and SendInvitation cannot both be false')
  }
  if (!signIn && isFolder) throw badRequest('RequireSignIn cannot be false for a folder.')
  if (String(body.message ?? '').length > LONGEST_MESSAGE) throw badRequest('The message is too long.')
}
