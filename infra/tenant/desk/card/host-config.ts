import { tokens } from '@fluentui/react-components'
import { HostConfig } from 'adaptivecards'

// Tokens are CSS variables, so a drawn card changes its theme without being drawn again.
const tone = (colour: string) => ({ default: colour, subtle: colour })

const foregroundColors = {
  default: { default: tokens.colorNeutralForeground1, subtle: tokens.colorNeutralForeground3 },
  dark: tone(tokens.colorNeutralForeground1),
  light: tone(tokens.colorNeutralForeground3),
  accent: tone(tokens.colorBrandForeground1),
  good: tone(tokens.colorStatusSuccessForeground1),
  warning: tone(tokens.colorStatusWarningForeground3),
  // The first of these reds is too dark for small text on a dark card.
  attention: tone(tokens.colorStatusDangerForeground3),
}

const containerOn = (backgroundColor: string) => ({
  backgroundColor,
  foregroundColors,
  borderColor: tokens.colorNeutralStroke2,
})

/** Cards in the sizes and distances that Teams draws them with, in the desk's own colours. */
export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  fontFamily: tokens.fontFamilyBase,
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: containerOn('transparent'),
    emphasis: containerOn(tokens.colorNeutralBackground3),
    accent: containerOn(tokens.colorBrandBackground2),
    good: containerOn(tokens.colorStatusSuccessBackground1),
    warning: containerOn(tokens.colorStatusWarningBackground1),
    attention: containerOn(tokens.colorStatusDangerBackground1),
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    // The library's own distance stands before a button that begins a line, too.
    buttonSpacing: 0,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  textBlock: { headingLevel: 2 },
  textStyles: {
    heading: { size: 'large', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
    columnHeader: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false, fontType: 'default' },
  },
  factSet: { title: { weight: 'bolder', maxWidth: 180, wrap: true }, value: { wrap: true }, spacing: 12 },
  table: { cellSpacing: 6 },
})
