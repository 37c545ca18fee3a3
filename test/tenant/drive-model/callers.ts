import type { TenantContent } from '../../../infra/tenant/content.ts'
import type { Tenant } from '../../../infra/tenant/tenant.ts'
import { APP, describeTenant, ISLA, MORVEN, SITE } from '../tenant-under-test.ts'

/** An app that may write, one that may read, a person of the site, and one from outside it. */
export type CallerName = 'writer' | 'reader' | 'member' | 'outsider'

export const MAY_WRITE: readonly CallerName[] = ['writer', 'member']
export const MAY_READ: readonly CallerName[] = ['writer', 'member', 'reader']

const READER = {
  ...{ ...APP, appId: '22222222-bbbb-4bbb-8bbb-333333333333', name: 'Reading app', roles: ['Sites.Selected'] },
  siteGrants: [{ site: SITE, role: 'read' as const }],
}

export function describeCallers(): TenantContent {
  const content = describeTenant()
  const { messagingEndpoint: _, ...reader } = READER
  return { ...content, apps: [...content.apps, reader] }
}

/** The `Authorization` of each, for the whole run: tokens outlive the tenant's restarts. */
export async function signInAll({ kernel }: Tenant): Promise<Record<CallerName, string>> {
  const forApp = (app: typeof APP) => kernel.tokens.forApp(app, 'https://graph.microsoft.com', '1')
  const [writer, reader] = [await forApp(APP), await forApp(READER)]
  const [member, outsider] = [await kernel.tokens.forPerson(ISLA), await kernel.tokens.forPerson(MORVEN)]
  return { writer, reader, member, outsider }
}

/** Whether an identity set of Graph names this caller. */
export function isBy(identity: { user?: { id?: string }; application?: { id?: string } }, name: CallerName): boolean {
  if (name === 'member') return identity.user?.id === ISLA.id
  return name === 'writer' && identity.application?.id === APP.appId && identity.user?.id === undefined
}
