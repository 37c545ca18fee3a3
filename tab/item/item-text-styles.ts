import { makeStyles, tokens } from '@fluentui/react-components'

export const useItemTextStyles = makeStyles({
  title: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  aside: { fontStyle: 'italic', color: tokens.colorNeutralForeground2 },
  when: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    '::first-letter': { textTransform: 'uppercase' },
  },
  attention: { margin: 0, color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  owner: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  nobody: { color: tokens.colorNeutralForeground2, fontStyle: 'italic' },
})
