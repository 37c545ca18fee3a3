import { makeStyles, tokens } from '@fluentui/react-components'

export const useHandOutStyles = makeStyles({
  line: { margin: `${tokens.spacingVerticalXS} 0`, maxWidth: '72ch' },
  quiet: { margin: `${tokens.spacingVerticalXS} 0`, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  question: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
})
