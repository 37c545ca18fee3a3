import { makeStyles, tokens } from '@fluentui/react-components'

export const useEvidencePageStyles = makeStyles({
  views: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    border: 'none',
    '& button': { minWidth: 'auto' },
  },
  legend: { padding: 0 },
  /** What matters about the list, in a sentence. */
  sentence: { margin: `${tokens.spacingVerticalL} 0 0`, maxWidth: '72ch' },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalL} 0`,
    // Fields give way rather than push the page wide.
    '& select, & input': { minWidth: 0, width: '100%' },
    '@media (min-width: 561px) and (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  pager: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalL,
  },
})
