import { makeStyles, tokens } from '@fluentui/react-components'

export const useMoveDialogStyles = makeStyles({
  /** Side by side where there is room. */
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})
