import { makeStyles, tokens } from '@fluentui/react-components'

export const useCardStyles = makeStyles({
  root: {
    position: 'relative',
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  progress: { position: 'absolute', top: 0, left: 0, right: 0 },
})
