import { makeStyles, tokens } from '@fluentui/react-components'

export const useFailureViewStyles = makeStyles({
  root: {
    maxWidth: '560px',
    padding: '12vh 20px 48px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalL,
  },
  words: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, '& p, & h1': { margin: 0 } },
  icon: { fontSize: '32px', color: tokens.colorNeutralForeground3 },
})
