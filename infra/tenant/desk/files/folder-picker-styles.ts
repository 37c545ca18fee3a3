import { makeStyles, tokens } from '@fluentui/react-components'

export const useFolderPickerStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, outlineStyle: 'none' },
  folders: {
    listStyleType: 'none',
    margin: 0,
    padding: tokens.spacingVerticalXS,
    height: '260px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  folder: { width: '100%', justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  none: { padding: tokens.spacingVerticalM, color: tokens.colorNeutralForeground3 },
})
