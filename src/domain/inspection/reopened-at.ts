import type { Instant } from '../schedule/day.ts'
import type { ActType, Deed } from './deed.ts'

const SETTLES: readonly ActType[] = ['handed in', 'done', 'not applicable', 'arrived']

/** When what had settled an item was last taken back; absent where that never was. */
export function reopenedAt(itemId: string, deeds: readonly Deed[]): { readonly reopenedAt?: Instant } {
  const moments = deeds.flatMap((deed) =>
    deed.undone && deed.itemId === itemId && SETTLES.includes(deed.type) ? [deed.undone.at] : [],
  )
  return moments.length === 0 ? {} : { reopenedAt: Math.max(...moments) }
}
