import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { EvidenceView } from '../../src/contract/evidence.ts'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { ShareDialog } from './share-dialog.tsx'
import { useEvidenceDeed } from './use-evidence-deed.ts'

/** What can be done with a piece of evidence besides editing it; not there when it would be empty. */
export function EvidenceMenu({ row, mayEdit }: { row: EvidenceView; mayEdit: boolean }) {
  const restore = useRestoreFocusTarget()
  const toasts = useDeedToasts()
  const deed = useEvidenceDeed()
  const [sharing, setSharing] = useState(false)
  const { file, ownedByMe, mayMove } = row
  if (!mayEdit && mayMove === null) return null
  const own = (take: boolean) =>
    deed.mutate(
      { path: 'owner', body: { file, take }, back: { path: 'owner', body: { file, take: !take } } },
      { onError: toasts.refuse },
    )
  return (
    <>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            {...restore}
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            aria-label={`More for ${row.reference}`}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {mayEdit && (
              <MenuItem onClick={() => own(!ownedByMe)}>{ownedByMe ? 'It is not mine any more' : 'Take it'}</MenuItem>
            )}
            {mayMove !== null && (
              <MenuItem onClick={() => setSharing(true)}>
                {mayMove === 'shared' ? 'Hand in ...' : 'Move back to Working ...'}
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {sharing && mayMove !== null && <ShareDialog row={row} to={mayMove} onClose={() => setSharing(false)} />}
    </>
  )
}
