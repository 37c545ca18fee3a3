/** Colours of a theme of Teams, as Fluent's tokens have them (@fluentui/tokens: teamsLightTheme and its kin). */
interface Colours {
  readonly back: string
  readonly emphasis: string
  readonly text: string
  readonly subtle: string
  readonly brand: string
  readonly button: string
  readonly onButton: string
  readonly good: string
  readonly warning: string
  readonly attention: string
  readonly line: string
}

export type Theme = 'light' | 'dark' | 'contrast'

const THEMES: Readonly<Record<Theme, Colours>> = {
  light: {
    ...{ back: '#ffffff', emphasis: '#f5f5f5', text: '#242424', subtle: '#616161', line: '#d1d1d1' },
    ...{ brand: '#5b5fc7', button: '#5b5fc7', onButton: '#ffffff' },
    ...{ good: '#0e700e', warning: '#bc4b09', attention: '#b10e1c' },
  },
  dark: {
    ...{ back: '#292929', emphasis: '#1f1f1f', text: '#ffffff', subtle: '#adadad', line: '#666666' },
    ...{ brand: '#7f85f5', button: '#4f52b2', onButton: '#ffffff' },
    ...{ good: '#54b054', warning: '#f98845', attention: '#eeacb2' },
  },
  contrast: {
    ...{ back: '#000000', emphasis: '#000000', text: '#ffffff', subtle: '#ffffff', line: '#ffffff' },
    ...{ brand: '#ffffff', button: '#ffffff', onButton: '#000000' },
    ...{ good: '#ffffff', warning: '#ffffff', attention: '#ffffff' },
  },
}

/** Sizes and distances that Teams draws cards with, in the colours of a theme. */
export function hostConfigOf(theme: Theme): object {
  const { back, emphasis, text, subtle, brand, good, warning, attention, line } = THEMES[theme]
  const tone = (colour: string) => ({ default: colour, subtle: colour })
  const foregroundColors = {
    default: { default: text, subtle },
    ...{ accent: tone(brand), good: tone(good), warning: tone(warning), attention: tone(attention) },
  }
  return {
    supportsInteractivity: true,
    fontFamily: 'Segoe UI, Arial, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    containerStyles: {
      default: { backgroundColor: back, foregroundColors },
      emphasis: { backgroundColor: emphasis, foregroundColors },
    },
    actions: {
      ...{ maxActions: 6, spacing: 'medium', buttonSpacing: 8, actionsOrientation: 'horizontal' },
      ...{ actionAlignment: 'left', allowTitleToWrap: true },
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
    },
    textBlock: { headingLevel: 2 },
    textStyles: {
      heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    },
  }
}

/** What a client of Teams adds to what the library draws. */
export function stylesOf(theme: Theme): string {
  const { back, text, button, onButton, line } = THEMES[theme]
  return `
    :root { color-scheme: ${theme === 'light' ? 'light' : 'dark'}; }
    body { margin: 0; padding: 16px; background: ${back}; color: ${text}; font: 14px/20px 'Segoe UI', Arial, sans-serif; }
    .cards { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px; }
    section { box-sizing: border-box; border: 1px solid ${line}; border-radius: 6px; background: ${back}; }
    .ac-actionSet { flex-wrap: wrap; gap: 8px; }
    .ac-actionSet > div:not(:has(*)) { display: none; }
    .ac-pushButton { min-height: 32px; padding: 5px 12px; border: 1px solid ${line}; border-radius: 4px; font: 600 14px/20px 'Segoe UI', Arial, sans-serif; background: ${back}; color: ${text}; }
    .ac-pushButton.style-positive { background: ${button}; color: ${onButton}; border-color: transparent; }
    .ac-input { box-sizing: border-box; width: 100%; min-height: 32px; padding: 5px 10px; border: 1px solid ${line}; border-radius: 4px; background: ${back}; color: ${text}; font: inherit; }
    .ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect, .ac-toggleInput { border: none; padding: 0; }
    .ac-choiceSetInput-expanded > div, .ac-choiceSetInput-multiSelect > div { min-height: 32px; }
  `
}
