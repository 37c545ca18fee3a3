import { makeStyles, tokens } from '@fluentui/react-components'

export const useEyesPickerStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  label: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200 },
  dropdown: { minWidth: 0, width: '264px' },
  // Inline, so that it stays within the page's landmarks; above whatever scrolls below the bar.
  list: { zIndex: 10, maxHeight: '70vh' },
  chosen: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minWidth: 0 },
  words: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  option: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0 },
  person: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  role: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  guest: { marginLeft: 'auto' },
})
