import type { TenantContent } from '../content.ts'
import type { Settings } from './settings.ts'

/** The content of the first start stays; only the apps' registrations follow what the caller says now. */
export function keepContent(settings: Settings, given: TenantContent): TenantContent {
  const kept = settings.read<TenantContent>('content') ?? given
  const content = { ...kept, apps: given.apps }
  settings.write('content', content)
  return content
}
