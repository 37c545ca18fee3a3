import { createPublicKey, timingSafeEqual, X509Certificate } from 'node:crypto'
import { jwtVerify } from 'jose'
import type { AppContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { refuseSignIn } from './refusal.ts'

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** The app that proves itself by secret or signed assertion, and which of the two it was. */
export async function authenticateClient(
  kernel: Kernel,
  form: URLSearchParams,
): Promise<{ app: AppContent; acr: '1' | '2' }> {
  const clientId = form.get('client_id') ?? ''
  const app = kernel.content.apps.find((each) => each.appId === clientId)
  if (!app) {
    throw refuseSignIn(400, 'unauthorized_client', 700016, `Application '${clientId}' was not found in the directory.`)
  }
  const assertion = form.get('client_assertion')
  if (assertion === null) return { app: checkSecret(app, form.get('client_secret')), acr: '1' }
  if (form.get('client_assertion_type') !== ASSERTION) {
    throw refuseSignIn(400, 'invalid_request', 900144, 'The client_assertion_type is missing or not jwt-bearer.')
  }
  return { app: await checkAssertion(kernel, app, assertion), acr: '2' }
}

function checkSecret(app: AppContent, secret: string | null): AppContent {
  const given = Buffer.from(secret ?? '')
  const right = Buffer.from(app.secret)
  if (given.length === right.length && timingSafeEqual(given, right)) return app
  const number = secret === null ? 7000218 : 7000215
  const description = secret === null ? "The request must contain 'client_secret'." : 'Invalid client secret provided.'
  throw refuseSignIn(401, 'invalid_client', number, description)
}

async function checkAssertion(kernel: Kernel, app: AppContent, assertion: string): Promise<AppContent> {
  const tokenPath = `/${kernel.content.tenantId}/oauth2/v2.0/token`
  const audience = [kernel.signInUrl, kernel.url].map((origin) => origin + tokenPath)
  try {
    const key = createPublicKey(
      new X509Certificate(app.certificate ?? '').publicKey.export({ type: 'spki', format: 'pem' }),
    )
    const algorithms = ['RS256', 'PS256']
    await jwtVerify(assertion, key, { audience, issuer: app.appId, subject: app.appId, algorithms })
    return app
  } catch (cause) {
    throw refuseSignIn(401, 'invalid_client', 700027, 'Client assertion failed signature or claims validation.', {
      cause,
    })
  }
}
