import { makeStyles, tokens } from '@fluentui/react-components'

export const useCalendarStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    maxWidth: '808px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} 64px`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
    '@media (max-width: 560px)': { padding: tokens.spacingVerticalL },
  },
  week: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  weekName: {
    margin: 0,
    paddingBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  day: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  dayName: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
})
