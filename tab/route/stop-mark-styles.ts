import { makeStyles, tokens } from '@fluentui/react-components'

export const useStopMarkStyles = makeStyles({
  // Its own ground hides the line behind it.
  root: {
    display: 'block',
    fontSize: '18px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  attention: { color: tokens.colorStatusWarningForeground3 },
  open: { color: tokens.colorNeutralForeground2 },
  settled: { color: tokens.colorStatusSuccessForeground1 },
  meeting: { color: tokens.colorNeutralForeground2 },
})
