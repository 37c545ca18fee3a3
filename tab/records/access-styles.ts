import { makeStyles, tokens } from '@fluentui/react-components'

export const useAccessStyles = makeStyles({
  table: { minWidth: '720px', marginTop: tokens.spacingVerticalS },
  name: { overflowWrap: 'anywhere' },
})
