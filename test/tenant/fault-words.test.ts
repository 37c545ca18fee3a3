import { expect, test } from 'vitest'
import { askConnector, askControl, askGraph, type Told } from './asking.ts'
import { startForTest, TENANT_ID } from './tenant-under-test.ts'

const CHANNEL = '19:general@thread.tacv2'
const ID = expect.stringMatching(/^[0-9a-f-]{36}$/)

const graphError = (code: string, inner: object = {}) => ({
  error: { code, message: expect.any(String), innerError: expect.objectContaining({ 'request-id': ID, ...inner }) },
})
const connectorError = (code: string) => ({ error: { code, message: expect.any(String) } })
const signInError = (error: string, number: number) => ({
  ...{ error, error_description: expect.stringContaining(`AADSTS${number}`), error_codes: [number] },
  ...{ timestamp: expect.any(String), trace_id: ID, correlation_id: ID },
})

test.each([
  ['graph', 429, graphError('activityLimitReached', { code: 'throttledRequest' })],
  ['graph', 503, graphError('serviceNotAvailable')],
  ['graph', 423, graphError('resourceLocked')],
  ['connector', 429, connectorError('TooManyRequests')],
  ['connector', 502, connectorError('BadGateway')],
  ['signin', 503, signInError('temporarily_unavailable', 90033)],
  ['signin', 401, signInError('invalid_client', 7000215)],
] as const)('a fault of %s with %i words itself as that surface does', async (surface, status, body) => {
  const tenant = await startForTest()
  await askControl(tenant)('POST', '/faults', { surface, status, retryAfter: 3 })
  const asks: Record<typeof surface, () => Promise<Omit<Told, 'asked'>>> = {
    graph: () => askGraph(tenant)('GET', '/users'),
    connector: () => askConnector(tenant)('GET', `/conversations/${CHANNEL}/members`),
    async signin() {
      const answer = await tenant.request(`/${TENANT_ID}/oauth2/v2.0/token`, { method: 'POST' })
      return { status: answer.status, headers: answer.headers, body: await answer.json() }
    },
  }
  const told = await asks[surface]()
  expect(told.status).toBe(status)
  expect(told.headers.get('retry-after')).toBe('3')
  expect(told.body).toMatchObject(body)
})
