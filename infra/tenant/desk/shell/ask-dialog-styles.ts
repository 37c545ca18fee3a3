import { makeStyles, tokens } from '@fluentui/react-components'

export const useAskDialogStyles = makeStyles({
  title: { overflowWrap: 'anywhere' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})
