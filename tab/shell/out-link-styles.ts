import { makeStyles } from '@fluentui/react-components'

export const useOutLinkStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: '6px', minHeight: '24px', minWidth: '24px' },
})
