import type { Area } from '../evidence/folder-plan.ts'
import { counted } from '../notice/counted.ts'
import { listed } from '../notice/listed.ts'
import { type Grant, holding } from './grant.ts'
import type { SharingFinding } from './sharing-finding.ts'
import type { SharingLook } from './sharing-look.ts'

/** Folders named in one line. */
const NAMED = 4

const AREAS: readonly (readonly [Area, string])[] = [
  ['shared', 'In the shared area'],
  ['working', 'In Working'],
]

/**
 * Folders that are to have permissions of their own and have those of the folder around: one finding for each area.
 * @param names of the planned folders, by key
 */
export function restrictedFindings(
  { restricted, at }: SharingLook,
  names: ReadonlyMap<string, string>,
): readonly SharingFinding[] {
  const open = Object.entries(restricted).flatMap(([key, told]) =>
    told !== null && isInherited(holding(told, at)) ? [key] : [],
  )
  return AREAS.flatMap(([area, where]) => {
    const folders = open.flatMap((key) => (key.startsWith(`${area}/`) ? [`“${names.get(key) ?? key}”`] : []))
    if (folders.length === 0) return []
    const line = `${where}, ${counted(folders.length, 'folder')} that ${folders.length === 1 ? 'is' : 'are'} to have permissions of ${folders.length === 1 ? 'its' : 'their'} own can be opened by everybody who can open the folder around: ${listed(folders, NAMED)}. An administrator sets them with Waymark's script.`
    return [{ code: 'inherits', exposed: area === 'shared', line }]
  })
}

function isInherited(grants: readonly Grant[]): boolean {
  return grants.length > 0 && grants.every(({ inherited }) => inherited)
}
