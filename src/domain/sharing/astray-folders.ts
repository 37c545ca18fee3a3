import { isBelow } from '../evidence/watched-folder.ts'
import { counted } from '../notice/counted.ts'
import { filesBelow } from './files-below.ts'
import type { SharingFinding } from './sharing-finding.ts'
import type { OpenFolder, SharingLook } from './sharing-look.ts'

/** Folders of the shared area that somebody moved into Working: what was handed in there can no longer be opened. */
export function astrayFolders({ astray = [] }: SharingLook): readonly SharingFinding[] {
  const all = new Set(astray.map(({ id }) => id))
  return astray
    .filter(({ above }) => !above.some((each) => all.has(each)))
    .map((folder) => {
      const line = `The folder “${folder.path.at(-1) ?? ''}” of the shared area lies in Working with ${counted(filesBelow(folder, astray), 'file')}: inspectors cannot open it there. Move it back into the shared area.`
      return { code: 'folder moved', exposed: false, line, url: folder.webUrl }
    })
}

/** Of what lies in Working, the folders of the shared area, and what is below them. */
export function astrayAmong(working: readonly OpenFolder[]): readonly OpenFolder[] {
  const own = new Set(working.flatMap(({ id, key }) => (key !== undefined && isBelow(key, 'shared') ? [id] : [])))
  return working.filter(({ id, above }) => own.has(id) || above.some((each) => own.has(each)))
}
