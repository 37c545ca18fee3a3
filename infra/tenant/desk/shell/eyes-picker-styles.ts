import { makeStyles, tokens } from '@fluentui/react-components'

export const useEyesPickerStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200 },
  dropdown: { minWidth: '180px', width: '250px' },
  chosen: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  option: { display: 'flex', flexDirection: 'column' },
  role: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
})
