import { createPrivateKey, X509Certificate } from 'node:crypto'
import { decodeJwt, type JWTHeaderParameters, SignJWT } from 'jose'
import { generate } from 'selfsigned'
import { expect, test } from 'vitest'
import { APP, describeTenant, startForTest, TENANT_ID } from './tenant-under-test.ts'
import { askToken } from './token-endpoint.ts'

const make = (notAfterDate?: Date) =>
  generate([{ name: 'commonName', value: 'app' }], {
    ...{ keySize: 2048, algorithm: 'sha256' },
    ...(notAfterDate && { notBeforeDate: new Date(0), notAfterDate }),
  })
const made = await make()
const certificate = new X509Certificate(made.cert)
const encode = (fingerprint: string) => Buffer.from(fingerprint.replaceAll(':', ''), 'hex').toString('base64url')
const x5t = encode(certificate.fingerprint)

interface Wish {
  header?: Partial<JWTHeaderParameters> & Record<string, unknown>
  audience?: string
  issuer?: string
  lifetime?: string
  key?: string
  cert?: string
}

async function present(wish: Wish) {
  const tenant = await startForTest({ content: describeTenant({ app: { certificate: wish.cert ?? made.cert } }) })
  const issuer = wish.issuer ?? APP.appId
  const assertion = await new SignJWT({ jti: 'once' })
    .setProtectedHeader({ alg: 'RS256', ...(wish.header ?? { x5t }) })
    .setIssuer(issuer)
    .setSubject(issuer)
    .setAudience(wish.audience ?? `${tenant.signInUrl}/${TENANT_ID}/oauth2/v2.0/token`)
    .setExpirationTime(wish.lifetime ?? '5m')
    .sign(createPrivateKey(wish.key ?? made.private))
  return askToken(tenant, {
    ...{ grant_type: 'client_credentials', client_id: APP.appId, scope: 'https://graph.microsoft.com/.default' },
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  })
}

test.each([
  ['SHA-1', { x5t }],
  ['SHA-256', { 'x5t#S256': encode(certificate.fingerprint256), alg: 'PS256' }],
  ['a key id in hexadecimal', { kid: certificate.fingerprint.replaceAll(':', '') }],
])('an app proves itself by a certificate that its header names by %s', async (_how, header) => {
  const { status, body } = await present({ header })
  expect(status).toBe(200)
  expect(decodeJwt(body.access_token)).toMatchObject({ appidacr: '2', roles: APP.roles })
})

test.each<[string, Wish | (() => Promise<Wish>), number]>([
  ['that names no certificate', { header: {} }, 5002723],
  ['that names another certificate', { header: { x5t: encode('AA:BB') } }, 700027],
  ['that is signed with another key', async () => ({ key: (await make()).private }), 700027],
  ['that has expired', { lifetime: '-6m' }, 700024],
  ['for another audience', { audience: 'https://elsewhere.example/token' }, 700023],
  ['of another app', { issuer: 'another app' }, 700021],
  [
    'with a certificate that has expired',
    async () => {
      const { cert, private: key } = await make(new Date(1000))
      return { cert, key, header: { x5t: encode(new X509Certificate(cert).fingerprint) } }
    },
    1000502,
  ],
])('refuses an assertion %s', async (_what, wish, number) => {
  const answer = await present(typeof wish === 'function' ? await wish() : wish)
  expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client', error_codes: [number] } })
})
