import { badRequest } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { checkMembers, readObject } from '../kernel/read-json.ts'
import { GRANTED } from './permissions.ts'

/** `roles` of an invitation or of a change to a permission. */
export function readRoles(value: unknown): { roles: string[] } {
  const roles = Array.isArray(value) ? value.map(String) : []
  if (roles.length === 0 || roles.some((role) => !(role in GRANTED))) {
    throw badRequest(`'roles' must be of ${Object.keys(GRANTED).join(', ')}.`)
  }
  return { roles: [...new Set(roles)] }
}

/** When a permission ends; absent: it does not. */
export function readExpiry(kernel: Kernel, value: unknown): { expires?: number } {
  if (value === undefined || value === null) return {}
  const expires = typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (Number.isNaN(expires)) throw badRequest("'expirationDateTime' must be an instant.")
  if (expires <= kernel.clock.now()) throw badRequest("'expirationDateTime' must lie in the future.")
  return { expires }
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
