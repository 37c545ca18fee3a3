import type { ItemView } from '../../src/contract/item-view.ts'

/** So many say what is coming without making the page long. */
const FEW = 8

export interface ReturnsFilter {
  /** Only those that this person owns. */
  readonly mine: boolean
  /** Settled and far ones too. */
  readonly all: boolean
}

export interface PickedReturns {
  readonly shown: readonly ItemView[]
  /** How many there are under the filter `mine`. */
  readonly total: number
}

/** Unless all are wanted, the soonest that are still open. */
export function pickReturns(returns: readonly ItemView[], { mine, all }: ReturnsFilter): PickedReturns {
  const ours = mine ? returns.filter(({ ownedByMe }) => ownedByMe) : returns
  const open = ours.filter(({ settled, state }) => settled === null && state !== 'not applicable')
  return { shown: all ? ours : open.slice(0, FEW), total: ours.length }
}
