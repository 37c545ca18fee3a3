import { type Check, hasAnswer, notInContract } from './entry.ts'

/**
 * Entra's endpoints, of which no contract is published as a file: what a client relies on (learn.microsoft.com,
 * identity-platform: "v2-oauth2-client-creds-grant-flow", "v2-oauth2-on-behalf-of-flow", "v2-protocols-oidc"; Bot
 * Framework: "bot-builder-connector-authentication").
 */
const ENDPOINTS: readonly {
  readonly name: string
  readonly method: string
  readonly path: RegExp
  readonly answer: object
}[] = [
  {
    name: 'POST token',
    method: 'POST',
    path: /^\/[^/]+\/oauth2\/v2\.0\/token$/,
    answer: { token_type: 'string', expires_in: 'number', access_token: 'string' },
  },
  {
    name: 'GET openid-configuration',
    method: 'GET',
    path: /^(\/[^/]+\/v2\.0|\/botframework\/v1)\/\.well-known\/openid-?configuration$/,
    answer: { issuer: 'string', jwks_uri: 'string' },
  },
  {
    name: 'GET keys',
    method: 'GET',
    path: /^(\/[^/]+\/discovery\/v2\.0|\/botframework\/v1\/\.well-known)\/keys$/,
    answer: { keys: 'object' },
  },
]

const REFUSAL = { error: 'string', error_description: 'string', error_codes: 'object', trace_id: 'string' }

/** What each kind of grant cannot do without, beside a client's secret or assertion. */
const GRANTS: Readonly<Record<string, readonly string[]>> = {
  client_credentials: ['client_id', 'scope'],
  'urn:ietf:params:oauth:grant-type:jwt-bearer': ['client_id', 'scope', 'assertion', 'requested_token_use'],
  authorization_code: ['client_id', 'code', 'redirect_uri'],
  refresh_token: ['client_id', 'refresh_token'],
}

export const checkSignIn: Check = (entry) => {
  const { pathname } = new URL(entry.path, 'https://login.microsoftonline.com')
  const endpoint = ENDPOINTS.find(({ method, path }) => method === entry.method && path.test(pathname))
  if (!endpoint) return notInContract(entry)
  const wanted = entry.status >= 400 ? REFUSAL : endpoint.answer
  return {
    operation: endpoint.name,
    problems: [
      ...(entry.method === 'POST' ? checkGrant(entry.request.body) : []),
      ...(hasAnswer(entry) ? miss(entry.response.body, wanted) : []),
    ],
  }
}

function checkGrant(body: unknown): readonly string[] {
  const form = (body ?? {}) as Readonly<Record<string, string>>
  const must = GRANTS[form.grant_type ?? '']
  if (!must) return [`request: the grant type is ${form.grant_type}`]
  const proof = form.client_secret || form.client_assertion ? [] : ['request: has no proof of who the client is']
  return [...must.filter((member) => !form[member]).map((member) => `request: has no ${member}`), ...proof]
}

function miss(body: unknown, wanted: object): readonly string[] {
  const given = (body ?? {}) as Readonly<Record<string, unknown>>
  const wrong = Object.entries(wanted).filter(([member, kind]) => typeof given[member] !== kind)
  return wrong.map(([member, kind]) => `response: ${member} is no ${kind}`)
}
