import { timingSafeEqual } from 'node:crypto'
import type { AppContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { checkAssertion } from './client-assertion.ts'
import { refuseSignIn } from './refusal.ts'

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** The app that asks, and how it proved itself: '0' not at all, '1' by secret, '2' by certificate (Entra's `appidacr`). */
export interface Client {
  app: AppContent
  acr: '0' | '1' | '2'
}

/** What the token endpoint was sent. */
export interface TokenRequest {
  form: URLSearchParams
  headers: Headers
}

/** The app that proves itself by secret or signed assertion. Throws SignInRefusal. */
export async function authenticateClient(kernel: Kernel, request: TokenRequest): Promise<Client> {
  const { id, secret } = readCredentials(request)
  const app = findClient(kernel, id)
  const assertion = request.form.get('client_assertion')
  if (assertion === null) return { app: checkSecret(app, secret), acr: '1' }
  if (request.form.get('client_assertion_type') !== ASSERTION) {
    throw refuseSignIn(400, 'invalid_request', 900144, 'The client_assertion_type is missing or not jwt-bearer.')
  }
  await checkAssertion(kernel, app, assertion)
  return { app, acr: '2' }
}

/** An app that has no secret to keep, and must not show one. Throws SignInRefusal. */
export function identifyPublicClient(kernel: Kernel, { form, headers }: TokenRequest): Client {
  if (form.has('client_secret') || form.has('client_assertion') || headers.has('authorization')) {
    const why = "Client is public so neither 'client_assertion' nor 'client_secret' should be presented."
    throw refuseSignIn(401, 'invalid_client', 700025, why)
  }
  return { app: findClient(kernel, form.get('client_id') ?? ''), acr: '0' }
}

export function findClient({ content }: Kernel, clientId: string): AppContent {
  if (clientId === '') throw refuseSignIn(400, 'invalid_request', 900144, "The request must contain 'client_id'.")
  const app = content.apps.find((each) => each.appId === clientId)
  if (app) return app
  const why = `Application with identifier '${clientId}' was not found in the directory.`
  throw refuseSignIn(400, 'unauthorized_client', 700016, why)
}

/** From the form, or from the header of basic authentication (RFC 6749, 2.3.1). */
function readCredentials({ form, headers }: TokenRequest): { id: string; secret: string | null } {
  const basic = /^Basic (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (basic === undefined) return { id: form.get('client_id') ?? '', secret: form.get('client_secret') }
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':')
  const decode = (text: string) => new URLSearchParams(`text=${text}`).get('text') ?? ''
  return { id: decode(id), secret: decode(secret) }
}

function checkSecret(app: AppContent, secret: string | null): AppContent {
  const given = Buffer.from(secret ?? '')
  const right = Buffer.from(app.secret)
  if (right.length > 0 && given.length === right.length && timingSafeEqual(given, right)) return app
  if (secret !== null) throw refuseSignIn(401, 'invalid_client', 7000215, 'Invalid client secret provided.')
  const why = "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."
  throw refuseSignIn(401, 'invalid_client', 7000218, why)
}
