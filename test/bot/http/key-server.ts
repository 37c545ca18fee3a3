import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'

export const TENANT = '7d5f2c1e-0a4b-4c6d-9e8f-1a2b3c4d5e6f'
export const APP = '3f6c1d20-5b7e-4a91-8c2d-6e0f9b1a7c53'
const PERSON = '00000000-0000-4000-8000-000000000001'

/** A tenant's OpenID configuration and keys, and tokens signed by them or by somebody else. */
export interface KeyServer {
  readonly url: string
  /** A good token of the tab's, but for what is overridden; `undefined` leaves a claim out. */
  token(claims?: JWTPayload, options?: { readonly foreign?: boolean }): Promise<string>
  close(): Promise<void>
}

export async function startKeyServer(): Promise<KeyServer> {
  const ours = await generateKeyPair('RS256')
  const theirs = await generateKeyPair('RS256')
  const keys = [{ ...(await exportJWK(ours.publicKey)), kid: 'ours', use: 'sig', alg: 'RS256' }]
  const server = createServer((request, response) => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const configuration = { issuer: `${origin}/${TENANT}/v2.0`, jwks_uri: `${origin}/keys` }
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : configuration))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    token(claims = {}, { foreign = false } = {}) {
      const seconds = Math.floor(Date.now() / 1000)
      const good = {
        iss: `${url}/${TENANT}/v2.0`,
        aud: APP,
        tid: TENANT,
        oid: PERSON,
        name: 'Mairi Sandison',
        scp: 'access_as_user',
        iat: seconds,
        nbf: seconds,
        exp: seconds + 3600,
      }
      const payload = Object.fromEntries(
        Object.entries({ ...good, ...claims }).filter(([, value]) => value !== undefined),
      )
      const key = foreign ? theirs.privateKey : ours.privateKey
      return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'ours' }).sign(key)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
