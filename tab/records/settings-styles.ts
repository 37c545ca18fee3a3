import { makeStyles, tokens } from '@fluentui/react-components'

export const useSettingsStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, margin: 0, padding: 0, border: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 2fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
    paddingBottom: tokens.spacingVerticalM,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'stretch' },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  whole: { gridColumn: '1 / -1' },
  // Fluent's own would keep 250 px and push the dialog wider than a phone.
  field: { minWidth: 0 },
})
