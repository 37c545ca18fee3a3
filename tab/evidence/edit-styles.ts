import { makeStyles, tokens } from '@fluentui/react-components'

export const useEditStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    '& input': { minWidth: 0 },
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  boxes: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, paddingBottom: tokens.spacingVerticalXXS },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  history: { margin: 0, padding: 0, listStyleType: 'none' },
})
