import {
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  webLightTheme,
} from '@fluentui/react-components'

/** Segoe UI first, as in Teams; Fluent's own Teams themes take whatever a system calls its interface font. */
const { fontFamilyBase } = webLightTheme

const light: Theme = { ...teamsLightTheme, fontFamilyBase }
const dark: Theme = { ...teamsDarkTheme, fontFamilyBase }
const contrast: Theme = { ...teamsHighContrastTheme, fontFamilyBase }

/** The look for a theme's name as Teams gives it; a name that is not known yet looks like the default. */
export function themeNamed(name: string): Theme {
  if (name === 'dark') return dark
  return name === 'contrast' ? contrast : light
}

/** Before the host has said which theme it wears, the system's preference is the best guess. */
export function preferredTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? dark : light
}

/** Dresses what the browser itself draws: scrollbars, the picker of a date field. */
export function colourSchemeOf(name: string): 'light' | 'dark' {
  return name === 'dark' || name === 'contrast' ? 'dark' : 'light'
}
