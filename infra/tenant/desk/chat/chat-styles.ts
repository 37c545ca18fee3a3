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
  frame: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    // Room for the shadows of cards, which would be cut off at the edge.
    margin: `0 calc(-1 * ${tokens.spacingHorizontalS})`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  toEnd: { position: 'absolute', bottom: tokens.spacingVerticalS, alignSelf: 'center', boxShadow: tokens.shadow8 },
  day: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  dayName: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    '::before': { content: '""', flexGrow: 1, height: '1px', backgroundColor: tokens.colorNeutralStroke2 },
    '::after': { content: '""', flexGrow: 1, height: '1px', backgroundColor: tokens.colorNeutralStroke2 },
  },
  message: {
    alignSelf: 'flex-start',
    boxSizing: 'border-box',
    width: 'fit-content',
    maxWidth: 'min(100%, 640px)',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  /** A card as wide as its words would leap with every edit. */
  wide: { width: '100%' },
  mine: { alignSelf: 'flex-end', alignItems: 'flex-end', maxWidth: '80%' },
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
  composer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  // Their icons stand below the words that they go with.
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  input: { flexGrow: 1, minWidth: 0 },
})
