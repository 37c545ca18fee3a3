import { badRequest } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'
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
