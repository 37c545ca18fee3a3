import { makeStyles } from '@fluentui/react-components'

export const useWaitingStyles = makeStyles({
  root: { height: '100%', display: 'grid', placeContent: 'center' },
})
