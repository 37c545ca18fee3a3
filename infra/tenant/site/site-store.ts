import type { SiteContent } from '../content.ts'
import type { Database } from '../kernel/database.ts'
import { deriveId } from '../kernel/derive-id.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import type { Kernel } from '../kernel/kernel.ts'

export const SITE_TABLES = `
  CREATE TABLE IF NOT EXISTS sites (id TEXT PRIMARY KEY, hostname TEXT NOT NULL, path TEXT NOT NULL, name TEXT NOT NULL,
    created INTEGER NOT NULL, UNIQUE (hostname, path));
  CREATE TABLE IF NOT EXISTS site_members (site TEXT NOT NULL, person TEXT NOT NULL, PRIMARY KEY (site, person));`

export interface Site {
  /** `hostname,collection,web` as Graph has it. */
  id: string
  hostname: string
  /** Without a leading slash. */
  path: string
  name: string
  created: number
}

export function addSite(kernel: Kernel, site: SiteContent): Site {
  const { hostname, path, name } = site
  const id = [hostname, deriveId(`collection ${hostname}/${path}`), deriveId(`web ${hostname}/${path}`)].join(',')
  const created = kernel.clock.now()
  kernel.db.run('INSERT INTO sites VALUES (?, ?, ?, ?, ?)', id, hostname, path, name, created)
  const everybody = kernel.content.people.map((person) => person.id)
  for (const person of site.members ?? everybody) kernel.db.run('INSERT INTO site_members VALUES (?, ?)', id, person)
  return { id, hostname, path, name, created }
}

/** @param id whole, only its middle part, the hostname for the root site there, or `root`. */
export function getSite(db: Database, id: string): Site {
  const partly = "instr(id, ',' || ?1 || ',') > 0 OR (path = '' AND ?1 IN (hostname, 'root'))"
  const site = db.get<Site>(`SELECT * FROM sites WHERE id = ?1 OR ${partly} ORDER BY id = ?1 DESC, rowid`, id)
  if (!site) throw missing()
  return site
}

export function getSiteByPath(db: Database, hostname: string, path: string): Site {
  const site = db.get<Site>(
    'SELECT * FROM sites WHERE hostname = ? COLLATE NOCASE AND path = ? COLLATE NOCASE',
    ...[hostname, path],
  )
  if (site) return site
  if (db.get('SELECT 1 FROM sites WHERE hostname = ? COLLATE NOCASE', hostname)) throw missing()
  throw badRequest('Invalid hostname for this tenancy')
}

/** Whose name or path has every word of the search in it, oldest first. @param search `*` for all. */
export function searchSites(db: Database, search: string): Site[] {
  const words = search.toLowerCase().split(/[\s*]+/)
  const fits = ({ name, path }: Site) => words.every((word) => `${name} ${path}`.toLowerCase().includes(word))
  return db.all<Site>('SELECT * FROM sites ORDER BY rowid').filter(fits)
}

function missing(): GraphError {
  return new GraphError(404, 'itemNotFound', 'Requested site could not be found')
}

export function isMember(db: Database, site: string, person: string): boolean {
  return db.get('SELECT 1 FROM site_members WHERE site = ? AND person = ?', site, person) !== undefined
}

export function listMembers(db: Database, site: string): string[] {
  const rows = db.all<{ person: string }>('SELECT person FROM site_members WHERE site = ?', site)
  return rows.map(({ person }) => person)
}
