import { makeStyles, tokens } from '@fluentui/react-components'

export const useFoldersStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  line: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  question: { padding: `${tokens.spacingVerticalM} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  asked: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  candidates: { listStyleType: 'none', margin: 0, padding: 0 },
  candidate: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    '& > button': { flexShrink: 0 },
    '@media (max-width: 480px)': { flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS },
  },
  words: { minWidth: 0, maxWidth: '72ch', overflowWrap: 'anywhere' },
  none: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  facts: { margin: `${tokens.spacingVerticalS} 0 0` },
  fact: { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalS },
  value: { margin: 0, maxWidth: '72ch', overflowWrap: 'anywhere' },
  names: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  said: {
    maxWidth: '80ch',
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})
