import { makeStyles, tokens } from '@fluentui/react-components'

export const useNoteStyles = makeStyles({
  root: { flexShrink: 0 },
  body: { overflowWrap: 'anywhere' },
  progress: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground1 },
  progressText: {
    display: 'block',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
})
