import { badRequest, GraphError } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, type Json, noContent, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import { deleteGrant, type Grant, type GrantPlace, type GrantRole, listGrants, putGrant } from './grant-store.ts'

const ROLES: readonly string[] = ['read', 'write', 'manage', 'owner', 'fullcontrol'] satisfies GrantRole[]
const IDENTITIES = ['grantedToIdentitiesV2', 'grantedToIdentities']
const IDENTITY = ['grantedToV2', 'grantedTo']

/** The grants of one kind of place. */
export interface Grants {
  /** Of its collection. */
  path: string
  /** The place that a request names; throws 403 for whoever may not see what was granted there. */
  locate(call: GraphCall): GrantPlace
  /** The members that say whom a grant is for. */
  nameHolder(identity: Json): Json
}

/** Which apps may do what with a site or a list (graph-docs permissions-selected). */
export function registerGrants(kernel: Kernel, grants: Grants): void {
  const { route } = kernel.graph
  const [all, one] = [grants.path, `${grants.path}/{permission}`]
  const reading = { query: ['$select'], cost: 5 }
  const show = (grant: Grant) => present(kernel, grants, grant)
  const find = (call: GraphCall) => findGrant(kernel, grants.locate(call), param(call, 'permission'))
  route('GET', all, reading, (call) => ok({ value: listGrants(kernel.db, grants.locate(call)).map(show) }))
  route('GET', one, reading, (call) => ok(show(find(call))))
  route('POST', all, { cost: 5 }, (call) => answerNew(kernel, grants, call))
  route('PATCH', one, { cost: 5 }, (call) => {
    const { app } = find(call)
    return ok(show(putGrant(kernel.db, grants.locate(call), app, readRole(readJson(call, ['roles'])))))
  })
  route('DELETE', one, { cost: 5 }, (call) => {
    deleteGrant(kernel.db, grants.locate(call), param(call, 'permission'))
    return noContent()
  })
}

function findGrant(kernel: Kernel, place: GrantPlace, id: string): Grant {
  const grant = listGrants(kernel.db, place).find((each) => each.id === id)
  if (!grant) throw new GraphError(404, 'itemNotFound', 'The permission could not be found.')
  return grant
}

function answerNew(kernel: Kernel, grants: Grants, call: GraphCall): GraphAnswer {
  const place = grants.locate(call)
  const body = readJson(call, ['roles', ...IDENTITIES, ...IDENTITY])
  const role = readRole(body)
  const appId = readApplication(body)
  if (!kernel.content.apps.some((each) => each.appId === appId)) {
    throw badRequest(`The application '${appId}' is not in the directory.`)
  }
  return created(present(kernel, grants, putGrant(kernel.db, place, appId, role)))
}

/** Whom a grant is for: one application, in whichever of the four members that Graph has for it. */
function readApplication(body: Json): string {
  const listed = IDENTITIES.map((member) => body[member]).find((value) => value !== undefined)
  const named = listed === undefined ? IDENTITY.map((member) => body[member]) : listed
  const [identity, ...more] = Array.isArray(named) ? named.filter((each) => each !== undefined) : []
  const { application, ...others } = (identity ?? {}) as Record<string, { id?: unknown } | undefined>
  const one = more.length === 0 && Object.keys(others).length === 0
  if (one && typeof application?.id === 'string') return application.id
  throw badRequest('A grant is for one application: grantedToIdentitiesV2 [{application: {id}}].')
}

function readRole({ roles }: Json): GrantRole {
  const [role, ...more] = Array.isArray(roles) ? roles.map(String) : []
  if (role === undefined || more.length > 0 || !ROLES.includes(role)) throw badRequest("'roles' must be one role.")
  return role as GrantRole
}

function present({ content }: Kernel, { nameHolder }: Grants, { id, app, role }: Grant): Json {
  const displayName = content.apps.find(({ appId }) => appId === app)?.name ?? ''
  return { id, roles: [role], ...nameHolder({ application: { id: app, displayName } }) }
}
