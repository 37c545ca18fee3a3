import { makeStyles, tokens } from '@fluentui/react-components'

const narrow = '@media (min-width: 561px) and (max-width: 860px)'
const phone = '@media (max-width: 560px)'

export const useEvidenceTableStyles = makeStyles({
  table: { minWidth: 0, position: 'relative' },
  row: {
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 1fr) 150px 140px 150px 128px',
    gridTemplateAreas: '"reference what period owner state actions"',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalMNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: 'transparent' },
    ':active': { backgroundColor: 'transparent' },
    [narrow]: {
      gridTemplateColumns: '140px minmax(0, 1fr) minmax(0, 1fr) 128px',
      gridTemplateAreas: '"reference what what actions" "state period owner owner"',
      rowGap: tokens.spacingVerticalXS,
    },
    [phone]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
      gridTemplateAreas: '"reference state" "what what" "period owner" "actions actions"',
      rowGap: tokens.spacingVerticalS,
    },
  },
  head: {
    padding: `${tokens.spacingVerticalXS} 0`,
    // Below this width the columns stand under each other, where headings say nothing.
    '@media (max-width: 860px)': { display: 'none' },
  },
  heading: {
    height: 'auto',
    minHeight: '24px',
    padding: 0,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    '& > [role="button"], & > button': { minHeight: '24px', padding: 0 },
  },
  cell: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    height: 'auto',
    minHeight: 0,
    padding: 0,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  reference: { gridArea: 'reference', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  what: { gridArea: 'what' },
  period: { gridArea: 'period' },
  owner: { gridArea: 'owner' },
  state: { gridArea: 'state' },
  actions: { gridArea: 'actions', flexDirection: 'row', alignItems: 'center', justifyContent: 'flex-end' },
  summary: {
    margin: 0,
    maxWidth: '72ch',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
  },
  more: { margin: 0, color: tokens.colorNeutralForeground2 },
  none: { color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
})
