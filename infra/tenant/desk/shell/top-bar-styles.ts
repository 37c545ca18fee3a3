import { makeStyles, tokens } from '@fluentui/react-components'

export const useTopBarStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gridTemplateAreas: '"eyes clock theme"',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    flexShrink: 0,
    minHeight: '40px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1180px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gridTemplateAreas: '"eyes theme" "clock clock"',
    },
  },
  eyes: { gridArea: 'eyes', minWidth: 0 },
  clock: { gridArea: 'clock', minWidth: 0 },
  theme: { gridArea: 'theme' },
})
