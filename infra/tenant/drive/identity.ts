import type { PersonContent } from '../content.ts'
import type { Caller } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'

/** Who did something, as an identity set in JSON: the person, or the app by itself. */
export function describeCaller(kernel: Kernel, caller: Caller): string {
  const app = kernel.content.apps.find((each) => each.appId === caller.appId)
  const application = { id: caller.appId, displayName: app?.name ?? 'Microsoft Office' }
  if (caller.person === undefined) return JSON.stringify({ application, user: { displayName: 'SharePoint App' } })
  const person = kernel.content.people.find((each) => each.id === caller.person)
  const user = { id: caller.person, displayName: person?.name ?? '', email: person?.mail ?? '' }
  return JSON.stringify({ application, user })
}

/** A person, as an identity set. */
export function describePerson({ id, name, mail }: PersonContent) {
  return { user: { id, displayName: name, email: mail } }
}

export const SYSTEM = JSON.stringify({ user: { displayName: 'System Account' } })

/** One word for the caller, to compare by. */
export function keyOf(caller: Caller): string {
  return caller.person ?? caller.appId
}

/** The same word for whoever an identity set names; undefined for the system. */
export function keyOfIdentity(identities: string): string | undefined {
  const { user, application } = JSON.parse(identities) as Record<'user' | 'application', { id?: string } | undefined>
  return user?.id ?? application?.id
}
