import type { DueNotice } from '../../domain/notice/due-notice.ts'
import type { Effect, Receipt } from '../ports/store.ts'

/** What people were told already, by what the ledger holds. */
export interface SaidBefore {
  /** An attempt to say it, finished or not. */
  effectOf(key: string): Effect | null
  /**
   * That it was said. That something is late, or still missing, is said once: also where its deadline has moved since, to
   * one that had passed when it was said.
   */
  receiptOf(notice: DueNotice): Receipt | null
}

export function saidBefore(effects: readonly Effect[]): SaidBefore {
  const byKey = new Map(effects.map((effect) => [effect.key, effect]))
  return {
    effectOf: (key) => byKey.get(key) ?? null,
    receiptOf(notice) {
      const own = byKey.get(notice.key)?.receipt
      if (own) return own
      if (notice.type !== 'missed' && notice.type !== 'escalated') return null
      const same = effects.filter(({ key }) => isOfAnyDate(key, notice))
      return same.findLast(({ receipt }) => receipt && receipt.at >= notice.item.dated.due)?.receipt ?? null
    },
  }
}

/** Keys are type, item, deadline and person. */
function isOfAnyDate(key: string, { key: own }: DueNotice): boolean {
  const [type, item, , person] = own.split('/')
  return key.startsWith(`${type}/${item}/`) && key.endsWith(`/${person}`)
}
