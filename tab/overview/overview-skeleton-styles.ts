import { makeStyles, tokens } from '@fluentui/react-components'

export const useOverviewSkeletonStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  heading: { width: 'min(280px, 100%)' },
  sentence: { width: 'min(640px, 100%)' },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  count: { height: '64px' },
})
