import type { Change } from '../kernel/changes.ts'
import type { Kernel } from '../kernel/kernel.ts'
import type { Subscription } from './subscription.ts'

/** A delivery that waits; what it is about stands in the pending changes. */
export type Delivery = { subscription: string; due: number; attempts: number; first: number }

export type PendingChange = { seq: number; changeType: Change['changeType']; itemId: string | null }

export type SubscriptionStore = ReturnType<typeof openSubscriptions>

const TABLES = `
  CREATE TABLE IF NOT EXISTS subscription (id TEXT PRIMARY KEY, app TEXT NOT NULL, resource TEXT NOT NULL, watched TEXT NOT NULL,
    changeType TEXT NOT NULL, notificationUrl TEXT NOT NULL, lifecycleUrl TEXT, clientState TEXT, created INTEGER NOT NULL,
    expires INTEGER NOT NULL, reauthorize INTEGER, person TEXT, tls TEXT NOT NULL DEFAULT 'v1_2');
  CREATE TABLE IF NOT EXISTS delivery (subscription TEXT PRIMARY KEY, due INTEGER NOT NULL, attempts INTEGER NOT NULL,
    first INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS pending_change (seq INTEGER PRIMARY KEY AUTOINCREMENT, subscription TEXT NOT NULL,
    changeType TEXT NOT NULL, itemId TEXT)`

export function openSubscriptions(kernel: Kernel) {
  kernel.addState(TABLES, () => {})
  const { db } = kernel
  return {
    find: (id: string) => db.get<Subscription>('SELECT * FROM subscription WHERE id = ?', id),
    listOf: (app: string, person: string | null) =>
      db.all<Subscription>(
        'SELECT * FROM subscription WHERE app = ? AND person IS ? ORDER BY created, id',
        ...[app, person],
      ),
    all: () => db.all<Subscription>('SELECT * FROM subscription'),
    watching: (watched: string) => db.all<Subscription>('SELECT * FROM subscription WHERE watched = ?', watched),
    add: (subscription: Subscription) => db.insert('subscription', subscription),
    renew: (id: string, expires: number, reauthorize: number | null) =>
      db.run('UPDATE subscription SET expires = ?, reauthorize = ? WHERE id = ?', expires, reauthorize, id),
    markAsked: (id: string) => db.run('UPDATE subscription SET reauthorize = NULL WHERE id = ?', id),
    remove: (id: string) =>
      db.transaction(() => {
        db.run('DELETE FROM subscription WHERE id = ?', id)
        db.run('DELETE FROM delivery WHERE subscription = ?', id)
        db.run('DELETE FROM pending_change WHERE subscription = ?', id)
      }),
    addChange: (subscription: string, change: Change, due: number) =>
      db.transaction(() => {
        const { changeType, itemId = null } = change
        db.run(
          'INSERT INTO pending_change (subscription, changeType, itemId) VALUES (?, ?, ?)',
          subscription,
          changeType,
          itemId,
        )
        db.run('INSERT OR IGNORE INTO delivery VALUES (?, ?, 0, ?)', subscription, due, due)
      }),
    changesOf: (subscription: string) =>
      db.all<PendingChange>(
        'SELECT seq, changeType, itemId FROM pending_change WHERE subscription = ? ORDER BY seq',
        subscription,
      ),
    deliveries: () => db.all<Delivery>('SELECT * FROM delivery ORDER BY due'),
    postpone: (subscription: string, due: number, attempts: number) =>
      db.run('UPDATE delivery SET due = ?, attempts = ? WHERE subscription = ?', due, attempts, subscription),
    /** What was told is done; changes that came meanwhile wait for the next delivery. */
    settle: (subscription: string, upTo: number, nextDue: number) =>
      db.transaction(() => {
        db.run('DELETE FROM pending_change WHERE subscription = ? AND seq <= ?', subscription, upTo)
        db.run('DELETE FROM delivery WHERE subscription = ?', subscription)
        if (!db.get('SELECT seq FROM pending_change WHERE subscription = ?', subscription)) return
        db.run('INSERT INTO delivery VALUES (?, ?, 0, ?)', subscription, nextDue, nextDue)
      }),
  }
}
