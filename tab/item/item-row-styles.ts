import { makeStyles, tokens } from '@fluentui/react-components'

// The two never match together: which of two matching ones wins is not ours to say in makeStyles.
const narrow = '@media (min-width: 561px) and (max-width: 860px)'
const phone = '@media (max-width: 560px)'

/** The same columns in lists and in the table of returns, so that eyes can run down the page. */
export const useItemRowStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 148px 190px 152px',
    gridTemplateAreas: '"what state owner actions"',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalMNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: {
      gridTemplateColumns: '148px minmax(0, 1fr) 152px',
      gridTemplateAreas: '"what what actions" "state owner actions"',
      rowGap: tokens.spacingVerticalXS,
    },
    [phone]: {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gridTemplateAreas: '"what what" "state owner" "actions actions"',
      rowGap: tokens.spacingVerticalS,
    },
  },
  /** With nothing but a menu at its end: what it is has all the room beside that. */
  quiet: {
    [phone]: {
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      gridTemplateAreas: '"what what actions" "state owner owner"',
    },
  },
  what: { gridArea: 'what', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0 },
  state: { gridArea: 'state' },
  owner: { gridArea: 'owner', minWidth: 0, [phone]: { textAlign: 'right', justifyContent: 'flex-end' } },
  actions: { gridArea: 'actions', '& > div': { flexGrow: 1 } },
})
