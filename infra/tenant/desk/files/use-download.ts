import type { DriveItem } from '../api/shapes.ts'
import { downloadItem } from './drive.ts'
import { useDrive } from './use-drive.ts'

/** Fetches a file as the person and hands it to the browser. */
export const useDownload = () => {
  const drive = useDrive()
  return async (item: DriveItem): Promise<void> => {
    const address = URL.createObjectURL(await downloadItem(drive, item))
    const anchor = document.createElement('a')
    anchor.href = address
    anchor.download = item.name
    anchor.click()
    URL.revokeObjectURL(address)
  }
}
