import { useEffect, useState } from 'react'
import type { TeamsHost } from '../teams-host.ts'
import { colourSchemeOf } from './themes.ts'

/** The host's theme, now and whenever it changes. */
export function useThemeName(host: TeamsHost): string {
  const [name, setName] = useState(host.theme)
  useEffect(() => host.onTheme(setName), [host])
  useEffect(() => {
    document.documentElement.style.colorScheme = colourSchemeOf(name)
  }, [name])
  return name
}
