import { makeStyles, tokens } from '@fluentui/react-components'

const tablet = '@media (max-width: 1000px)'
const phone = '@media (max-width: 560px)'

export const useFilesStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    minHeight: '100%',
    maxWidth: '1120px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} 64px`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    [phone]: { padding: tokens.spacingVerticalL },
  },
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-8px',
  },
  crumbs: { marginLeft: '-8px', '& ol': { flexWrap: 'wrap' } },
  frame: {
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  table: { '& tbody tr:last-child': { borderBottom: 'none' } },
  overRow: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
  },
  chosen: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  chosenCount: { marginRight: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  nameCell: { overflow: 'hidden', paddingTop: tokens.spacingVerticalXXS, paddingBottom: tokens.spacingVerticalXXS },
  name: {
    overflowWrap: 'anywhere',
    textAlign: 'left',
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  folder: { color: tokens.colorCompoundBrandStroke },
  changed: { width: '250px', [tablet]: { width: '230px' }, [phone]: { display: 'none' } },
  by: { width: '150px', [tablet]: { display: 'none' } },
  size: { width: '90px', [tablet]: { display: 'none' } },
  menu: { width: '48px' },
  narrowOnly: { display: 'none', [tablet]: { display: 'inline' } },
  more: { alignSelf: 'center' },
  dropNote: {
    position: 'sticky',
    bottom: tokens.spacingVerticalL,
    alignSelf: 'center',
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    boxShadow: tokens.shadow16,
  },
})
