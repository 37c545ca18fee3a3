import { makeStyles, tokens } from '@fluentui/react-components'

export const useFileThisStyles = makeStyles({
  /** A dialog is low: little air, and nothing that only looks well. */
  root: {
    boxSizing: 'border-box',
    maxWidth: '640px',
    padding: `${tokens.spacingVerticalL} 20px`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    '& p, & h1': { margin: 0 },
    '& > *': { flexShrink: 0 },
  },
  heading: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, outlineStyle: 'none' },
  quiet: { color: tokens.colorNeutralForeground2 },
  /** Long titles do not make it wider than the dialog. */
  place: { minWidth: 0, '& select': { width: '100%', minWidth: 0, textOverflow: 'ellipsis' } },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  file: { display: 'none' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  /** A name may be as long as it likes. */
  words: { overflowWrap: 'anywhere' },
})
