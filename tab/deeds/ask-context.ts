import { createContext, useContext } from 'react'
import type { ItemView, WishView } from '../../src/contract/item-view.ts'

/** Deeds that need more than a press. */
export type AskedWish = Extract<WishView, 'hand in' | 'arrived' | 'not applicable'>

/** Opens the dialog in which a person says what a deed needs. */
export type Ask = (item: ItemView, wish: AskedWish) => void

export const AskContext = createContext<Ask | null>(null)

export function useAsk(): Ask {
  const ask = useContext(AskContext)
  if (ask === null) throw new Error('There is no dialog around this component.')
  return ask
}
