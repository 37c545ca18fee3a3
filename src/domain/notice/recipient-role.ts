import type { DueNotice } from './due-notice.ts'

/** Whom a notice is for, as the channel may read it: `its owner (PIR lead, health)`. */
export function recipientRole({ why, item }: Pick<DueNotice, 'why' | 'item'>): string {
  if (why === 'coordinator') return 'the coordinator'
  return item.owner.title ? `its owner (${item.owner.title})` : 'its owner'
}
