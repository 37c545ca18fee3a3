import { makeStyles, tokens } from '@fluentui/react-components'

export const useSetupPageStyles = makeStyles({
  root: {
    maxWidth: '560px',
    padding: '24px 20px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalL,
    '& p, & h1': { margin: 0 },
  },
  inspection: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})
