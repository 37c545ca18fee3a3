import { makeStyles, tokens } from '@fluentui/react-components'

export const useTabPaneStyles = makeStyles({
  root: { position: 'relative', height: '100%', display: 'flex', flexDirection: 'column' },
  frame: { flexGrow: 1, width: '100%', border: 'none', backgroundColor: tokens.colorNeutralBackground1 },
  waiting: { position: 'absolute', top: '40%', left: 0, right: 0, pointerEvents: 'none' },
})
