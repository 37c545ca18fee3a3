import type { SiteRole } from '../content.ts'
import type { Json } from '../drive/present-item.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, noContent, ok, param, readJson } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { requireFullControl } from './access.ts'
import { deleteGrant, getSite, listGrants, putGrant, type SiteGrant } from './site-store.ts'

const ROLES = ['read', 'write', 'manage', 'fullcontrol']
const GRANT = '/sites/{site}/permissions/{permission}'

/** What apps were granted on a site: for administrators' apps with control over all sites, for nobody else. */
export function registerSitePermissions(kernel: Kernel): void {
  const list = '/sites/{site}/permissions'
  kernel.graph.route('GET', list, { cost: 5 }, (call) => {
    const site = locate(kernel, call)
    return ok({ value: listGrants(kernel.db, site).map((grant) => present(kernel, grant)) })
  })
  kernel.graph.route('GET', GRANT, { cost: 5 }, (call) => ok(present(kernel, find(kernel, call))))
  kernel.graph.route('POST', list, { cost: 5 }, (call) => answerNew(kernel, call))
  kernel.graph.route('PATCH', GRANT, { cost: 5 }, (call) => {
    const { site, app } = find(kernel, call)
    return ok(present(kernel, putGrant(kernel.db, site, app, readRole(readJson(call, ['roles'])))))
  })
  kernel.graph.route('DELETE', GRANT, { cost: 5 }, (call) => {
    deleteGrant(kernel.db, locate(kernel, call), param(call, 'permission'))
    return noContent()
  })
}

function locate(kernel: Kernel, call: GraphCall): string {
  requireFullControl(call.caller)
  return getSite(kernel.db, param(call, 'site')).id
}

function find(kernel: Kernel, call: GraphCall): SiteGrant {
  const grant = listGrants(kernel.db, locate(kernel, call)).find((each) => each.id === param(call, 'permission'))
  if (!grant) throw new GraphError(404, 'itemNotFound', 'The permission could not be found.')
  return grant
}

function answerNew(kernel: Kernel, call: GraphCall): GraphAnswer {
  const site = locate(kernel, call)
  const body = readJson(call, ['roles', 'grantedToIdentities', 'grantedToIdentitiesV2', 'grantedTo', 'grantedToV2'])
  const named = JSON.stringify(body)
  const app = kernel.content.apps.find((each) => named.includes(each.appId))
  if (!app) throw badRequest('The application to grant to is not in the directory.')
  return created(present(kernel, putGrant(kernel.db, site, app.appId, readRole(body))))
}

function readRole({ roles }: Record<string, unknown>): SiteRole {
  const [role, ...more] = Array.isArray(roles) ? roles.map(String) : []
  const known = role === 'owner' ? 'fullcontrol' : role
  if (known === undefined || more.length > 0 || !ROLES.includes(known)) throw badRequest("'roles' must be one role.")
  return known as SiteRole
}

function present(kernel: Kernel, grant: SiteGrant): Json {
  const displayName = kernel.content.apps.find((each) => each.appId === grant.app)?.name ?? ''
  const identity = { application: { id: grant.app, displayName } }
  return { id: grant.id, roles: [grant.role], grantedToIdentities: [identity], grantedToIdentitiesV2: [identity] }
}
