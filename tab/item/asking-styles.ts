import { makeStyles, tokens } from '@fluentui/react-components'

export const useAskingStyles = makeStyles({
  line: { margin: 0, maxWidth: '72ch' },
  message: {
    maxWidth: '72ch',
    marginTop: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  subject: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  text: { margin: `${tokens.spacingVerticalS} 0 0`, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalM,
  },
  mail: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minHeight: '32px' },
  told: { color: tokens.colorNeutralForeground2 },
})
