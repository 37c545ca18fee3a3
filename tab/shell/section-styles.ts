import { makeStyles, tokens } from '@fluentui/react-components'

export const useSectionStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXXXL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    minHeight: '32px',
    marginBottom: tokens.spacingVerticalXS,
  },
  heading: {
    // Gives way to what stands beside it before that goes below.
    flex: '1 1 160px',
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
})
