import { makeStyles, tokens } from '@fluentui/react-components'

export const useUndoRowStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  },
  said: { minWidth: 0, '& p': { margin: 0, maxWidth: '72ch', overflowWrap: 'anywhere' } },
  facts: { color: tokens.colorNeutralForeground2 },
  /** Its one word has room to be pressed, and rows end alike. */
  button: { flexShrink: 0 },
})
