import { makeStyles, tokens } from '@fluentui/react-components'

export const useAuthorLineStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    minWidth: 0,
    gap: `0 ${tokens.spacingHorizontalS}`,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  details: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})
