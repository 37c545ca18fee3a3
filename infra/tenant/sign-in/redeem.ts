import { createHash } from 'node:crypto'
import type { PersonContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { authenticateClient, type Client, identifyPublicClient, type TokenRequest } from './client.ts'
import type { CodeGrant, SignedIn } from './grant-store.ts'
import { answerForPerson } from './person-answer.ts'
import { refuseSignIn, type SignInRefusal } from './refusal.ts'
import type { SignIn } from './sign-in.ts'

/** A code of the sign-in page, once, for tokens. Throws SignInRefusal. */
export async function redeemCode(signIn: SignIn, request: TokenRequest): Promise<Record<string, unknown>> {
  const { form } = request
  const code = readField(form, 'code')
  const found = signIn.grants.findCode(code)
  const client = await provenClient(signIn.kernel, request, found)
  const grant = mustBeOf(client, found)
  if (readField(form, 'redirect_uri') !== grant.redirect) {
    const why = `The reply address '${form.get('redirect_uri')}' does not match the reply address '${grant.redirect}' provided when requesting Authorization code.`
    throw refuseSignIn(400, 'invalid_grant', 500112, why)
  }
  checkVerifier(grant, form.get('code_verifier'))
  if (grant.expires <= Date.now()) {
    throw refuse(70008, 'The provided authorization code or refresh token has expired due to inactivity.')
  }
  if (!signIn.grants.spendCode(code)) {
    throw refuse(
      54005,
      'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
    )
  }
  const { nonce, kind, scope } = grant
  const person = findPerson(signIn.kernel, grant)
  return answerForPerson(signIn, client, {
    person,
    scope: form.get('scope') ?? scope,
    kind,
    nonce,
    clientInfo: wantsInfo(form),
  })
}

/** A refresh token for new tokens, a new refresh token among them; the old one stays good until its end, as Entra's do. */
export async function redeemRefreshToken(signIn: SignIn, request: TokenRequest): Promise<Record<string, unknown>> {
  const { form } = request
  const found = signIn.grants.findRefreshToken(readField(form, 'refresh_token'))
  const client = await provenClient(signIn.kernel, request, found)
  const grant = mustBeOf(client, found)
  if (grant.expires <= Date.now()) throw refuseExpired(grant)
  const { kind, scope, expires } = grant
  const person = findPerson(signIn.kernel, grant)
  const asked = { person, scope: form.get('scope') ?? scope, kind, clientInfo: wantsInfo(form) }
  return answerForPerson(signIn, client, { ...asked, ...(kind === 'spa' && { expires }) })
}

/** Where the sign-in led back to decides how the app proves itself, and from where it may ask. */
async function provenClient(kernel: Kernel, request: TokenRequest, found: SignedIn | undefined): Promise<Client> {
  const crossOrigin = request.headers.has('origin')
  if (found?.kind === 'spa' && !crossOrigin) {
    const why =
      "Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests."
    throw refuseSignIn(400, 'invalid_request', 9002327, why)
  }
  if (found && found.kind !== 'spa' && crossOrigin) {
    const why = "Cross-origin token redemption is permitted only for the 'Single-Page Application' client-type."
    throw refuseSignIn(400, 'invalid_request', 9002326, why)
  }
  const isPublic = found !== undefined && found.kind !== 'web'
  return isPublic ? identifyPublicClient(kernel, request) : authenticateClient(kernel, request)
}

function mustBeOf<T extends SignedIn>({ app }: Client, found: T | undefined): T {
  if (found?.app === app.appId) return found
  throw refuse(70000, 'Provided grant is invalid or malformed, or was issued to another client.')
}

function checkVerifier({ challenge }: CodeGrant, verifier: string | null): void {
  // A verifier without a challenge: somebody took the challenge out of the request on its way (RFC 9700, 4.8.2).
  if (challenge === null && verifier === null) return
  if (verifier !== null && createHash('sha256').update(verifier).digest('base64url') === challenge) return
  throw refuse(501481, 'The Code_Verifier does not match the code_challenge supplied in the authorization request.')
}

function refuseExpired({ kind }: SignedIn): SignInRefusal {
  if (kind !== 'spa') return refuse(700082, 'The refresh token has expired due to inactivity.')
  return refuse(
    700084,
    'The refresh token was issued to a single page app (SPA), and therefore has a fixed, limited lifetime of 1.00:00:00, which cannot be extended.',
  )
}

function findPerson({ content }: Kernel, { person }: SignedIn): PersonContent {
  const found = content.people.find((each) => each.id === person)
  if (!found) throw refuse(50034, 'The user account does not exist in the directory.')
  return found
}

function readField(form: URLSearchParams, name: string): string {
  const value = form.get(name)
  if (value) return value
  throw refuseSignIn(
    400,
    'invalid_request',
    900144,
    `The request body must contain the following parameter: '${name}'.`,
  )
}

function wantsInfo(form: URLSearchParams): boolean {
  return form.get('client_info') === '1'
}

function refuse(number: number, description: string): SignInRefusal {
  return refuseSignIn(400, 'invalid_grant', number, description)
}
