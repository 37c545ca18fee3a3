import type { SiteRole } from '../content.ts'
import type { Database } from '../kernel/database.ts'
import type { Caller } from '../kernel/graph-call.ts'
import { greater, lesser, roleOfApp, roleOfMember } from './access.ts'
import { findGrantedRole } from './grant-store.ts'

type Place = { site: string; list: string }

/** The permission without which a grant on a list gives nothing. */
const CONSENT = 'Lists.SelectedOperations.Selected'

/** What was consented to and granted, whoever the app acts for. */
export function roleOfAppIn(db: Database, caller: Caller, { site, list }: Place): SiteRole | undefined {
  const consented = [...caller.roles, ...caller.scopes].includes(CONSENT)
  const granted = consented ? findGrantedRole(db, { kind: 'list', id: list }, caller.appId) : undefined
  return greater(roleOfApp(db, caller, site), granted)
}

/** What the caller may do in a library as a whole; for a person no more than the person may. */
export function roleIn(db: Database, caller: Caller, library: Place): SiteRole | undefined {
  const granted = roleOfAppIn(db, caller, library)
  return caller.person === undefined ? granted : lesser(granted, roleOfMember(db, caller.person, library.site))
}
