import type { JWTPayload } from 'jose'
import type { AppContent, PersonContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { authenticateClient } from './client.ts'
import { refuseSignIn } from './refusal.ts'
import { BOT_FRAMEWORK, GRAPH } from './tokens.ts'

const ON_BEHALF_OF = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const OPENID_SCOPES = ['openid', 'profile', 'email', 'offline_access']

/** What the token endpoint answers to a form; throws SignInRefusal. */
export async function grantToken(kernel: Kernel, form: URLSearchParams): Promise<Record<string, unknown>> {
  const grant = form.get('grant_type')
  if (grant === 'client_credentials') return grantToApp(kernel, form)
  if (grant === ON_BEHALF_OF) return grantOnBehalf(kernel, form)
  throw refuseSignIn(400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type '${grant}'.`)
}

async function grantToApp(kernel: Kernel, form: URLSearchParams): Promise<Record<string, unknown>> {
  const { app, acr } = await authenticateClient(kernel, form)
  const scope = form.get('scope') ?? ''
  if (!scope.endsWith('/.default')) {
    throw refuseSignIn(400, 'invalid_scope', 1002012, `The provided value for scope ${scope} is not valid.`)
  }
  const resource = scope.slice(0, -'/.default'.length)
  if (resource !== GRAPH && resource !== BOT_FRAMEWORK) {
    throw refuseSignIn(400, 'invalid_resource', 500011, `The resource principal named ${resource} was not found.`)
  }
  return toGrant(await kernel.tokens.forApp(app, resource, acr))
}

async function grantOnBehalf(kernel: Kernel, form: URLSearchParams): Promise<Record<string, unknown>> {
  const { app } = await authenticateClient(kernel, form)
  if (form.get('requested_token_use') !== 'on_behalf_of') {
    throw refuseSignIn(400, 'invalid_request', 900144, "'requested_token_use' must be 'on_behalf_of'.")
  }
  const person = findPerson(kernel, await readAssertion(kernel, app, form.get('assertion') ?? ''))
  const asked = (form.get('scope') ?? '').split(' ').filter((scope) => scope !== '')
  const scopes = resolveScopes(app, asked)
  const token = await kernel.tokens.forAppAsPerson(app, person, scopes)
  const identity = asked.includes('openid') ? { id_token: await kernel.tokens.forIdentity(app, person) } : {}
  const wantsInfo = form.get('client_info') === '1'
  const client = wantsInfo ? { client_info: encodeClientInfo(person.id, kernel.content.tenantId) } : {}
  return { ...toGrant(token), scope: scopes.join(' '), ...identity, ...client }
}

async function readAssertion(kernel: Kernel, app: AppContent, assertion: string): Promise<JWTPayload> {
  try {
    const claims = await kernel.tokens.verify(assertion, [app.exposedApi ?? app.appId, app.appId])
    if (typeof claims.scp === 'string') return claims
  } catch (cause) {
    throw refuseSignIn(400, 'invalid_grant', 500131, 'The assertion is not valid for this application.', cause)
  }
  throw refuseSignIn(400, 'invalid_grant', 50013, 'The assertion is not a token of a person.')
}

function findPerson(kernel: Kernel, claims: JWTPayload): PersonContent {
  const person = kernel.content.people.find((each) => each.id === claims.oid)
  if (!person) throw refuseSignIn(400, 'invalid_grant', 50034, 'The user account does not exist in the directory.')
  return person
}

/** Short or full names of Graph's permissions, each of which must have been consented to. */
function resolveScopes(app: AppContent, asked: string[]): string[] {
  const names = asked.filter((scope) => !OPENID_SCOPES.includes(scope)).map((scope) => scope.replace(`${GRAPH}/`, ''))
  if (names.includes('.default')) return app.scopes
  const missing = names.find((name) => !app.scopes.includes(name))
  if (missing !== undefined) {
    throw refuseSignIn(400, 'invalid_grant', 65001, `The user or administrator has not consented to '${missing}'.`)
  }
  return names
}

function toGrant(token: string): Record<string, unknown> {
  return { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token: token }
}

function encodeClientInfo(uid: string, utid: string): string {
  return Buffer.from(JSON.stringify({ uid, utid })).toString('base64url')
}
