import { type Grant, holding } from './grant.ts'
import type { SharingFinding } from './sharing-finding.ts'
import type { SharingLook } from './sharing-look.ts'

/**
 * Folders that are to have permissions of their own and have those of the folder around.
 * @param places what each is called and where it is, by key
 */
export function restrictedFindings(
  { restricted, at }: SharingLook,
  places: ReadonlyMap<string, { readonly name: string; readonly url?: string }>,
): readonly SharingFinding[] {
  return Object.entries(restricted).flatMap(([key, told]) => {
    if (told === null || !isInherited(holding(told, at))) return []
    const { name = key, url } = places.get(key) ?? {}
    const line = `${name} is open to everybody who can open the folder around it: it is to have permissions of its own. An administrator gives it those.`
    return [{ code: 'inherits', exposed: key.startsWith('shared/'), line, ...(url !== undefined && { url }) }]
  })
}

function isInherited(grants: readonly Grant[]): boolean {
  return grants.length > 0 && grants.every(({ inherited }) => inherited)
}
