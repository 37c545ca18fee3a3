import { makeStyles, tokens } from '@fluentui/react-components'

const phone = '@media (max-width: 480px)'
const row = {
  display: 'flex',
  gap: tokens.spacingHorizontalL,
  padding: `${tokens.spacingVerticalM} 0`,
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const

export const useNoticesStyles = makeStyles({
  words: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  day: { marginTop: tokens.spacingVerticalL },
  date: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  coming: { ...row, [phone]: { flexDirection: 'column', gap: tokens.spacingVerticalXXS } },
  time: { flexShrink: 0, width: '72px', fontVariantNumeric: 'tabular-nums' },
  person: { ...row, gap: tokens.spacingHorizontalM },
  said: { minWidth: 0 },
  what: { margin: 0, maxWidth: '72ch', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  mark: { flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
  lost: { flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorStatusDangerForeground1 },
  more: { marginTop: tokens.spacingVerticalXS, marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
})
