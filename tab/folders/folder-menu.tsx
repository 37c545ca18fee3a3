import { MenuItem } from '@fluentui/react-components'
import { FolderAddRegular, RenameRegular, SubtractCircleRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { FolderView } from '../../src/contract/folders.ts'
import { MoreMenu } from '../deeds/more-menu.tsx'
import { useDeedToasts } from '../deeds/use-deed-toasts.tsx'
import { NameDialog } from './name-dialog.tsx'
import { useChangeFolders } from './use-folder-deeds.ts'

/** What the coordinator may change of a planned folder; not there when it would be empty. */
export function FolderMenu({ folder }: { folder: FolderView }) {
  const change = useChangeFolders()
  const toasts = useDeedToasts()
  const [naming, setNaming] = useState<'rename' | 'add' | null>(null)
  const { key, name, can } = folder
  if (can.length === 0) return null
  return (
    <>
      <MoreMenu label={`Change ${name}`}>
        {can.includes('rename') && (
          <MenuItem icon={<RenameRegular />} onClick={() => setNaming('rename')}>
            Give it another name
          </MenuItem>
        )}
        {can.includes('add') && (
          <MenuItem icon={<FolderAddRegular />} onClick={() => setNaming('add')}>
            Add a folder in it
          </MenuItem>
        )}
        {can.includes('leave out') && (
          <MenuItem
            icon={<SubtractCircleRegular />}
            onClick={() => change.mutate({ type: 'leave out', key }, { onError: toasts.refuse })}
          >
            Leave it out
          </MenuItem>
        )}
      </MoreMenu>
      {naming && <NameDialog folder={folder} deed={naming} onClose={() => setNaming(null)} />}
    </>
  )
}
