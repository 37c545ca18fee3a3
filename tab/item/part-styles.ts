import { makeStyles, tokens } from '@fluentui/react-components'

const phone = '@media (max-width: 560px)'

export const usePartStyles = makeStyles({
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  root: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '860px' },
  part: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 148px 208px',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    minHeight: '48px',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [phone]: { gridTemplateColumns: 'minmax(0, 1fr)', padding: `${tokens.spacingVerticalM} 0` },
  },
  what: { minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  about: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    minWidth: '112px',
    [phone]: { justifyContent: 'flex-start' },
  },
})
