import { makeStyles, tokens } from '@fluentui/react-components'

export const useAskedStyles = makeStyles({
  /** Side by side where there is room. */
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})
