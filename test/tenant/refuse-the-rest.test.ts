import { Hono } from 'hono'
import { expect, test, vi } from 'vitest'
import { refuseTheRest } from '../../infra/tenant/refuse-the-rest.ts'
import { send } from './graph-client.ts'
import { startForTest, TENANT_ID } from './tenant-under-test.ts'

test.each([
  ['GET', '/beta/me', 404, 'itemNotFound', null],
  ['POST', '/nothing', 404, 'itemNotFound', null],
  ['GET', '/assets/none.js', 404, 'itemNotFound', null],
  ['PATCH', '/_api/v2.0/uploads/any', 405, 'methodNotAllowed', 'OPTIONS, GET, PUT, POST, DELETE'],
  ['GET', `/${TENANT_ID}/oauth2/v2.0/token`, 405, 'methodNotAllowed', 'POST'],
])('%s %s is refused as JSON', async (method, path, status, code, allow) => {
  const answer = await send(await startForTest(), method, path)
  expect(answer.status).toBe(status)
  expect(answer.body.error.code).toBe(code)
  expect(answer.headers.get('allow')).toBe(allow)
})

test('a mistake of its own is told on the console and answered as Graph words it, without its text', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const app = new Hono()
  refuseTheRest(app)
  app.get('/', () => {
    throw new Error('row 7 of /home is gone')
  })
  const answer = await app.request('/')
  expect(answer.status).toBe(500)
  expect(await answer.json()).toMatchObject({ error: { code: 'generalException' } })
  expect(told.mock.calls.join()).toContain('row 7')
  told.mockRestore()
})
