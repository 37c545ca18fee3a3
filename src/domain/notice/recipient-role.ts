import type { DueNotice } from './due-notice.ts'

/** Whom a notice is for, as the channel may read it: `its owner (PIR lead, health)`. */
export function recipientRole({ why, item, title }: Pick<DueNotice, 'why' | 'item' | 'title'>): string {
  if (why === 'coordinator') return 'the coordinator'
  if (why === 'leader') return `the ${title ?? 'leader'}`
  return item.owner.title ? `its owner (${item.owner.title})` : 'its owner'
}
