import { createContext, useContext } from 'react'
import type { DeskInfo, Person } from '../api/shapes.ts'
import type { ThemeName } from '../theme/themes.ts'

/** What every pane needs: the tenant it looks at and whose eyes it looks through. */
export interface Desk {
  info: DeskInfo
  people: Person[]
  person: Person
  theme: ThemeName
  openLink: (href: string) => void
}

const DeskContext = createContext<Desk | undefined>(undefined)

export const DeskProvider = DeskContext.Provider

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext)
  if (desk === undefined) throw new Error('A pane was shown outside the desk.')
  return desk
}
