import { createContext, useContext } from 'react'
import type { ItemView } from '../../src/contract/item-view.ts'

/** Opens the dialog in which a return is handed in. */
export type AskHandIn = (item: ItemView) => void

export const HandInContext = createContext<AskHandIn | null>(null)

export function useHandIn(): AskHandIn {
  const ask = useContext(HandInContext)
  if (ask === null) throw new Error('There is no hand-in dialog around this component.')
  return ask
}
