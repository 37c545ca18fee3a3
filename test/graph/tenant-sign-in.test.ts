import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { GRAPH_SCOPE } from '../../src/graph/access-token.ts'
import { APP, startForTest } from '../tenant/tenant-under-test.ts'
import { signInTo } from './connect-to-tenant.ts'

test('one sign-in serves Graph and the bot, each token for its own audience', async () => {
  const token = signInTo(await startForTest())
  expect(decodeJwt(await token(GRAPH_SCOPE))).toMatchObject({ aud: 'https://graph.microsoft.com', roles: APP.roles })
  expect(decodeJwt(await token('https://api.botframework.com/.default')).aud).toBe('https://api.botframework.com')
})

test('a wrong secret is told as such', async () => {
  const token = signInTo(await startForTest(), 'a secret of yesterday')
  await expect(token(GRAPH_SCOPE)).rejects.toMatchObject({ reason: 'unauthorised', code: 'invalid_client' })
})
