import { badRequest, GraphError } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, type Json, noContent, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import { requireFullControl } from './access.ts'
import { deleteGrant, type GrantRole, getSite, listGrants, putGrant, type SiteGrant } from './site-store.ts'

const ROLES: readonly string[] = ['read', 'write', 'manage', 'owner', 'fullcontrol'] satisfies GrantRole[]
const IDENTITIES = ['grantedToIdentitiesV2', 'grantedToIdentities']
const IDENTITY = ['grantedToV2', 'grantedTo']
const GRANT = '/sites/{site}/permissions/{permission}'

/** What apps were granted on a site: for administrators' apps with control over all sites, for nobody else. */
export function registerSitePermissions(kernel: Kernel): void {
  const list = '/sites/{site}/permissions'
  const reading = { query: ['$select'], cost: 5 }
  kernel.graph.route('GET', list, reading, (call) => {
    const site = locate(kernel, call)
    return ok({ value: listGrants(kernel.db, site).map((grant) => present(kernel, grant)) })
  })
  kernel.graph.route('GET', GRANT, reading, (call) => ok(present(kernel, find(kernel, call))))
  kernel.graph.route('POST', list, { cost: 5 }, (call) => answerNew(kernel, call))
  kernel.graph.route('PATCH', GRANT, { cost: 5 }, (call) => {
    const { site, app } = find(kernel, call)
    return ok(present(kernel, putGrant(kernel.db, site, app, readGrantRole(readJson(call, ['roles'])))))
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
  const body = readJson(call, ['roles', ...IDENTITIES, ...IDENTITY])
  const role = readGrantRole(body)
  const appId = readApplication(body)
  const app = kernel.content.apps.find((each) => each.appId === appId)
  if (!app) throw badRequest(`The application '${appId}' is not in the directory.`)
  return created(present(kernel, putGrant(kernel.db, site, app.appId, role)))
}

/** Whom a grant is for: one application, in whichever of the four members that Graph has for it. */
export function readApplication(body: Record<string, unknown>): string {
  const listed = IDENTITIES.map((member) => body[member]).find((value) => value !== undefined)
  const named = listed === undefined ? IDENTITY.map((member) => body[member]) : listed
  const [identity, ...more] = Array.isArray(named) ? named.filter((each) => each !== undefined) : []
  const { application, ...others } = (identity ?? {}) as Record<string, { id?: unknown } | undefined>
  const one = more.length === 0 && Object.keys(others).length === 0
  if (one && typeof application?.id === 'string') return application.id
  throw badRequest('A grant on a site is for one application: grantedToIdentitiesV2 [{application: {id}}].')
}

export function readGrantRole({ roles }: Record<string, unknown>): GrantRole {
  const [role, ...more] = Array.isArray(roles) ? roles.map(String) : []
  if (role === undefined || more.length > 0 || !ROLES.includes(role)) throw badRequest("'roles' must be one role.")
  return role as GrantRole
}

function present(kernel: Kernel, grant: SiteGrant): Json {
  const displayName = kernel.content.apps.find((each) => each.appId === grant.app)?.name ?? ''
  const identity = { application: { id: grant.app, displayName } }
  return { id: grant.id, roles: [grant.role], grantedToIdentities: [identity], grantedToIdentitiesV2: [identity] }
}
