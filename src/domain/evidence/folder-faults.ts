import { folderNameFault } from '../programme/folder-name.ts'
import type { PlannedFolder } from './planned-folder.ts'

/** What SharePoint would not take of a plan, said before it is asked. */
export interface FolderFault {
  readonly key: string
  /** For the coordinator: what is wrong, and what to do. */
  readonly line: string
  /** It cannot be made so; otherwise it can, and leaves little room for a file's name. */
  readonly blocks: boolean
}

/** Decoded, from the site to the file; https://support.microsoft.com/office/64883a5d-228e-48f5-b3d2-eb39e07630fa */
const LONGEST_PATH = 400
/** Shorter names for files than this make people's work hard. */
const ROOM_FOR_FILE = 80

/** What two names in one place are compared by: SharePoint keeps capitals and does not tell them apart. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/**
 * Faults of names, paths and clashes, in the plan's order, one a folder.
 * @param library decoded path of the library from the site on, such as `sites/inspection/Shared Documents`
 */
export function folderFaults(folders: readonly PlannedFolder[], library: string): readonly FolderFault[] {
  const paths = new Map<string, string>()
  const taken = new Map<string, PlannedFolder>()
  return folders.flatMap((folder): readonly FolderFault[] => {
    const path = `${folder.parent === null ? library : paths.get(folder.parent)}/${folder.name}`
    paths.set(folder.key, path)
    const place = `${folder.parent}/${foldName(folder.name)}`
    const other = taken.get(place)
    taken.set(place, other ?? folder)
    return nameFault(folder) ?? clash(folder, other) ?? pathFault(folder, path.length) ?? []
  })
}

function nameFault(folder: PlannedFolder): readonly FolderFault[] | undefined {
  const fault = folderNameFault(folder.name, { atRoot: folder.parent === null })
  if (fault === null) return undefined
  return [{ key: folder.key, line: `The name “${folder.name}” ${fault}. Give it another name.`, blocks: true }]
}

function clash(folder: PlannedFolder, other: PlannedFolder | undefined): readonly FolderFault[] | undefined {
  if (!other) return undefined
  const line = `“${folder.name}” is planned twice in the same place, and SharePoint does not tell capitals apart. Rename one of them, or leave it out.`
  return [{ key: folder.key, line, blocks: true }]
}

function pathFault(folder: PlannedFolder, length: number): readonly FolderFault[] | undefined {
  const left = LONGEST_PATH - length - 1
  if (left >= ROOM_FOR_FILE) return undefined
  const remedy = 'Shorten its name, or one above it.'
  if (left < 1) {
    const line = `The path of “${folder.name}” would have ${length} characters, and SharePoint takes ${LONGEST_PATH} with the file’s name. ${remedy}`
    return [{ key: folder.key, line, blocks: true }]
  }
  const line = `The path of “${folder.name}” leaves ${left} characters for a file’s name. ${remedy}`
  return [{ key: folder.key, line, blocks: false }]
}
