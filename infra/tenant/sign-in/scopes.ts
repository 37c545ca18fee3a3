import type { AppContent } from '../content.ts'
import { refuseSignIn } from './refusal.ts'
import { GRAPH } from './tokens.ts'

const OPENID = ['openid', 'profile', 'email', 'offline_access']
const TAB_SCOPE = 'access_as_user'

/** What a person's token is asked for: one resource, with permissions on it, and OpenID Connect's own scopes. */
export interface Wish {
  resource: 'graph' | 'own'
  /** Short names. */
  permissions: string[]
  openId: string[]
}

/** Takes a `scope` apart; every permission in it must have been consented to. Throws SignInRefusal. */
export function readScopes(app: AppContent, scope: string | null): Wish {
  const asked = (scope ?? '').split(' ').filter((each) => each !== '')
  if (asked.length === 0) throw refuseSignIn(400, 'invalid_request', 900144, "The request must contain 'scope'.")
  const openId = asked.filter((each) => OPENID.includes(each))
  const named = asked.filter((each) => !OPENID.includes(each)).map((each) => splitScope(app, each))
  const [first] = named
  if (!first) return { resource: 'graph', permissions: app.scopes.filter((each) => each === 'User.Read'), openId }
  if (named.some(({ resource }) => resource !== first.resource)) {
    throw refuseSignIn(400, 'invalid_request', 28000, "'scope' contains more than one resource.")
  }
  return { resource: first.resource, permissions: resolve(app, first.resource, namesOf(named)), openId }
}

function namesOf(named: { name: string }[]): string[] {
  const names = named.map(({ name }) => name)
  if (!names.includes('.default') || names.length === 1) return names
  throw refuseSignIn(400, 'invalid_scope', 70011, '.default cannot be combined with resource-specific scopes.')
}

function splitScope(app: AppContent, scope: string): { resource: Wish['resource']; name: string } {
  const end = scope.lastIndexOf('/')
  const [resource, name] = end < 0 ? [GRAPH, scope] : [scope.slice(0, end), scope.slice(end + 1)]
  if (resource === GRAPH) return { resource: 'graph', name }
  if (app.exposedApi !== undefined && [app.exposedApi, app.appId].includes(resource)) return { resource: 'own', name }
  const why = `The resource principal named ${resource} was not found in the tenant.`
  throw refuseSignIn(400, 'invalid_resource', 500011, why)
}

function resolve(app: AppContent, resource: Wish['resource'], names: string[]): string[] {
  const consented = resource === 'graph' ? app.scopes : [TAB_SCOPE]
  if (names.includes('.default')) return consented
  const missing = names.find((name) => !consented.includes(name))
  if (missing === undefined) return names
  if (resource === 'own') {
    const why = `The application asked for scope '${missing}' that doesn't exist on the resource '${app.exposedApi}'.`
    throw refuseSignIn(400, 'invalid_client', 650053, why)
  }
  throw refuseConsent(app, `'${missing}'`)
}

/** @param what that was not consented to. */
export function refuseConsent(app: AppContent, what = ''): Error {
  const why = `The user or administrator has not consented to use the application with ID '${app.appId}' named '${app.name}'.`
  const more = what === '' ? '' : ` Not consented to: ${what}.`
  return refuseSignIn(400, 'invalid_grant', 65001, `${why}${more} Send an interactive authorization request.`, {
    suberror: 'consent_required',
  })
}
