import { getLibrary, type Library } from '../drive/library-store.ts'
import { badRequest, GraphError } from '../kernel/errors.ts'
import { created, type GraphAnswer, type GraphCall, type Json, noContent, ok, param } from '../kernel/graph-call.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { readJson } from '../kernel/read-json.ts'
import { requireSiteRole } from '../site/access.ts'
import { deleteListGrant, type ListGrant, listListGrants, putListGrant } from '../site/list-grants.ts'
import { readApplication, readGrantRole } from '../site/site-permission-routes.ts'

const ALL = '/drives/{drive}/list/permissions'
const ONE = `${ALL}/{permission}`

/** Which apps may do what with one list: for whoever has full control over its site (graph-docs permissions-selected). */
export function registerListPermissions(kernel: Kernel): void {
  const { route } = kernel.graph
  const reading = { query: ['$select'], cost: 5 }
  route('GET', ALL, reading, (call) => {
    const { list } = locate(kernel, call)
    return ok({ value: listListGrants(kernel.db, list).map((grant) => present(kernel, grant)) })
  })
  route('GET', ONE, reading, (call) => ok(present(kernel, find(kernel, call))))
  route('POST', ALL, { cost: 5 }, (call) => answerNew(kernel, call))
  route('PATCH', ONE, { cost: 5 }, (call) => {
    const { list, app } = find(kernel, call)
    return ok(present(kernel, putListGrant(kernel.db, list, app, readGrantRole(readJson(call, ['roles'])))))
  })
  route('DELETE', ONE, { cost: 5 }, (call) => {
    deleteListGrant(kernel.db, locate(kernel, call).list, param(call, 'permission'))
    return noContent()
  })
}

function answerNew(kernel: Kernel, call: GraphCall): GraphAnswer {
  const { list } = locate(kernel, call)
  const body = readJson(call, ['roles', 'grantedTo', 'grantedToV2', 'grantedToIdentities', 'grantedToIdentitiesV2'])
  const role = readGrantRole(body)
  const appId = readApplication(body)
  if (!kernel.content.apps.some((each) => each.appId === appId)) {
    throw badRequest(`The application '${appId}' is not in the directory.`)
  }
  return created(present(kernel, putListGrant(kernel.db, list, appId, role)))
}

/** Full control over the site, not over the list alone. */
function locate(kernel: Kernel, call: GraphCall): Library {
  const library = getLibrary(kernel.db, param(call, 'drive'))
  requireSiteRole(kernel.db, call.caller, library.site, 'fullcontrol')
  return library
}

function find(kernel: Kernel, call: GraphCall): ListGrant {
  const { list } = locate(kernel, call)
  const grant = listListGrants(kernel.db, list).find((each) => each.id === param(call, 'permission'))
  if (!grant) throw new GraphError(404, 'itemNotFound', 'The permission could not be found.')
  return grant
}

function present(kernel: Kernel, { id, app, role }: ListGrant): Json {
  const displayName = kernel.content.apps.find(({ appId }) => appId === app)?.name ?? ''
  const identity = { application: { id: app, displayName } }
  return { id, roles: [role], grantedTo: identity, grantedToV2: identity }
}
