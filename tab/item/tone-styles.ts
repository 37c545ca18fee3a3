import { makeStyles, tokens } from '@fluentui/react-components'

export const useToneStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  moving: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  good: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  // The first of the three reaches 4.2:1 only on the dark theme's ground.
  bad: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
})
