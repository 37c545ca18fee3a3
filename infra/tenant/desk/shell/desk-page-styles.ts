import { makeStyles, tokens } from '@fluentui/react-components'

export const useDeskPageStyles = makeStyles({
  root: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground2,
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)', gridTemplateRows: 'minmax(0, 1fr) auto' },
  },
  page: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    minHeight: 0,
    '@media (max-width: 560px)': { order: -1 },
  },
  pane: { flexGrow: 1, minHeight: 0, overflow: 'auto', outlineStyle: 'none', position: 'relative' },
})
