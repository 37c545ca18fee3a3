import { makeStyles, tokens } from '@fluentui/react-components'

export const usePageHeadStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', '& p, & h1': { margin: 0 } },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXL}`,
    minHeight: '32px',
    color: tokens.colorNeutralForeground2,
  },
  partnership: { fontWeight: tokens.fontWeightSemibold },
  checked: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  week: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: `0 ${tokens.spacingHorizontalM}`,
    marginTop: tokens.spacingVerticalM,
  },
  heading: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  dates: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    color: tokens.colorNeutralForeground2,
  },
  sentence: {
    marginTop: tokens.spacingVerticalMNudge,
    maxWidth: '80ch',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
})
