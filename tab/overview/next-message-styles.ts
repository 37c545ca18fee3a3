import { makeStyles, tokens } from '@fluentui/react-components'

export const useNextMessageStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalXXL} 0 0`,
    maxWidth: '80ch',
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: '20px', flexShrink: 0 },
  label: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
})
