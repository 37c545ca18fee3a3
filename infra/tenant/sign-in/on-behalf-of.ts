import { errors, type JWTPayload } from 'jose'
import type { AppContent, PersonContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { authenticateClient, type TokenRequest } from './client.ts'
import { answerForPerson } from './person-answer.ts'
import { refuseSignIn, type SignInRefusal } from './refusal.ts'
import type { SignIn } from './sign-in.ts'

/** An app that was called by a person's token gets one of its own for them. Throws SignInRefusal. */
export async function grantOnBehalf(signIn: SignIn, request: TokenRequest): Promise<Record<string, unknown>> {
  const { kernel } = signIn
  const { form } = request
  const client = await authenticateClient(kernel, request)
  if (form.get('requested_token_use') !== 'on_behalf_of') {
    throw refuseSignIn(400, 'invalid_request', 900144, "'requested_token_use' must be 'on_behalf_of'.")
  }
  const person = findPerson(kernel, await readAssertion(kernel, client.app, form.get('assertion')))
  const grant = { person, scope: form.get('scope') ?? '', kind: 'web' as const }
  return answerForPerson(signIn, client, { ...grant, clientInfo: form.get('client_info') === '1' })
}

async function readAssertion(kernel: Kernel, app: AppContent, assertion: string | null): Promise<JWTPayload> {
  if (assertion === null) throw refuseSignIn(400, 'invalid_request', 900144, "The request must contain 'assertion'.")
  const claims = await verify(kernel, app, assertion)
  if (typeof claims.scp === 'string') return claims
  throw refuse(7000114, 'Application is not allowed to make application on-behalf-of calls.')
}

async function verify(kernel: Kernel, app: AppContent, assertion: string): Promise<JWTPayload> {
  try {
    return await kernel.tokens.verify(assertion, [app.exposedApi ?? app.appId, app.appId])
  } catch (cause) {
    const claim = cause instanceof errors.JWTClaimValidationFailed ? cause.claim : undefined
    if (cause instanceof errors.JWTExpired) throw refuse(500133, 'Assertion is not within its valid time range.', cause)
    if (claim === 'aud') {
      const why = 'Assertion audience does not match the Client app presenting the assertion.'
      throw refuse(500131, why, cause)
    }
    throw refuse(50013, 'Assertion failed signature validation.', cause)
  }
}

function findPerson(kernel: Kernel, claims: JWTPayload): PersonContent {
  const person = kernel.content.people.find((each) => each.id === claims.oid)
  if (!person) throw refuse(50034, 'The user account does not exist in the directory.')
  return person
}

function refuse(number: number, description: string, cause?: unknown): SignInRefusal {
  return refuseSignIn(400, 'invalid_grant', number, description, { cause })
}
