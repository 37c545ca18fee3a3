import type { Kernel } from '../kernel/kernel.ts'

/** Whether the tenant's administrator lets an app act for people: its tab's sign-in stands and falls with it. */
export interface Consents {
  has(appId: string): boolean
  put(appId: string, granted: boolean): void
}

const TABLES = 'CREATE TABLE IF NOT EXISTS consents (app TEXT PRIMARY KEY, granted INTEGER NOT NULL)'

export function openConsents(kernel: Pick<Kernel, 'addState' | 'db' | 'content'>): Consents {
  const { db, content } = kernel
  const put = (appId: string, granted: boolean) => {
    const upsert = 'INSERT INTO consents VALUES (?, ?) ON CONFLICT DO UPDATE SET granted = excluded.granted'
    db.run(upsert, appId, granted ? 1 : 0)
  }
  kernel.addState(TABLES, () => {
    for (const app of content.apps) put(app.appId, app.consented !== false)
  })
  return {
    put,
    // An app that was registered after the tenant began is as its registration says.
    has: (appId) => {
      const row = db.get<{ granted: number }>('SELECT granted FROM consents WHERE app = ?', appId)
      return row ? row.granted === 1 : content.apps.find((app) => app.appId === appId)?.consented !== false
    },
  }
}
