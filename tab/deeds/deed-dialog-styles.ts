import { makeStyles, tokens } from '@fluentui/react-components'

export const useDeedDialogStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  /** A plain line of the dialog. */
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
})
