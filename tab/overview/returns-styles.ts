import { makeStyles, tokens } from '@fluentui/react-components'

export const useReturnsStyles = makeStyles({
  head: {
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground2,
    // Below this width the columns stand under each other, where headings say nothing; screen readers keep them.
    '@media (max-width: 860px)': {
      position: 'absolute',
      width: '1px',
      height: '1px',
      minHeight: 0,
      padding: 0,
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  row: { ':hover': { backgroundColor: 'transparent' }, ':active': { backgroundColor: 'transparent' } },
  cell: { display: 'flex', height: 'auto', minHeight: 0, padding: 0, minWidth: 0 },
  heading: {
    height: 'auto',
    minHeight: 0,
    padding: 0,
    minWidth: 0,
    fontWeight: tokens.fontWeightRegular,
    '& > div': { padding: 0 },
  },
  table: { minWidth: 0, position: 'relative' },
  stacked: { flexDirection: 'column', alignItems: 'flex-start' },
  end: { justifyContent: 'flex-end' },
  more: { marginTop: tokens.spacingVerticalS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
})
