import { Button, Menu, MenuList, MenuPopover, MenuTrigger, useRestoreFocusTarget } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'

interface MoreMenuProps {
  /** What a screen reader says of its button, which shows three dots. */
  label: string
  /** Menu items. */
  children: ReactNode
}

export function MoreMenu({ label, children }: MoreMenuProps) {
  const restore = useRestoreFocusTarget()
  return (
    <Menu positioning="below-end">
      <MenuTrigger disableButtonEnhancement>
        <Button {...restore} appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  )
}
