import { makeStyles, tokens } from '@fluentui/react-components'

export const useMeetingStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalMNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& p': { margin: 0 },
  },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground2 },
  what: { minWidth: 0 },
  subject: { fontWeight: tokens.fontWeightSemibold },
  when: { color: tokens.colorNeutralForeground2 },
  deeds: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: tokens.spacingHorizontalS,
    '@media (max-width: 560px)': { gridColumn: 2, justifyContent: 'flex-start' },
  },
  /** Its words stand in line with the row's where it stands below them. */
  move: {
    minWidth: 'auto',
    '@media (max-width: 560px)': { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  },
  more: { marginTop: tokens.spacingVerticalS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
})
