import type { Grant, Party } from '../../domain/sharing/grant.ts'
import type { Told } from '../../domain/sharing/sharing-look.ts'
import type { Sharing } from '../../services/ports/sharing.ts'
import { type PartAnswer, partFailure, sendAll } from '../batch.ts'
import type { Graph } from '../graph.ts'
import type { Page } from '../pages.ts'
import { itemPath } from './drive-path.ts'

/** What we read of a permission (learn.microsoft.com: permission resource). Who it is granted to may be told in four ways. */
interface Permission {
  readonly roles?: readonly string[]
  readonly inheritedFrom?: object | null
  readonly expirationDateTime?: string | null
  readonly link?: { readonly scope?: string } | null
  readonly grantedToV2?: Identities | null
  readonly grantedToIdentitiesV2?: readonly Identities[] | null
  readonly grantedTo?: Identities | null
  readonly grantedToIdentities?: readonly Identities[] | null
}

interface Identities {
  readonly user?: Identity | null
  readonly group?: Identity | null
  readonly siteGroup?: Identity | null
  readonly siteUser?: Identity | null
  readonly application?: Identity | null
}

interface Identity {
  readonly id?: string | null
  readonly displayName?: string | null
  readonly email?: string | null
}

export function connectSharing(graph: Graph): Sharing {
  return { grants: (driveId, ids) => readGrants(graph, driveId, ids) }
}

async function readGrants(graph: Graph, driveId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Told>> {
  const found = new Map<string, Grant[] | null>()
  let wanted = new Map([...new Set(ids)].map((id) => [id, `${itemPath(driveId, id)}/permissions`]))
  while (wanted.size > 0) {
    const parts = [...wanted].map(([id, url]) => ({ id, method: 'GET' as const, url }))
    wanted = new Map()
    for (const [id, answer] of await sendAll(graph, parts)) {
      const page = readPage(answer)
      if (page === undefined) continue
      found.set(id, page && [...(found.get(id) ?? []), ...page.value.map(toGrant)])
      const next = page?.['@odata.nextLink']
      if (next !== undefined) wanted.set(id, graph.pathOf(next))
    }
  }
  // Everything is open to somebody: nothing told is not all that there is.
  return new Map([...found].map(([id, grants]) => [id, grants?.length === 0 ? null : grants]))
}

function readPage(answer: PartAnswer): Page<Permission> | null | undefined {
  if (answer.status === 404) return undefined
  if (answer.status === 403) return null
  if (answer.status >= 300) throw partFailure(answer)
  return answer.body as Page<Permission>
}

function toGrant(permission: Permission): Grant {
  const { roles = [], inheritedFrom, expirationDateTime, link } = permission
  return {
    may: roles.some((role) => role === 'owner') ? 'own' : roles.includes('write') ? 'write' : 'read',
    to: grantedTo(permission).flatMap(toParty),
    inherited: inheritedFrom !== undefined && inheritedFrom !== null,
    ...(link && { link: scopeOf(link.scope) }),
    ...(expirationDateTime && { expires: Date.parse(expirationDateTime) }),
  }
}

/** The newer members hold what the older ones do, and more. */
function grantedTo(permission: Permission): readonly Identities[] {
  const { grantedToV2, grantedToIdentitiesV2, grantedTo, grantedToIdentities } = permission
  const newer = [...(grantedToIdentitiesV2 ?? []), ...(grantedToV2 ? [grantedToV2] : [])]
  return newer.length > 0 ? newer : [...(grantedToIdentities ?? []), ...(grantedTo ? [grantedTo] : [])]
}

function toParty({ user, group, siteGroup, siteUser, application }: Identities): readonly Party[] {
  if (group) return [partyOf('group', group)]
  if (siteGroup) return [partyOf('site group', siteGroup)]
  if (user ?? siteUser) return [partyOf('person', { ...siteUser, ...user })]
  return application ? [partyOf('app', application)] : []
}

function partyOf(kind: Party['kind'], { id, displayName, email }: Identity): Party {
  const name = displayName ?? email ?? 'somebody'
  return { kind, id: id ?? name, name, ...(email && { mail: email }) }
}

function scopeOf(scope: string | undefined): NonNullable<Grant['link']> {
  if (scope === 'anonymous') return 'anyone'
  return scope === 'users' ? 'nobody else' : 'organisation'
}
