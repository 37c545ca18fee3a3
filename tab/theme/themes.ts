import { type Theme, teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components'

/** The look for a theme's name as Teams gives it; a name that is not known yet looks like the default. */
export function themeNamed(name: string): Theme {
  if (name === 'dark') return teamsDarkTheme
  return name === 'contrast' ? teamsHighContrastTheme : teamsLightTheme
}

/** Dresses what the browser itself draws: scrollbars, the picker of a date field. */
export function colourSchemeOf(name: string): 'light' | 'dark' {
  return name === 'dark' || name === 'contrast' ? 'dark' : 'light'
}
