import { makeStyles, tokens } from '@fluentui/react-components'

export const useChannelStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    maxWidth: '808px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} 64px`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '@media (max-width: 560px)': { padding: tokens.spacingVerticalL },
  },
  posts: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXL,
  },
  thread: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  post: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  composer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  busy: { alignSelf: 'flex-start' },
  write: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  reply: {
    marginLeft: tokens.spacingHorizontalM,
    paddingLeft: tokens.spacingHorizontalL,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
})
