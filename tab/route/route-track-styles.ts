import { makeStyles, tokens } from '@fluentui/react-components'
import { PHONE } from './route-map-styles.ts'

export const useRouteTrackStyles = makeStyles({
  root: { position: 'relative', height: '58px', [PHONE]: { display: 'none' } },
  line: {
    position: 'absolute',
    top: '35px',
    left: 0,
    right: 0,
    height: '4px',
    backgroundColor: tokens.colorNeutralStroke1,
    // The end of each phase.
    borderRight: `2px solid ${tokens.colorNeutralBackground1}`,
  },
  gone: { position: 'absolute', top: '35px', left: 0, height: '4px', backgroundColor: tokens.colorCompoundBrandStroke },
  now: {
    position: 'absolute',
    top: '4px',
    transform: 'translateX(-50%)',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '18px',
  },
  stops: { margin: 0, padding: 0, listStyleType: 'none' },
  stop: { position: 'absolute', top: '28px', transform: 'translateX(-50%)' },
  stopNow: {
    borderRadius: tokens.borderRadiusCircular,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '1px',
  },
})
