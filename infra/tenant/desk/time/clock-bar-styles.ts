import { makeStyles, tokens } from '@fluentui/react-components'

const phone = '@media (max-width: 560px)'

export const useClockBarStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  now: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  time: { fontVariantNumeric: 'tabular-nums', minHeight: tokens.lineHeightBase300 },
  day: { fontWeight: tokens.fontWeightSemibold },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    border: 'none',
    margin: 0,
    padding: 0,
    [phone]: { gap: tokens.spacingHorizontalXS },
  },
})
