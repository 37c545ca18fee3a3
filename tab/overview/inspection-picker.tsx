import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import type { Overview } from '../../src/contract/overview.ts'

interface InspectionPickerProps {
  shown: Overview['inspection']
  others: Overview['others']
  onChoose: (inspection: string) => void
}

/** A menu rather than a select, whose outline the contrast theme has lost before (fluentui#28334). */
export function InspectionPicker({ shown, others, onChoose }: InspectionPickerProps) {
  const all = [shown, ...others].toSorted((a, b) => a.partnership.localeCompare(b.partnership, 'en-GB'))
  return (
    <Menu
      checkedValues={{ inspection: [shown.id] }}
      onCheckedValueChange={(_event, { checkedItems: [chosen] }) => chosen && onChoose(chosen)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton aria-label={`Inspection: ${shown.partnership}. Choose another`}>{shown.partnership}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {all.map(({ id, partnership }) => (
            <MenuItemRadio key={id} name="inspection" value={id}>
              {partnership}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
