import { makeStyles, tokens } from '@fluentui/react-components'

export const useTroubleBarsStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalL,
    ':not(:first-child)': { marginTop: tokens.spacingVerticalS },
  },
  line: { margin: `${tokens.spacingVerticalXXS} 0 0`, maxWidth: '110ch' },
})
