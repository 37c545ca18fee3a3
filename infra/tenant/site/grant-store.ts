import type { SiteRole } from '../content.ts'
import type { Database } from '../kernel/database.ts'
import { GraphError } from '../kernel/errors.ts'

export const GRANT_TABLES = `
  CREATE TABLE IF NOT EXISTS site_grants (id TEXT PRIMARY KEY, site TEXT NOT NULL, app TEXT NOT NULL, role TEXT NOT NULL,
    UNIQUE (site, app));
  CREATE TABLE IF NOT EXISTS list_grants (id TEXT PRIMARY KEY, list TEXT NOT NULL, app TEXT NOT NULL, role TEXT NOT NULL,
    UNIQUE (list, app));`

/** What a grant is on; its kind names the table and the column there. */
export interface GrantPlace {
  kind: 'site' | 'list'
  id: string
}

/** As it was given: `owner` is full control by another name. */
export type GrantRole = SiteRole | 'owner'

/** What an app may do on one site, or on one list though it has no grant on the site. */
export interface Grant {
  id: string
  app: string
  role: GrantRole
}

export function listGrants(db: Database, { kind, id }: GrantPlace): Grant[] {
  return db.all<Grant>(`SELECT id, app, role FROM ${kind}_grants WHERE ${kind} = ? ORDER BY id`, id)
}

/** What an app was granted there. */
export function findGrantedRole(db: Database, { kind, id }: GrantPlace, app: string): SiteRole | undefined {
  const sql = `SELECT role FROM ${kind}_grants WHERE ${kind} = ? AND app = ?`
  const role = db.get<{ role: GrantRole }>(sql, id, app)?.role
  return role === 'owner' ? 'fullcontrol' : role
}

export function putGrant(db: Database, place: GrantPlace, app: string, role: GrantRole): Grant {
  const id = Buffer.from(`i:0i.t|ms.sp.ext|${app}@${place.id}`).toString('base64url')
  const upsert = `INSERT INTO ${place.kind}_grants VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET role = excluded.role`
  db.run(upsert, id, place.id, app, role)
  return { id, app, role }
}

export function deleteGrant(db: Database, place: GrantPlace, id: string): void {
  const { changes } = db.run(`DELETE FROM ${place.kind}_grants WHERE ${place.kind} = ? AND id = ?`, place.id, id)
  if (changes === 0) throw new GraphError(404, 'itemNotFound', 'Item not found')
}
