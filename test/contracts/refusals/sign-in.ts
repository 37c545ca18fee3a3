import { APP, ISLA, startForTest, TENANT_ID } from '../../tenant/tenant-under-test.ts'
import type { Told, Trial } from './ground.ts'

const byApp = { grant_type: 'client_credentials', client_id: APP.appId, scope: 'https://graph.microsoft.com/.default' }
const onBehalf = {
  ...{ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of' },
  ...{ client_id: APP.appId, client_secret: APP.secret, scope: 'https://graph.microsoft.com/User.Read' },
}

/** Rows about tokens that are asked for. */
export const signIn: Readonly<Record<string, Trial>> = {
  async 'token-bad-secret'() {
    const tenant = await startForTest()
    return [await askToken(tenant, { ...byApp, client_secret: 'guessed' })]
  },
  async 'token-obo-audience'() {
    const tenant = await startForTest()
    const assertion = await tenant.kernel.tokens.forTab({ ...APP, appId: 'another app' }, ISLA)
    return [await askToken(tenant, { ...onBehalf, assertion })]
  },
}

async function askToken(tenant: Awaited<ReturnType<typeof startForTest>>, form: Record<string, string>): Promise<Told> {
  const body = new URLSearchParams(form)
  const answer = await tenant.request(`/${TENANT_ID}/oauth2/v2.0/token`, { method: 'POST', body })
  const { error } = (await answer.json()) as { error: string }
  return { status: answer.status, body: { error: { code: error } } }
}
