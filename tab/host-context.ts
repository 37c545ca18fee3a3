import { createContext, useContext } from 'react'
import type { TeamsHost } from './teams-host.ts'

export const HostContext = createContext<TeamsHost | null>(null)

export function useHost(): TeamsHost {
  const host = useContext(HostContext)
  if (host === null) throw new Error('There is no host around this component.')
  return host
}
