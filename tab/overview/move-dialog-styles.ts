import { makeStyles, tokens } from '@fluentui/react-components'

export const useMoveDialogStyles = makeStyles({
  surface: { maxWidth: '480px' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  /** Side by side where there is room. */
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
})
