import { makeStyles, tokens } from '@fluentui/react-components'

export const useItemActionsStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusMedium,
    outlineStyle: 'none',
  },
  first: { minWidth: '112px', whiteSpace: 'nowrap', '@media (max-width: 560px)': { marginRight: 'auto' } },
  // Held free where there is no menu, so that the buttons above and below stand in one line.
  menu: { width: '32px', flexShrink: 0 },
})
