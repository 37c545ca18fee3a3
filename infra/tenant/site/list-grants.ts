import type { SiteRole } from '../content.ts'
import type { Database } from '../kernel/database.ts'
import { GraphError } from '../kernel/errors.ts'
import type { Caller } from '../kernel/graph-call.ts'
import { greater, lesser, roleOfApp, roleOfMember } from './access.ts'
import type { GrantRole } from './site-store.ts'

export const LIST_GRANT_TABLES = `
  CREATE TABLE IF NOT EXISTS list_grants (id TEXT PRIMARY KEY, list TEXT NOT NULL, app TEXT NOT NULL, role TEXT NOT NULL,
    UNIQUE (list, app));`

/** What an app may do on one list, though it has no grant on the site. */
export interface ListGrant {
  id: string
  list: string
  app: string
  role: GrantRole
}

type Place = { site: string; list: string }

/** The permission without which a grant on a list gives nothing. */
const CONSENT = 'Lists.SelectedOperations.Selected'

/** What was consented to and granted, whoever the app acts for. */
export function roleOfAppIn(db: Database, caller: Caller, { site, list }: Place): SiteRole | undefined {
  const consented = [...caller.roles, ...caller.scopes].includes(CONSENT)
  const grant = consented ? listListGrants(db, list).find(({ app }) => app === caller.appId) : undefined
  return greater(roleOfApp(db, caller, site), grant?.role === 'owner' ? 'fullcontrol' : grant?.role)
}

/** What the caller may do in a library as a whole; for a person no more than the person may. */
export function roleIn(db: Database, caller: Caller, library: Place): SiteRole | undefined {
  const granted = roleOfAppIn(db, caller, library)
  return caller.person === undefined ? granted : lesser(granted, roleOfMember(db, caller.person, library.site))
}

export function listListGrants(db: Database, list: string): ListGrant[] {
  return db.all<ListGrant>('SELECT * FROM list_grants WHERE list = ? ORDER BY id', list)
}

export function putListGrant(db: Database, list: string, app: string, role: GrantRole): ListGrant {
  const id = Buffer.from(`i:0i.t|ms.sp.ext|${app}@${list}`).toString('base64url')
  const upsert = 'INSERT INTO list_grants VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET role = excluded.role'
  db.run(upsert, id, list, app, role)
  return { id, list, app, role }
}

export function deleteListGrant(db: Database, list: string, id: string): void {
  const { changes } = db.run('DELETE FROM list_grants WHERE list = ? AND id = ?', list, id)
  if (changes === 0) throw new GraphError(404, 'itemNotFound', 'Item not found')
}
