import { makeStyles, tokens } from '@fluentui/react-components'

export const useFrameStyles = makeStyles({
  /** Not for a FluentProvider itself: it hands its class on to everything that floats above the page. */
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    '@media print': { backgroundColor: '#fff' },
  },
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '1280px',
    // 20 px keep clear of Teams' own rail.
    padding: `${tokens.spacingVerticalXL} 20px 56px`,
  },
})
