import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import {
  ArrowDownloadRegular,
  DeleteRegular,
  InfoRegular,
  MoreHorizontalRegular,
  RenameRegular,
} from '@fluentui/react-icons'
import { useState } from 'react'
import type { DriveItem } from '../api/shapes.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { renameItem } from './drive.ts'
import { NameDialog } from './name-dialog.tsx'
import { useDownload } from './use-download.ts'
import { useDrive } from './use-drive.ts'

type Asking = 'rename' | 'delete'

export const ItemMenu = ({ item, choose }: { item: DriveItem; choose: (item: DriveItem) => void }) => {
  const drive = useDrive()
  const download = useDownload()
  const [asking, setAsking] = useState<Asking>()
  const close = (): void => setAsking(undefined)
  return (
    <>
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
            <MenuItem icon={<RenameRegular />} onClick={() => setAsking('rename')}>
              Rename
            </MenuItem>
            <MenuItem icon={<DeleteRegular />} onClick={() => setAsking('delete')}>
              Delete
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asking === 'rename' && (
        <NameDialog
          title={`Rename ${item.name}`}
          button="Rename"
          initial={item.name}
          save={(name) => renameItem(drive, item.id, name)}
          close={close}
        />
      )}
      {asking === 'delete' && <DeleteDialog item={item} close={close} />}
    </>
  )
}
