import type { Kernel } from '../kernel/kernel.ts'
import { APPROVED } from './drafts.ts'
import { describePerson } from './identity.ts'
import type { Item } from './item-store.ts'
import { labelVersion } from './version-store.ts'

/** Graph's publication facet of a file, which comes only when it is selected. */
export function describePublication(kernel: Kernel, item: Item): Record<string, unknown> {
  const versionId = labelVersion(item)
  if (item.checked_out_by !== null) {
    return { level: 'checkout', versionId, checkedOutBy: identify(kernel, item.checked_out_by) }
  }
  return { level: item.minor > 0 || item.moderation !== APPROVED ? 'draft' : 'published', versionId }
}

function identify({ content }: Kernel, key: string): Record<string, unknown> {
  const person = content.people.find(({ id }) => id === key)
  if (person) return describePerson(person)
  const displayName = content.apps.find(({ appId }) => appId === key)?.name ?? ''
  return { application: { id: key, displayName }, user: { displayName: 'SharePoint App' } }
}
