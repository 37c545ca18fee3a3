import type { PlannedFolder } from '../../domain/evidence/planned-folder.ts'
import type { Entry } from '../ports/library.ts'

/**
 * Folders in a restricted one by their planned names, and by the address of the one around them: what people call them may
 * be whom they are about, and is kept and shown nowhere.
 */
export function hideNames(
  plan: readonly PlannedFolder[],
  found: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, Entry> {
  const restricted = new Set(plan.flatMap((folder) => (folder.restricted ? [folder.key] : [])))
  const shown = new Map(found)
  for (const { key, name, parent } of plan) {
    const entry = found.get(key)
    if (entry && parent !== null && restricted.has(parent))
      shown.set(key, { ...entry, name, webUrl: shown.get(parent)?.webUrl ?? '' })
  }
  return shown
}
