import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  ArrowDownloadRegular,
  CopyRegular,
  DeleteRegular,
  FolderArrowRightRegular,
  InfoRegular,
  MoreHorizontalRegular,
  RenameRegular,
} from '@fluentui/react-icons'
import type { DriveItem } from '../api/shapes.ts'
import type { Asking } from './asking-dialog.tsx'
import { ShareItems } from './share-items.tsx'
import { useDownload } from './use-download.ts'

interface Props {
  item: DriveItem
  choose: (item: DriveItem) => void
  ask: (asking: Asking) => void
}

export const ItemMenu = ({ item, choose, ask }: Props) => {
  const download = useDownload()
  const items = [item]
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={`Actions on ${item.name}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<InfoRegular />} onClick={() => choose(item)}>
            Details
          </MenuItem>
          {item.file && (
            <MenuItem icon={<ArrowDownloadRegular />} onClick={() => void download(item)}>
              Download
            </MenuItem>
          )}
          {item.file && <ShareItems item={item} />}
          <MenuDivider />
          <MenuItem icon={<RenameRegular />} onClick={() => ask({ does: 'rename', items })}>
            Rename
          </MenuItem>
          <MenuItem icon={<FolderArrowRightRegular />} onClick={() => ask({ does: 'move', items })}>
            Move to…
          </MenuItem>
          <MenuItem icon={<CopyRegular />} onClick={() => ask({ does: 'copy', items })}>
            Copy to…
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => ask({ does: 'delete', items })}>
            Delete
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
