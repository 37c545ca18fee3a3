import type { SiteRole } from '../content.ts'
import type { Database } from '../kernel/database.ts'
import { GraphError } from '../kernel/errors.ts'
import type { Caller } from '../kernel/graph-call.ts'
import { findGrantedRole } from './grant-store.ts'
import { isMember } from './site-store.ts'

/** From less to more. */
const RANKS: readonly SiteRole[] = ['read', 'write', 'manage', 'fullcontrol']

/** What a permission of the whole tenant gives on every site. */
const TENANT_WIDE: Record<string, SiteRole> = {
  'Sites.Read.All': 'read',
  'Files.Read.All': 'read',
  'Sites.ReadWrite.All': 'write',
  'Files.ReadWrite.All': 'write',
  'Sites.Manage.All': 'manage',
  'Sites.FullControl.All': 'fullcontrol',
}

/** Refuses, as a bare 403, who may not do that much on the site. */
export function requireSiteRole(db: Database, caller: Caller, site: string, needed: SiteRole): void {
  requireRole(roleOn(db, caller, site), needed)
}

export function requireRole(role: SiteRole | undefined, needed: SiteRole): void {
  if (!reaches(role, needed)) throw denied()
}

export function reaches(role: SiteRole | undefined, needed: SiteRole): boolean {
  return rank(role) >= rank(needed)
}

/** Refuses everyone but an app with this permission over all sites. */
export function requireFullControl(caller: Caller): void {
  if (!caller.roles.includes('Sites.FullControl.All')) throw denied()
}

export function denied(): GraphError {
  return new GraphError(403, 'accessDenied', 'Access denied')
}

/** What the caller may do on a site as a whole: the app by itself, or the app for a person. */
function roleOn(db: Database, caller: Caller, site: string): SiteRole | undefined {
  const granted = roleOfApp(db, caller, site)
  return caller.person === undefined ? granted : lesser(granted, roleOfMember(db, caller.person, site))
}

/** Whether any permission on sites was consented to at all. */
export function mayHoldSites({ roles, scopes }: Caller): boolean {
  return [...roles, ...scopes].some((each) => each in TENANT_WIDE || each === 'Sites.Selected')
}

/** Whether the caller may look into every site: a person where they belong, an app by a permission over all of them. */
export function reachesAllSites({ roles, person }: Caller): boolean {
  return person !== undefined || roles.some((each) => each in TENANT_WIDE)
}

/** What a search goes by: permissions over all sites, never a grant on one. */
export function roleForSearch(db: Database, caller: Caller, site: string): SiteRole | undefined {
  const selected = (each: string) => each !== 'Sites.Selected'
  return roleOn(db, { ...caller, roles: caller.roles.filter(selected), scopes: caller.scopes.filter(selected) }, site)
}

/** What was consented to, whoever the app acts for. */
export function roleOfApp(db: Database, caller: Caller, site: string): SiteRole | undefined {
  const held = [...caller.roles, ...caller.scopes]
  const wide = held.map((each) => TENANT_WIDE[each])
  const selected = held.includes('Sites.Selected')
    ? findGrantedRole(db, { kind: 'site', id: site }, caller.appId)
    : undefined
  return [...wide, selected].reduce(greater, undefined)
}

/** Members of a site write, nobody more. */
export function roleOfMember(db: Database, person: string, site: string): SiteRole | undefined {
  return isMember(db, site, person) ? 'write' : undefined
}

export function lesser(a: SiteRole | undefined, b: SiteRole | undefined): SiteRole | undefined {
  return rank(a) <= rank(b) ? a : b
}

export function greater(a: SiteRole | undefined, b: SiteRole | undefined): SiteRole | undefined {
  return rank(a) >= rank(b) ? a : b
}

function rank(role: SiteRole | undefined): number {
  return role === undefined ? -1 : RANKS.indexOf(role)
}
