import { execFile } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'
import { createRemoteJWKSet, customFetch, decodeJwt, jwtVerify } from 'jose'
import { generate } from 'selfsigned'
import { expect, test } from 'vitest'
import type { Tenant } from '../../infra/tenant/tenant.ts'
import type { MsalTask } from './msal-child.ts'
import { APP, describeTenant, ISLA, startForTest, TENANT_ID } from './tenant-under-test.ts'
import { CHALLENGE, REDIRECTS, VERIFIER, WEB } from './token-endpoint.ts'

const SLOW = { timeout: 30_000 }

async function runMsal(tenant: Tenant, task: Omit<MsalTask, 'auth'>, auth: Partial<MsalTask['auth']>) {
  const authority = `${tenant.signInUrl}/${TENANT_ID}`
  const asked = JSON.stringify({ ...task, auth: { authority, clientId: APP.appId, ...auth } })
  const child = new URL('./msal-child.ts', import.meta.url).pathname
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: tenant.caPath }
  const { stdout } = await promisify(execFile)(process.execPath, [child, asked], { env })
  const printed = JSON.parse(stdout)
  expect(printed.error).toBeUndefined()
  return printed
}

test(
  'msal-node signs in over https: by secret, on behalf of a person, by code and by refresh token',
  SLOW,
  async () => {
    const tenant = await startForTest({ content: describeTenant({ app: { redirects: REDIRECTS } }) })
    const assertion = await tenant.kernel.tokens.forTab(APP, ISLA)
    const byCode = { redirectUri: WEB.uri, loginHint: ISLA.mail, challenge: CHALLENGE, verifier: VERIFIER }
    const acquired = await runMsal(tenant, { assertion, byCode }, { clientSecret: APP.secret })
    expect(decodeJwt(acquired.app)).toMatchObject({ roles: APP.roles, appidacr: '1' })
    for (const way of ['onBehalf', 'byCode', 'refreshed', 'silent']) {
      expect(decodeJwt(acquired[way]), way).toMatchObject({ oid: ISLA.id, scp: 'User.Read', appid: APP.appId })
    }
    expect(acquired).toMatchObject({ state: 'a state', account: ISLA.mail })
    expect(acquired.claims).toMatchObject({
      nonce: 'a nonce',
      name: ISLA.name,
      iss: `${tenant.signInUrl}/${TENANT_ID}/v2.0`,
    })
    const all = [acquired.byCode, acquired.refreshed, acquired.silent].map((token) => decodeJwt(token).uti)
    expect(new Set(all).size).toBe(3)
  },
)

test('msal-node proves itself by certificate', SLOW, async () => {
  const made = await generate([{ name: 'commonName', value: 'app' }], { keySize: 2048, algorithm: 'sha256' })
  const tenant = await startForTest({ content: describeTenant({ app: { certificate: made.cert } }) })
  const thumbprintSha256 = new X509Certificate(made.cert).fingerprint256.replaceAll(':', '')
  const clientCertificate = { thumbprintSha256, privateKey: made.private }
  const { app } = await runMsal(tenant, {}, { clientCertificate })
  expect(decodeJwt(app)).toMatchObject({ roles: APP.roles, appidacr: '2' })
})

test('when keys are rotated, a verifier that kept the old ones fetches the new, and old tokens still hold', async () => {
  const tenant = await startForTest()
  const { tokens } = tenant.kernel
  const fetched: string[] = []
  const keys = createRemoteJWKSet(new URL(`${tenant.url}/${TENANT_ID}/discovery/v2.0/keys`), {
    cooldownDuration: 0,
    [customFetch]: (url, options) => {
      fetched.push(url)
      return fetch(url, options)
    },
  })
  const verify = async (token: string) => (await jwtVerify(token, keys, { audience: APP.appId })).protectedHeader.kid
  const old = await tokens.forTab(APP, ISLA)
  const before = await verify(old)
  tokens.keys.rotate()
  const after = await verify(await tokens.forTab(APP, ISLA))
  expect(after).not.toBe(before)
  expect(await verify(old)).toBe(before)
  expect(fetched).toHaveLength(2)
  tokens.keys.rotate()
  await expect(tokens.verify(old, [APP.appId])).rejects.toThrow()
})
