import type { Kernel } from '../kernel/kernel.ts'

/** SharePoint gives everybody who ever came to a site a number there; the first few are its own. */
const FIRST = 11
/** The numbers of an app that acts by itself, and of the system. */
const [SHAREPOINT_APP, SYSTEM_ACCOUNT] = ['1073741822', '1073741823']

export interface SiteUser {
  lookupId: string
  id: string
  name: string
  mail: string
}

export function listSiteUsers({ content }: Kernel): SiteUser[] {
  return content.people.map(({ id, name, mail }, index) => ({ lookupId: String(FIRST + index), id, name, mail }))
}

export function findSiteUser(kernel: Kernel, lookupId: string): SiteUser | undefined {
  return listSiteUsers(kernel).find((user) => user.lookupId === lookupId)
}

/** @param identities JSON of an identity set. */
export function lookupIdOf(kernel: Kernel, identities: string): string {
  const { user, application } = JSON.parse(identities) as { user?: { id?: string }; application?: object }
  const person = listSiteUsers(kernel).find(({ id }) => id === user?.id)
  return person?.lookupId ?? (application ? SHAREPOINT_APP : SYSTEM_ACCOUNT)
}
