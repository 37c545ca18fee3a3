import { makeStyles, tokens } from '@fluentui/react-components'

const phone = '@media (max-width: 560px)'

export const useChatStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    height: '100%',
    maxWidth: '808px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    [phone]: { padding: tokens.spacingVerticalL },
  },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXXS}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  message: {
    alignSelf: 'flex-start',
    width: 'fit-content',
    maxWidth: 'min(100%, 640px)',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  mine: { alignSelf: 'flex-end', alignItems: 'flex-end', maxWidth: '80%' },
  by: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  author: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  bubble: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  textBubble: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  mineBubble: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  busy: { alignSelf: 'flex-start' },
  composer: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  input: { flexGrow: 1 },
})
