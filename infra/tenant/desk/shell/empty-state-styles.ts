import { makeStyles, tokens } from '@fluentui/react-components'

export const useEmptyStateStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'center',
    textAlign: 'center',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
  },
  text: { margin: 0, maxWidth: '44ch', color: tokens.colorNeutralForeground3 },
})
