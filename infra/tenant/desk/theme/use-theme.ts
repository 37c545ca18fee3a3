import { useEffect, useState } from 'react'
import type { ThemeName } from './themes.ts'

const key = 'desk.theme'

const firstTheme = (): ThemeName => {
  const kept = localStorage.getItem(key)
  if (kept === 'default' || kept === 'dark' || kept === 'contrast') return kept
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast'
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'
}

/** The chosen theme, kept in the browser; at first what the system prefers. */
export const useTheme = (): [ThemeName, (name: ThemeName) => void] => {
  const [theme, setTheme] = useState(firstTheme)
  useEffect(() => {
    localStorage.setItem(key, theme)
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark'
  }, [theme])
  return [theme, setTheme]
}
