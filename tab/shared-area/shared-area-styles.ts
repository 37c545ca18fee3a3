import { makeStyles, tokens } from '@fluentui/react-components'

export const useSharedAreaStyles = makeStyles({
  seen: { margin: `${tokens.spacingVerticalXS} 0 0`, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  failed: { marginTop: tokens.spacingVerticalM },
  findings: { listStyleType: 'none', margin: 0, padding: 0 },
  finding: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
  exposed: { color: tokens.colorStatusDangerForeground1 },
  words: { margin: 0, maxWidth: '72ch', overflowWrap: 'anywhere' },
  folders: { listStyleType: 'none', margin: 0, padding: 0 },
  folder: { padding: `${tokens.spacingVerticalM} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { margin: 0, color: tokens.colorNeutralForeground2 },
  files: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
  },
  since: { color: tokens.colorNeutralForeground2 },
  more: { marginTop: tokens.spacingVerticalXS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
})
