import { answerRequest } from '../../../infra/tenant/desk/tab/host-protocol.ts'
import { APP, describeTenant, ISLA, startForTest, TENANT_ID } from '../../tenant/tenant-under-test.ts'
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
  async 'tab-consent'() {
    const [before, after] = await askTabToken()
    const [isGiven, error] = before ?? []
    const isRefused = isGiven === false && after?.[0] === true
    return [
      { asked: 'getAuthToken of the tab’s page', status: isRefused ? `error ${error}` : 'no refusal, or for ever' },
    ]
  },
}

/** What the page in the desk's frame is answered when it asks for its token: before consent, and after. */
async function askTabToken(): Promise<readonly (readonly unknown[] | undefined)[]> {
  const tab = { name: 'Tab', url: 'http://127.0.0.1:1/tab' }
  const tenant = await startForTest({ content: describeTenant({ app: { tab, consented: false } }) })
  const control = async (path: string, body: object) => {
    const answer = await tenant.request(`/_tenant/${path}`, { method: 'POST', body: JSON.stringify(body) })
    return { ok: answer.ok, body: (await answer.json()) as { token?: string; error?: { code: string } } }
  }
  const signIn = async () => {
    const { ok, body } = await control('token', { person: ISLA.id })
    if (ok && body.token) return body.token
    throw new Error(body.error?.code)
  }
  const services = { signIn, context: () => ({}), navigate: () => {}, openLink: () => {}, report: () => {} }
  const ask = async () =>
    (await answerRequest({ id: 1, func: 'authentication.getAuthToken', args: [[], [], true] }, services))?.args
  const before = await ask()
  await control('consent', { granted: true })
  return [before, await ask()]
}

async function askToken(tenant: Awaited<ReturnType<typeof startForTest>>, form: Record<string, string>): Promise<Told> {
  const body = new URLSearchParams(form)
  const path = `/${TENANT_ID}/oauth2/v2.0/token`
  const answer = await tenant.request(path, { method: 'POST', body })
  const { error } = (await answer.json()) as { error: string }
  return { asked: `POST ${path}`, status: answer.status, body: { error: { code: error } } }
}
