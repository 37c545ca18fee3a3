import { makeStyles, tokens } from '@fluentui/react-components'

/** Below a page's heading: the sentence that matters, and what can be done at its right. */
export const usePageIntroStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalS,
  },
  sentence: {
    margin: 0,
    maxWidth: '72ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
})
