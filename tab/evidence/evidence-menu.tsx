import { MenuItem } from '@fluentui/react-components'
import { useState } from 'react'
import type { EvidenceView } from '../../src/contract/evidence.ts'
import { MoreMenu } from '../deeds/more-menu.tsx'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { ShareDialog } from './share-dialog.tsx'
import { useEvidenceDeed } from './use-evidence-deed.ts'

/** What can be done with a piece of evidence besides editing it; not there when it would be empty. */
export function EvidenceMenu({ row, mayEdit }: { row: EvidenceView; mayEdit: boolean }) {
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
      <MoreMenu label={`More for ${row.reference}`}>
        {mayEdit && (
          <MenuItem onClick={() => own(!ownedByMe)}>{ownedByMe ? 'It is not mine any more' : 'Take it'}</MenuItem>
        )}
        {mayMove !== null && (
          <MenuItem onClick={() => setSharing(true)}>
            {mayMove === 'shared' ? 'Hand in' : 'Move back to Working'}
          </MenuItem>
        )}
      </MoreMenu>
      {sharing && mayMove !== null && <ShareDialog row={row} to={mayMove} onClose={() => setSharing(false)} />}
    </>
  )
}
