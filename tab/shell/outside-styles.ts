import { makeStyles, tokens } from '@fluentui/react-components'

export const useOutsideStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    padding: '12vh max(20px, 100vw - 580px) 48px 20px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '& p, & h1': { margin: 0 },
  },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXL },
})
