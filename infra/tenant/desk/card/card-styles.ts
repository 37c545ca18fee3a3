import { makeStyles, tokens } from '@fluentui/react-components'

export const useCardStyles = makeStyles({
  root: {
    position: 'relative',
    overflow: 'hidden',
  },
  framed: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  // Its own distance from an edge that is not there.
  bare: { margin: '-16px', overflow: 'visible' },
  progress: { position: 'absolute', top: 0, left: 0, right: 0 },
})
