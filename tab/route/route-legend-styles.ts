import { makeStyles, tokens } from '@fluentui/react-components'
import { PHONE } from './route-map-styles.ts'

export const useRouteLegendStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXL}`,
    margin: `${tokens.spacingVerticalL} 0 0`,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    [PHONE]: { display: 'none' },
  },
  entry: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
})
