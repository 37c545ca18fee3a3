import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsHighContrastTheme,
} from '@fluentui/react-components'

/** The names that a tab is told. */
export type ThemeName = 'default' | 'dark' | 'contrast'

/** A pine green of our own: nobody should take the desk for somebody else's product. */
const pine: BrandVariants = {
  10: '#020605',
  20: '#0a1a18',
  30: '#0b2a27',
  40: '#0b3733',
  50: '#0b4540',
  60: '#0d524c',
  70: '#115e56',
  80: '#176b62',
  90: '#2b7a70',
  100: '#428a7f',
  110: '#5a9a8f',
  120: '#72aa9f',
  130: '#8bbab0',
  140: '#a4cac2',
  150: '#bedad4',
  160: '#d8eae6',
}

const light: Theme = { ...createLightTheme(pine) }
const dark: Theme = {
  ...createDarkTheme(pine),
  colorBrandBackground2: pine[40],
  colorBrandForeground1: pine[130],
  colorBrandForeground2: pine[140],
  colorBrandForegroundLink: pine[140],
  colorBrandForegroundLinkHover: pine[150],
  colorCompoundBrandForeground1: pine[130],
  colorCompoundBrandStroke: pine[120],
}

/** In the fonts of the other two, so that nothing moves when the theme changes. */
const contrast: Theme = { ...teamsHighContrastTheme, fontFamilyBase: light.fontFamilyBase }

export const themes: Record<ThemeName, Theme> = { default: light, dark, contrast }

export const sayTheme: Record<ThemeName, string> = { default: 'Light', dark: 'Dark', contrast: 'High contrast' }
