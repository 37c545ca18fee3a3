import type { DriveItem } from '../api/shapes.ts'
import { inLondon, sayMoment } from '../time/london.ts'

const units = ['bytes', 'KB', 'MB', 'GB']

/** "512 bytes", "4.1 MB"; of a folder, how many things are in it. */
export const saySize = ({ folder, size }: Pick<DriveItem, 'folder' | 'size'>): string => {
  if (folder)
    return folder.childCount === undefined ? '' : `${folder.childCount} ${folder.childCount === 1 ? 'item' : 'items'}`
  if (size === undefined) return ''
  if (size === 1) return '1 byte'
  const power = Math.min(units.length - 1, size < 1 ? 0 : Math.floor(Math.log(size) / Math.log(1024)))
  return `${power === 0 ? size : (size / 1024 ** power).toFixed(1)} ${units[power]}`
}

/** "Monday 11 January 2027, 9:04am". */
export const sayChanged = ({ lastModifiedDateTime }: Pick<DriveItem, 'lastModifiedDateTime'>): string =>
  lastModifiedDateTime === undefined ? '' : sayMoment(inLondon(lastModifiedDateTime))

export const sayChanger = ({ lastModifiedBy }: Pick<DriveItem, 'lastModifiedBy'>): string =>
  lastModifiedBy?.user?.displayName ?? lastModifiedBy?.application?.displayName ?? ''
