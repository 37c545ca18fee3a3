import type { Kernel } from '../kernel/kernel.ts'

/** Where an activity that was given to a bot came from, so that a reply to it finds its thread. */
export type SeenActivity = { conversation: string; root: string | null }

export type SeenActivities = ReturnType<typeof openSeenActivities>

export function openSeenActivities(kernel: Kernel) {
  kernel.addState(
    'CREATE TABLE IF NOT EXISTS seen_activity (id TEXT PRIMARY KEY, conversation TEXT NOT NULL, root TEXT)',
    () => {},
  )
  return {
    add: (id: string, { conversation, root }: SeenActivity) =>
      kernel.db.run('INSERT OR IGNORE INTO seen_activity VALUES (?, ?, ?)', id, conversation, root),
    find: (id: string) => kernel.db.get<SeenActivity>('SELECT conversation, root FROM seen_activity WHERE id = ?', id),
  }
}
