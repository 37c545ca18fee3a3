import { makeStyles, tokens } from '@fluentui/react-components'

export const useStateMarkStyles = makeStyles({
  root: {
    display: 'inline-flex',
    verticalAlign: 'top',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'nowrap',
  },
  icon: { fontSize: '16px', flexShrink: 0 },
})
