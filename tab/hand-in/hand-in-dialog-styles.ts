import { makeStyles, tokens } from '@fluentui/react-components'

export const useHandInDialogStyles = makeStyles({
  surface: { maxWidth: '560px' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  due: { margin: 0, color: tokens.colorNeutralForeground2 },
})
