import { makeStyles, tokens } from '@fluentui/react-components'

export const useDeedDialogStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    // What is too high is scrolled to: a message that gave way would have its words run over the fields.
    '& > *': { flexShrink: 0 },
  },
  /** A plain line of the dialog. */
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  /** Fields side by side where there is room. */
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  /** Long words to choose among do not make it wider than the dialog. */
  choice: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
})
