import { makeStyles, tokens } from '@fluentui/react-components'

export const useItemListStyles = makeStyles({
  root: { listStyleType: 'none', margin: 0, padding: 0 },
  more: { marginTop: tokens.spacingVerticalS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
})
