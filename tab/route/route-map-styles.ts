import { makeStyles, tokens } from '@fluentui/react-components'

/** Below this width the line is not drawn: the phases stand under each other. */
export const PHONE = '@media (max-width: 660px)'

export const useRouteMapStyles = makeStyles({
  route: {
    display: 'grid',
    gridTemplateColumns: 'var(--phases)',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    [PHONE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  phase: {
    display: 'grid',
    gridTemplateRows: '1fr auto auto auto',
    minWidth: 0,
    paddingTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
    [PHONE]: {
      gridTemplateColumns: '28px minmax(0, 1fr) auto',
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
    // As narrow as its longest word: a short phase must not push the others off the page.
    width: 'min-content',
    minWidth: 'min(100%, 8em)',
    [PHONE]: { gridArea: 'title', width: 'auto' },
  },
  weeks: {
    paddingRight: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [PHONE]: { gridArea: 'weeks' },
  },
  progress: {
    minHeight: tokens.lineHeightBase200,
    paddingRight: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [PHONE]: { gridArea: 'progress', paddingRight: 0 },
  },
})
