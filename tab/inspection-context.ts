import { createContext, useContext } from 'react'

/** Which inspection the pages are about, and the server's now (ISO with London's offset). */
export interface InspectionShown {
  readonly id: string
  readonly now: string
}

export const InspectionContext = createContext<InspectionShown | null>(null)

export function useInspection(): InspectionShown {
  const shown = useContext(InspectionContext)
  if (shown === null) throw new Error('There is no inspection around this component.')
  return shown
}
