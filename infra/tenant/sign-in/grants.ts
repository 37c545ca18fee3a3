import { authenticateClient, type TokenRequest } from './client.ts'
import { grantOnBehalf } from './on-behalf-of.ts'
import { redeemCode, redeemRefreshToken } from './redeem.ts'
import { refuseSignIn } from './refusal.ts'
import type { SignIn } from './sign-in.ts'
import { BOT_FRAMEWORK, GRAPH, GRAPH_APP } from './tokens.ts'

type Grant = (signIn: SignIn, request: TokenRequest) => Promise<Record<string, unknown>>

const GRANTS: Readonly<Record<string, Grant>> = {
  client_credentials: grantToApp,
  authorization_code: redeemCode,
  refresh_token: redeemRefreshToken,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': grantOnBehalf,
}

const DEFAULT = '/.default'
const RESOURCES = [GRAPH, GRAPH_APP, BOT_FRAMEWORK]

/** What the token endpoint answers to a form. Throws SignInRefusal. */
export async function grantToken(signIn: SignIn, request: TokenRequest): Promise<Record<string, unknown>> {
  const asked = request.form.get('grant_type')
  if (asked === null) throw refuseSignIn(400, 'invalid_request', 900144, "The request must contain 'grant_type'.")
  const grant = Object.hasOwn(GRANTS, asked) ? GRANTS[asked] : undefined
  if (grant) return grant(signIn, request)
  throw refuseSignIn(400, 'unsupported_grant_type', 70003, `The app requested an unsupported grant type '${asked}'.`)
}

async function grantToApp({ kernel }: SignIn, request: TokenRequest): Promise<Record<string, unknown>> {
  const { app, acr } = await authenticateClient(kernel, request)
  const scope = request.form.get('scope')
  if (scope === null) throw refuseSignIn(400, 'invalid_request', 900144, "The request must contain 'scope'.")
  if (!scope.endsWith(DEFAULT) || scope.includes(' ')) {
    const why = `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`
    throw refuseSignIn(400, 'invalid_scope', 1002012, why)
  }
  const resource = scope.slice(0, -DEFAULT.length)
  if (!RESOURCES.includes(resource)) {
    throw refuseSignIn(400, 'invalid_resource', 500011, `The resource principal named ${resource} was not found.`)
  }
  const access_token = await kernel.tokens.forApp(app, resource, acr === '2' ? '2' : '1')
  return { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token }
}
