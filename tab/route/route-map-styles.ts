import { makeStyles, tokens } from '@fluentui/react-components'

/** Below this width the line is not drawn: the phases stand under each other. */
export const PHONE = '@media (max-width: 660px)'

export const useRouteMapStyles = makeStyles({
  route: {
    display: 'grid',
    gridTemplateColumns: 'var(--phases)',
    gridTemplateRows: 'repeat(4, auto)',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'none' },
  },
  phase: {
    display: 'grid',
    // Titles, line and figures stand in the same rows for all phases, however they wrap.
    gridRow: 'span 4',
    gridTemplateRows: 'subgrid',
    minWidth: 0,
    paddingTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    [PHONE]: {
      gridTemplateColumns: '28px minmax(0, 1fr) auto',
      gridRow: 'auto',
      gridTemplateRows: 'auto auto',
      gridTemplateAreas: '"mark title progress" "mark weeks progress"',
      alignItems: 'center',
      padding: `${tokens.spacingVerticalS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  phaseNow: { color: tokens.colorNeutralForeground1 },
  mark: {
    display: 'none',
    [PHONE]: { display: 'block', gridArea: 'mark', fontSize: '20px', color: tokens.colorBrandForeground1 },
  },
  title: {
    alignSelf: 'end',
    paddingRight: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    [PHONE]: { gridArea: 'title' },
  },
  weeks: {
    paddingRight: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [PHONE]: { gridArea: 'weeks' },
  },
  // Under the line the heading has said it; a screen reader, and the list on a phone, still say it.
  weeksWord: {
    '@media (min-width: 661px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  progress: {
    whiteSpace: 'nowrap',
    paddingRight: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [PHONE]: { gridArea: 'progress', paddingRight: 0 },
  },
})
