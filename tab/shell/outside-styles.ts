import { makeStyles, tokens } from '@fluentui/react-components'

export const useOutsideStyles = makeStyles({
  root: {
    maxWidth: '560px',
    padding: '12vh 20px 48px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '& p, & h1': { margin: 0 },
  },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXL },
})
