import { X509Certificate } from 'node:crypto'
import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify, type ProtectedHeaderParameters } from 'jose'
import type { AppContent } from '../content.ts'
import type { Kernel } from '../kernel/kernel.ts'
import { refuseSignIn } from './refusal.ts'

const SKEW_S = 300

/** Checks what an app signed with its certificate's key instead of showing a secret. Throws SignInRefusal. */
export async function checkAssertion(kernel: Kernel, app: AppContent, assertion: string): Promise<void> {
  const certificate = findCertificate(app, readHeader(assertion))
  const base = [kernel.signInUrl, kernel.url].map((origin) => `${origin}/${kernel.content.tenantId}`)
  const audience = base.flatMap((each) => [`${each}/oauth2/v2.0/token`, `${each}/v2.0`])
  const claims = await verify(assertion, certificate, audience)
  if (claims.iss === app.appId && claims.sub === app.appId) return
  const why = "Client assertion application identifier doesn't match 'client_id' parameter."
  throw refuse(700021, why)
}

function readHeader(assertion: string): ProtectedHeaderParameters {
  try {
    return decodeProtectedHeader(assertion)
  } catch (cause) {
    throw refuseSignIn(400, 'invalid_request', 50027, 'JWT token is invalid or malformed.', { cause })
  }
}

/** Entra finds the certificate by the thumbprint in the header; without one it does not try any. */
function findCertificate(app: AppContent, header: ProtectedHeaderParameters): X509Certificate {
  const [sha1, sha256] = [header.x5t ?? header.kid, (header as Record<string, unknown>)['x5t#S256']]
  if (sha1 === undefined && sha256 === undefined) {
    throw refuse(
      5002723,
      'Invalid JWT token. No certificate SHA-1 thumbprint, certificate SHA-256 thumbprint, nor keyId.',
    )
  }
  const certificate = app.certificate === undefined ? undefined : new X509Certificate(app.certificate)
  const known = certificate && [certificate.fingerprint, certificate.fingerprint256].flatMap(writeThumbprint)
  if (!certificate || ![sha1, sha256].every((each) => each === undefined || known?.includes(String(each)))) {
    throw refuse(
      700027,
      'The certificate with identifier used to sign the client assertion is not registered on application.',
    )
  }
  const now = Date.now()
  if (now >= certificate.validFromDate.getTime() && now < certificate.validToDate.getTime()) return certificate
  throw refuse(1000502, 'The provided certificate is not within its specified validity period.')
}

/** `AB:CD:..` in hexadecimal and in base64url. */
function writeThumbprint(fingerprint: string): string[] {
  const hex = fingerprint.replaceAll(':', '')
  return [hex, Buffer.from(hex, 'hex').toString('base64url')]
}

async function verify(assertion: string, { publicKey }: X509Certificate, audience: string[]): Promise<JWTPayload> {
  try {
    const required = { requiredClaims: ['exp', 'iss', 'sub'], clockTolerance: SKEW_S }
    const options = { audience, algorithms: ['RS256', 'PS256'], ...required }
    return (await jwtVerify(assertion, publicKey, options)).payload
  } catch (cause) {
    const claim = cause instanceof errors.JWTClaimValidationFailed ? cause.claim : undefined
    if (cause instanceof errors.JWTExpired || claim === 'nbf' || claim === 'exp') {
      throw refuse(700024, 'Client assertion is not within its valid time range.', cause)
    }
    if (claim === 'aud') throw refuse(700023, 'Client assertion audience claim does not match Realm issuer.', cause)
    throw refuse(700027, 'Client assertion failed signature validation.', cause)
  }
}

function refuse(number: number, description: string, cause?: unknown): Error {
  return refuseSignIn(401, 'invalid_client', number, description, { cause })
}
