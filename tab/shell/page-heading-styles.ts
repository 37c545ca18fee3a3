import { makeStyles, tokens } from '@fluentui/react-components'

export const usePageHeadingStyles = makeStyles({
  root: {
    margin: 0,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
})
