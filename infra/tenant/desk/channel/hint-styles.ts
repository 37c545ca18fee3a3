import { makeStyles, tokens } from '@fluentui/react-components'

export const useHintStyles = makeStyles({
  root: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // Its colour is none in the theme of high contrast.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  text: { margin: 0, flexGrow: 1 },
  putAway: { color: tokens.colorBrandForeground2, flexShrink: 0 },
  icon: { fontSize: '20px', flexShrink: 0 },
})
