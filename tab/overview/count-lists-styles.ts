import { makeStyles, tokens } from '@fluentui/react-components'

export const useCountListsStyles = makeStyles({
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalXL,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  },
  list: { marginTop: tokens.spacingVerticalS },
})
