import type { Kernel } from '../kernel/kernel.ts'

/** Something to be told about a subscription itself; it outlives the subscription. */
export type LifecycleDelivery = {
  seq: number
  address: string
  body: string
  due: number
  attempts: number
  first: number
}

export type LifecycleStore = ReturnType<typeof openLifecycle>

const TABLE = `CREATE TABLE IF NOT EXISTS lifecycle_delivery (seq INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT NOT NULL,
  body TEXT NOT NULL, due INTEGER NOT NULL, attempts INTEGER NOT NULL, first INTEGER NOT NULL)`

export function openLifecycle(kernel: Kernel) {
  kernel.addState(TABLE, () => {})
  const { db } = kernel
  return {
    add: (address: string, event: object, now: number) =>
      db.run(
        'INSERT INTO lifecycle_delivery (address, body, due, attempts, first) VALUES (?, ?, ?, 0, ?)',
        ...[address, JSON.stringify(event), now, now],
      ),
    all: () => db.all<LifecycleDelivery>('SELECT * FROM lifecycle_delivery ORDER BY due, seq'),
    postpone: (seq: number, due: number) =>
      db.run('UPDATE lifecycle_delivery SET due = ?, attempts = attempts + 1 WHERE seq = ?', due, seq),
    remove: (seq: number) => db.run('DELETE FROM lifecycle_delivery WHERE seq = ?', seq),
  }
}
