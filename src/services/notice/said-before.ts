import type { InspectionChange } from '../../domain/inspection/inspection-change.ts'
import type { DueNotice } from '../../domain/notice/due-notice.ts'
import type { Instant } from '../../domain/schedule/day.ts'
import type { Effect, Receipt } from '../ports/store.ts'

/** What people were told already, by what the ledger holds. */
export interface SaidBefore {
  /** An attempt to say it, finished or not. */
  effectOf(key: string): Effect | null
  /**
   * That it was said. That something is late, or still missing, is said once, also where its date has moved since: anew
   * only where it moved to a deadline that lay ahead, and that passed, too.
   */
  receiptOf(notice: DueNotice): Receipt | null
}

/** @param changes by which dates moved */
export function saidBefore(effects: readonly Effect[], changes: readonly InspectionChange[]): SaidBefore {
  const byKey = new Map(effects.map((effect) => [effect.key, effect]))
  // Months bring hundreds, and every look asks of each late thing.
  let byThing: ReadonlyMap<string, readonly Effect[]> | undefined
  const ofAnyDate = (key: string) => {
    byThing ??= Map.groupBy(effects, (effect) => withoutDate(effect.key))
    return byThing.get(withoutDate(key)) ?? []
  }
  return {
    effectOf: (key) => byKey.get(key) ?? null,
    receiptOf(notice) {
      const own = byKey.get(notice.key)?.receipt
      if (own) return own
      if (notice.type !== 'missed' && notice.type !== 'escalated') return null
      const { item, due } = notice.item.dated
      const wasPast = movedAt(item.id, changes) >= due
      return ofAnyDate(notice.key).findLast(({ receipt }) => receipt && (wasPast || receipt.at >= due))?.receipt ?? null
    },
  }
}

/** Keys are type, item, deadline and person. */
function withoutDate(key: string): string {
  const [type, item, , person] = key.split('/')
  return `${type}/${item}/${person}`
}

/** When its date moved last, by itself or with all others, or was put back. */
function movedAt(itemId: string, changes: readonly InspectionChange[]): Instant {
  const own = changes.filter((one) => one.type === 'notified' || (one.type === 'adjusted' && one.itemId === itemId))
  return Math.max(...own.map(({ at, undone }) => undone?.at ?? at))
}
