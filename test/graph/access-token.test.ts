import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-node'
import { expect, test } from 'vitest'
import { createTokenSource, GRAPH_SCOPE } from '../../src/graph/access-token.ts'
import { signInTransport } from '../../src/graph/sign-in-transport.ts'

const HOST = 'https://sign-in.example:8443'
const settings = {
  tenantId: '0f5c1c0e-6a55-4a0b-9a9e-5a1f6f1f0a01',
  appId: 'b1d7e0a2-5a63-4f0e-8f3a-2c9c3c7e9b02',
  appSecret: 'a secret',
  authorityHost: HOST,
}

/** The sign-in service as msal sees it: metadata, then whatever `token` answers. */
function signIn(token: (form: URLSearchParams) => { status: number; body: object }) {
  const asked: string[] = []
  const metadata = {
    issuer: `${HOST}/${settings.tenantId}/v2.0`,
    authorization_endpoint: `${HOST}/${settings.tenantId}/oauth2/v2.0/authorize`,
    token_endpoint: `${HOST}/${settings.tenantId}/oauth2/v2.0/token`,
    jwks_uri: `${HOST}/${settings.tenantId}/discovery/v2.0/keys`,
  }
  const networkClient: INetworkModule = {
    sendGetRequestAsync: async <T>(url: string) => {
      asked.push(url)
      return { status: 200, headers: {}, body: metadata as T }
    },
    sendPostRequestAsync: async <T>(url: string, options?: NetworkRequestOptions) => {
      asked.push(url)
      const { status, body } = token(new URLSearchParams(options?.body ?? ''))
      return { status, headers: {}, body: body as T }
    },
  }
  return { asked, networkClient }
}

const granted = (form: URLSearchParams) => ({
  status: 200,
  body: { token_type: 'Bearer', expires_in: 3599, access_token: `token for ${form.get('scope')}` },
})

test('signs in at the configured host alone, and keeps the token of each scope', async () => {
  const { asked, networkClient } = signIn(granted)
  const token = createTokenSource(settings, { networkClient })
  const many = await Promise.all([
    token(GRAPH_SCOPE),
    token(GRAPH_SCOPE),
    token('https://api.botframework.com/.default'),
  ])
  expect(many[0]).toMatch(/^token for https:\/\/graph\.microsoft\.com\/\.default/)
  expect(many[1]).toBe(many[0])
  expect(many[2]).toMatch(/^token for https:\/\/api\.botframework\.com\/\.default/)
  expect(await token(GRAPH_SCOPE)).toBe(many[0])
  expect(asked.filter((url) => url.includes('/token'))).toHaveLength(2)
  await token(GRAPH_SCOPE, true)
  expect(asked.filter((url) => url.includes('/token'))).toHaveLength(3)
  expect(asked.every((url) => url.startsWith(HOST))).toBe(true)
})

test('a refused credential is "unauthorised", a sign-in service that is away "unavailable"', async () => {
  const refused = signIn(() => ({
    status: 401,
    body: { error: 'invalid_client', error_description: 'AADSTS7000215: Invalid client secret provided.' },
  }))
  const failed = createTokenSource(settings, refused)(GRAPH_SCOPE)
  await expect(failed).rejects.toMatchObject({ name: 'GraphFailure', reason: 'unauthorised', code: 'invalid_client' })
  const away = signIn(() => {
    throw new Error('connect ECONNREFUSED')
  })
  const absent = createTokenSource(settings, away)(GRAPH_SCOPE)
  await expect(absent).rejects.toMatchObject({ name: 'GraphFailure', reason: 'unavailable' })
})

test('a sign-in service that says in its own words that it is away has refused nothing', async () => {
  const away = signIn(() => ({
    status: 503,
    body: { error: 'temporarily_unavailable', error_description: 'AADSTS90033: A transient error has occurred.' },
  }))
  const token = createTokenSource(settings, { networkClient: away.networkClient })
  await expect(token(GRAPH_SCOPE)).rejects.toMatchObject({ reason: 'unavailable' })
})

test('a sign-in service that never answers is cut off when the server stops', async () => {
  const stop = new AbortController()
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const network = signInTransport(stop.signal)
  const asked = expect(network.sendGetRequestAsync(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  await once(silent, 'request')
  stop.abort()
  await asked
  silent.closeAllConnections()
  silent.close()
})
