import type { PlannedFolder } from './planned-folder.ts'

/** What the coordinator wants otherwise than planned, before it is made. Undone by taking it out of the list. */
export type FolderEdit = { readonly id: string } & FolderChange

export type FolderChange =
  | { readonly type: 'rename'; readonly key: string; readonly name: string }
  /** With all below it. */
  | { readonly type: 'leave out'; readonly key: string }
  /** One of her own. */
  | {
      readonly type: 'add'
      readonly key: string
      readonly parent: string
      readonly name: string
      readonly restricted: boolean
    }
  /** This folder of the library is the one, whatever its name. */
  | { readonly type: 'use'; readonly key: string; readonly itemId: string }
  /** None of those that look like it is the one: make it. */
  | { readonly type: 'make'; readonly key: string }

/** What all else lies in, or is looked for in. */
const ALWAYS: readonly string[] = ['base', 'working', 'shared', 'working/evidence', 'shared/evidence']

/** Whether the plan cannot do without it. */
export function isNeeded(key: string): boolean {
  return ALWAYS.includes(key)
}

/** The plan after these changes, in their order; one of a folder that is not there changes nothing. Level by level. */
export function applyFolderEdits(
  planned: readonly PlannedFolder[],
  edits: readonly FolderChange[],
): readonly PlannedFolder[] {
  const folders = edits.reduce(applyEdit, planned)
  const depths = new Map<string, number>()
  for (const { key, parent } of folders) depths.set(key, parent === null ? 0 : (depths.get(parent) ?? 0) + 1)
  return folders.toSorted((a, b) => (depths.get(a.key) ?? 0) - (depths.get(b.key) ?? 0))
}

function applyEdit(folders: readonly PlannedFolder[], edit: FolderChange): readonly PlannedFolder[] {
  switch (edit.type) {
    case 'rename':
      return folders.map((folder) => (folder.key === edit.key ? { ...folder, name: edit.name } : folder))
    case 'leave out':
      return isNeeded(edit.key) ? folders : without(folders, edit.key)
    case 'add': {
      const parent = folders.find(({ key }) => key === edit.parent)
      if (!parent || folders.some(({ key }) => key === edit.key)) return folders
      const { key, name, restricted } = edit
      return [...folders, { key, name, parent: parent.key, restricted: restricted || parent.restricted }]
    }
    default:
      return folders
  }
}

/** Whatever its key is, what lies in it goes with it. Parents stand before their children. */
function without(folders: readonly PlannedFolder[], key: string): readonly PlannedFolder[] {
  const gone = new Set([key])
  for (const folder of folders) if (folder.parent !== null && gone.has(folder.parent)) gone.add(folder.key)
  return folders.filter((folder) => !gone.has(folder.key))
}
