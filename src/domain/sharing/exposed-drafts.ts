import { folderKey } from '../evidence/folder-plan.ts'
import { isBelow } from '../evidence/watched-folder.ts'
import type { ItemPicture } from '../inspection/picture.ts'
import { capitalise, counted } from '../notice/counted.ts'
import { listed } from '../notice/listed.ts'
import { filesBelow } from './files-below.ts'
import type { SharingFinding } from './sharing-finding.ts'
import type { OpenFolder, SharingLook } from './sharing-look.ts'

const SHARED = 'shared'

/** What lies in the shared area, where inspectors can open it, without having been handed in. */
export function exposedDrafts({ shared }: SharingLook, items: readonly ItemPicture[]): readonly SharingFinding[] {
  return [...loose(shared), ...strange(shared), ...notHandedIn(shared, items)]
}

/** Files in the area's own folder, where no return belongs. */
function loose(folders: readonly OpenFolder[]): readonly SharingFinding[] {
  return folders
    .filter(({ key, files }) => key === SHARED && files > 0)
    .map(({ files, list, webUrl }) => {
      const names = listed(list.map(({ name }) => `“${name}”`))
      const them = files === 1 ? 'it' : 'them'
      const line = `${lie(files)} in the shared area itself, in no return's folder: ${names}. Inspectors can open ${them}: move ${them} into Working, or into the folder where ${files === 1 ? 'it belongs' : 'they belong'}.`
      return { code: 'loose files', exposed: true, line, url: webUrl }
    })
}

/** Folders that the plan does not have there: planned ones of Working, and what people made beside ours. */
function strange(folders: readonly OpenFolder[]): readonly SharingFinding[] {
  const all = new Set(folders.flatMap((folder) => (isStrange(folder) ? [folder.id] : [])))
  return folders
    .filter(({ id, above }) => all.has(id) && !above.some((each) => all.has(each)))
    .flatMap((folder) => {
      const files = filesBelow(folder, folders)
      if (files === 0 && folder.key === undefined) return []
      const what = folder.key === undefined ? 'A folder that is not in the plan' : 'A folder of Working'
      const line = `${what}, “${folder.path.at(-1) ?? ''}”, lies in the shared area with ${counted(files, 'file')} that inspectors can open. Move it into Working unless that is meant.`
      return [{ code: 'folder moved', exposed: files > 0, line, url: folder.webUrl } as const]
    })
}

/** People's own below a return's folder are that return's matter. */
function isStrange({ key, path }: OpenFolder): boolean {
  return key === undefined ? path.length === 1 : !isBelow(key, SHARED)
}

function notHandedIn(folders: readonly OpenFolder[], items: readonly ItemPicture[]): readonly SharingFinding[] {
  return items.flatMap(({ dated: { item }, status }) => {
    const isOpen = item.kind === 'return' && status.state !== 'handed in' && status.state !== 'handed in late'
    const folder = isOpen && folders.find(({ key }) => key === folderKey('shared', item.id))
    const files = folder ? filesBelow(folder, folders) : 0
    if (!folder || files === 0) return []
    const line = `${item.title}: ${counted(files, 'file lies', 'files lie')} in its shared folder, and it is not marked handed in. Move ${files === 1 ? 'it' : 'them'} back to Working, or hand it in.`
    return [{ code: 'draft in shared area', exposed: true, line, url: folder.webUrl } as const]
  })
}

function lie(files: number): string {
  return capitalise(counted(files, 'file lies', 'files lie'))
}
