import { makeStyles, tokens } from '@fluentui/react-components'

export const useEmptyNoteStyles = makeStyles({
  root: {
    margin: 0,
    maxWidth: '72ch',
    padding: `${tokens.spacingVerticalM} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
})
