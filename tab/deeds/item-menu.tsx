import { MenuItem } from '@fluentui/react-components'
import { ArrowUndoRegular, FolderOpenRegular } from '@fluentui/react-icons'
import type { ItemView, WishView } from '../../src/contract/item-view.ts'
import { useHost } from '../host-context.ts'
import { MoreMenu } from './more-menu.tsx'
import type { ItemDeeds } from './use-item-deeds.ts'
import { WISH_WORDS } from './wish-words.ts'

interface ItemMenuProps {
  item: ItemView
  wishes: readonly WishView[]
  deeds: ItemDeeds
}

/** Everything beyond the row's first button; not there when it would be empty. */
export function ItemMenu({ item, wishes, deeds }: ItemMenuProps) {
  const host = useHost()
  const { folderUrl } = item
  if (wishes.length === 0 && deeds.undo === null && folderUrl === null) return null
  return (
    <MoreMenu label={`More for ${item.title}`}>
      {wishes.map((wish) => (
        <MenuItem key={wish} onClick={() => deeds.grant(wish)}>
          {WISH_WORDS[wish]}
        </MenuItem>
      ))}
      {deeds.undo && (
        <MenuItem icon={<ArrowUndoRegular />} onClick={deeds.undo}>
          {`Undo “${item.state}”`}
        </MenuItem>
      )}
      {folderUrl !== null && (
        <MenuItem icon={<FolderOpenRegular />} onClick={() => void host.openLink(folderUrl)}>
          Open in SharePoint
        </MenuItem>
      )}
    </MoreMenu>
  )
}
