import type { ItemView } from '../../src/contract/item-view.ts'

/** So many say what is coming without making the page long. */
const FEW = 8

export interface ReturnsFilter {
  /** Only those that this person owns. */
  readonly mine: boolean
  /** Past and far ones too. */
  readonly all: boolean
}

export interface PickedReturns {
  readonly shown: readonly ItemView[]
  /** How many there are under the filter `mine`. */
  readonly total: number
}

/**
 * Unless all are wanted, the next ones in order of time: from the first that is still open or of this week on. What is
 * handed in this week, or early, so stays in sight.
 */
export function pickReturns(
  returns: readonly ItemView[],
  { mine, all }: ReturnsFilter,
  week: number | null,
): PickedReturns {
  const ours = mine ? returns.filter(({ ownedByMe }) => ownedByMe) : returns
  const first = ours.findIndex((item) => isOpen(item) || (week !== null && item.week >= week))
  return { shown: all || first < 0 ? ours : ours.slice(first, first + FEW), total: ours.length }
}

function isOpen({ settled, state }: ItemView): boolean {
  return settled === null && state !== 'not applicable'
}
