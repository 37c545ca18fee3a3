import type { DriveItem } from '../api/shapes.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { createFolder, renameItem } from './drive.ts'
import { NameDialog } from './name-dialog.tsx'
import { type Carrying, PlaceDialog } from './place-dialog.tsx'
import { useDrive } from './use-drive.ts'

/** A deed that needs a word first, and what it is done to. */
export interface Asking {
  does: 'new-folder' | 'rename' | 'delete' | Carrying
  items: DriveItem[]
}

/** The one dialog of the pane: it outlives the row it was asked from. */
export const AskingDialog = ({ asking, path, close }: { asking: Asking; path: string[]; close: () => void }) => {
  const drive = useDrive()
  const { does, items } = asking
  const [first] = items
  if (does === 'new-folder') {
    const save = (name: string): Promise<void> => createFolder(drive, path, name)
    return <NameDialog title="New folder" button="Create" initial="" save={save} close={close} />
  }
  if (does === 'delete') return <DeleteDialog items={items} close={close} />
  if (does !== 'rename') return <PlaceDialog carrying={does} items={items} path={path} close={close} />
  if (first === undefined) return null
  const save = (name: string): Promise<void> => renameItem(drive, first.id, name)
  return <NameDialog title={`Rename ${first.name}`} button="Rename" initial={first.name} save={save} close={close} />
}
