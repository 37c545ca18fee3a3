import { makeStyles, tokens } from '@fluentui/react-components'

export const useRouteTableStyles = makeStyles({
  root: {
    width: '100%',
    maxWidth: '860px',
    borderCollapse: 'collapse',
    textAlign: 'left',
    '& th, & td': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
      verticalAlign: 'top',
      ':last-child': { paddingRight: 0 },
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  caption: {
    paddingBottom: tokens.spacingVerticalS,
    textAlign: 'left',
    color: tokens.colorNeutralForeground2,
  },
  phase: { paddingTop: tokens.spacingVerticalL, fontWeight: tokens.fontWeightSemibold },
  progress: {
    marginLeft: tokens.spacingHorizontalM,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  week: { width: '72px', fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  now: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  what: { minWidth: 0 },
  sights: { margin: 0, padding: 0, listStyleType: 'none' },
  sight: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 140px',
    columnGap: tokens.spacingHorizontalL,
    minHeight: '24px',
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)', paddingBottom: tokens.spacingVerticalXS },
  },
  meeting: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
  },
})
