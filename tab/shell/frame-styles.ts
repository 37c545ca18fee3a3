import { makeStyles, tokens } from '@fluentui/react-components'

export const useFrameStyles = makeStyles({
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1240px',
    // 20 px keep clear of Teams' own rail.
    padding: `${tokens.spacingVerticalXL} 20px 56px`,
  },
})
