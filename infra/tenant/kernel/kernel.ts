import type { TenantContent } from '../content.ts'
import { type Changes, createChanges } from './changes.ts'
import { openClock, type TenantClock } from './clock.ts'
import type { Database } from './database.ts'
import { createDueList, type DueList } from './due.ts'
import { type Faults, openFaults } from './faults.ts'
import { createGraphRouter, type GraphRouter } from './graph-router.ts'
import type { Settings } from './settings.ts'
import type { Tokens } from './tokens.ts'
import { openTraffic, type Traffic } from './traffic.ts'
import { createWork, type Work } from './work.ts'

/** What every surface of the tenant stands on. */
export interface Kernel {
  content: TenantContent
  db: Database
  settings: Settings
  clock: TenantClock
  due: DueList
  faults: Faults
  traffic: Traffic
  work: Work
  changes: Changes
  graph: GraphRouter
  tokens: Tokens
  /** Origins, without a trailing slash: everything over http, and sign-in over https. */
  url: string
  signInUrl: string
  /** A surface's tables, and what it puts there from the content: now in a new tenant, and again on `reset`. */
  addState(tables: string, seed: () => void): void
  /** Back to the content it began with; ports, keys and time stay. */
  reset(): void
}

export interface KernelOptions {
  db: Database
  settings: Settings
  content: TenantContent
  tokens: Tokens
  firstInstant: number | undefined
  url: string
  signInUrl: string
}

export function createKernel(options: KernelOptions): Kernel {
  const { db, settings, content, tokens, firstInstant, url, signInUrl } = options
  const faults = openFaults(settings)
  const traffic = openTraffic(db)
  const seeds: (() => void)[] = []
  const clock = openClock(settings, firstInstant)
  const due = createDueList()
  const reset = () => {
    db.transaction(() => {
      for (const table of db.all<{ name: string }>(STATE_TABLES)) db.run(`DELETE FROM "${table.name}"`)
      for (const seed of seeds) seed()
    })
    faults.clear()
  }
  return {
    ...{ content, db, settings, clock, due, faults, traffic, tokens, reset },
    ...{ work: createWork(), changes: createChanges(), graph: createGraphRouter(), url, signInUrl },
    addState(tables, seed) {
      const present = db.all<{ name: string }>(STATE_TABLES).map(({ name }) => name)
      db.transaction(() => {
        db.create(tables)
        // A table that came later joins what is there; only a surface with none of its tables is new.
        if (!namesOfTables(tables).some((name) => present.includes(name))) seed()
      })
      seeds.push(seed)
    },
  }
}

function namesOfTables(sql: string): string[] {
  return [...sql.matchAll(/CREATE TABLE IF NOT EXISTS (\w+)/g)].map(([, name = '']) => name)
}

const STATE_TABLES = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'settings'`
