import { makeStyles, tokens } from '@fluentui/react-components'

const narrow = '@media (min-width: 561px) and (max-width: 860px)'
const phone = '@media (max-width: 560px)'

export const useCoverageStyles = makeStyles({
  sentence: {
    margin: `${tokens.spacingVerticalL} 0 0`,
    maxWidth: '72ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  limits: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalM,
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalL}`,
  },
  line: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  table: { minWidth: 0, position: 'relative' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 120px 190px 145px 185px 115px',
    gridTemplateAreas: '"what pieces period summary difference sides"',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: 'transparent' },
    ':active': { backgroundColor: 'transparent' },
    [narrow]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1fr)',
      gridTemplateAreas: '"what what what" "pieces period sides" "summary difference difference"',
    },
    [phone]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gridTemplateAreas: '"what what" "pieces sides" "period period" "summary difference"',
    },
  },
  /** Nothing more to say of it than that there is none. */
  bare: {
    [narrow]: { gridTemplateAreas: '"what what pieces"' },
    [phone]: { gridTemplateAreas: '"what pieces"' },
  },
  head: {
    padding: `${tokens.spacingVerticalXS} 0`,
    // Below this width the columns stand under each other, where headings say nothing; screen readers keep them.
    '@media (max-width: 860px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      padding: 0,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  heading: {
    height: 'auto',
    minHeight: '24px',
    padding: 0,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    '& > div': { padding: 0 },
  },
  cell: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    height: 'auto',
    minHeight: 0,
    padding: 0,
    minWidth: 0,
    lineHeight: '24px',
    overflowWrap: 'anywhere',
  },
  link: { minHeight: '24px', lineHeight: 'inherit', textAlign: 'left' },
  what: { gridArea: 'what' },
  pieces: { gridArea: 'pieces', fontVariantNumeric: 'tabular-nums' },
  period: { gridArea: 'period' },
  summary: { gridArea: 'summary' },
  difference: { gridArea: 'difference' },
  sides: { gridArea: 'sides' },
})
