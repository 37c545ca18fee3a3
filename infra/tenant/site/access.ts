import type { SiteRole } from '../content.ts'
import type { Database } from '../kernel/database.ts'
import { GraphError } from '../kernel/errors.ts'
import type { Caller } from '../kernel/graph-call.ts'
import { findGrant, isMember } from './site-store.ts'

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
  if (rank(roleOn(db, caller, site)) < rank(needed)) throw denied()
}

/** Refuses everyone but an app with this permission over all sites. */
export function requireFullControl(caller: Caller): void {
  if (!caller.roles.includes('Sites.FullControl.All')) throw denied()
}

export function denied(): GraphError {
  return new GraphError(403, 'accessDenied', 'Access denied')
}

function roleOn(db: Database, caller: Caller, site: string): SiteRole | undefined {
  const held = [...caller.roles, ...caller.scopes]
  const wide = held.map((each) => TENANT_WIDE[each])
  const selected = held.includes('Sites.Selected') ? findGrant(db, site, caller.appId)?.role : undefined
  const most = [...wide, selected].reduce((a, b) => (rank(a) >= rank(b) ? a : b), undefined)
  return caller.person === undefined ? most : limitToPerson(db, caller.person, site, most)
}

/** A delegated call may do what both the app and the person may; members of a site write, nobody more. */
function limitToPerson(db: Database, person: string, site: string, most: SiteRole | undefined): SiteRole | undefined {
  if (!isMember(db, site, person)) return undefined
  return rank(most) > rank('write') ? 'write' : most
}

function rank(role: SiteRole | undefined): number {
  return role === undefined ? -1 : RANKS.indexOf(role)
}
