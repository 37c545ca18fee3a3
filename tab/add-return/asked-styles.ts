import { makeStyles, tokens } from '@fluentui/react-components'

export const useAskedStyles = makeStyles({
  /** Side by side where there is room. */
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  /** Long words to choose among do not make it wider than the dialog. */
  choice: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
})
