import { makeStyles, tokens } from '@fluentui/react-components'

export const useOutcomeDialogStyles = makeStyles({
  // A card brings its own distances, a page its own colours.
  surface: { maxWidth: 'calc(100vw - 16px)' },
  title: { overflowWrap: 'anywhere' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minHeight: 0 },
  page: { display: 'flex', flexDirection: 'column', minHeight: 0 },
  frame: {
    width: '100%',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    // As a page of its own in the dark it has no colour before it has one.
    colorScheme: 'normal',
  },
})
