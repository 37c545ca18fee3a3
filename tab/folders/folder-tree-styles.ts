import { makeStyles, tokens } from '@fluentui/react-components'

export const useFolderTreeStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, '& &': { paddingLeft: tokens.spacingHorizontalXL } },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 148px 32px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 560px)': {
      gridTemplateColumns: 'minmax(0, 1fr) 32px',
      '& > :nth-child(2)': { gridRow: 2 },
      '& > :nth-child(3)': { gridColumn: 2, gridRow: 1 },
    },
  },
  what: { minWidth: 0 },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  note: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  line: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  more: { minWidth: 0 },
})
