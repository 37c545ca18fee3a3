import { createContext, useContext } from 'react'
import type { Outcome } from '../api/shapes.ts'
import type { Where } from '../api/tenant.ts'

/** What an action or a press led to, and what is done with the answer that the person hands in. */
export interface Asked {
  outcome: Outcome
  submit: (data: unknown) => Promise<Outcome>
  /** Where a card that comes of it is sent. */
  where: Where
}

const DialogContext = createContext<((asked: Asked) => void) | undefined>(undefined)

export const DialogProvider = DialogContext.Provider

/** Shows what came of it; nothing where it is over. */
export const useShowOutcome = (): ((asked: Asked) => void) => {
  const show = useContext(DialogContext)
  if (show === undefined) throw new Error('A dialog was asked for outside the desk.')
  return show
}
