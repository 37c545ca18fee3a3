import { makeStyles, tokens } from '@fluentui/react-components'

const print = '@media print'

export const useReceiptStyles = makeStyles({
  /** On paper there is nothing to press, and ink is black. */
  screenOnly: { [print]: { display: 'none' } },
  sheet: {
    maxWidth: '860px',
    marginTop: tokens.spacingVerticalM,
    '& p, & h1, & h2': { margin: 0 },
    [print]: { color: '#000', backgroundColor: '#fff', maxWidth: 'none' },
  },
  kind: { color: tokens.colorNeutralForeground2, [print]: { color: '#000' } },
  heading: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    outlineStyle: 'none',
  },
  facts: { margin: `${tokens.spacingVerticalL} 0 0` },
  fact: {
    display: 'grid',
    gridTemplateColumns: '140px minmax(0, 1fr)',
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    '@media screen and (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { color: tokens.colorNeutralForeground2, [print]: { color: '#000' } },
  text: { margin: 0, overflowWrap: 'anywhere' },
  title: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    paddingTop: tokens.spacingVerticalXXL,
  },
  words: {
    marginTop: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  files: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  file: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
  },
  fileName: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  digest: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  remark: { paddingTop: tokens.spacingVerticalL, fontWeight: tokens.fontWeightSemibold },
  written: {
    paddingTop: tokens.spacingVerticalXL,
    color: tokens.colorNeutralForeground2,
    [print]: { color: '#000' },
  },
  print: { marginTop: tokens.spacingVerticalL },
})
