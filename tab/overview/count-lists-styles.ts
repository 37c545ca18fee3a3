import { makeStyles, tokens } from '@fluentui/react-components'

const phone = '@media (max-width: 560px)'

export const useCountListsStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    marginTop: tokens.spacingVerticalXL,
    [phone]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  list: { gridRow: 2, gridColumn: '1 / -1', minWidth: 0, [phone]: { gridRow: 'auto' } },
})
