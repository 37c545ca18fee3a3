import { GRAPH } from '../../../infra/tenant/sign-in/tokens.ts'
import { connect } from '../../tenant/graph-client.ts'
import { APP, ISLA, SITE } from '../../tenant/tenant-under-test.ts'
import type { Ground } from '../refusals/ground.ts'

const HOST = 'northmoor.sharepoint.example'

/** Sites by every address, the search for them, and what an administrator's app does with the grants on one. */
export async function askSites({ tenant, site }: Ground): Promise<void> {
  const isla = await connect(tenant, ISLA)
  for (const path of ['/sites?search=services&$top=1', '/sites/root', `/sites/${HOST}`, `/sites/${SITE}`])
    await isla('GET', path)
  const token = await tenant.kernel.tokens.forApp({ ...APP, roles: ['Sites.FullControl.All'] }, GRAPH, '1')
  const asAdmin = (method: string, path: string, body?: unknown) =>
    isla(method, `${site}/permissions${path}`, body, { authorization: `Bearer ${token}` })
  const grantedToIdentities = [{ application: { id: APP.appId, displayName: APP.name } }]
  const { id } = (await asAdmin('POST', '', { roles: ['write'], grantedToIdentities })).body
  await asAdmin('GET', '')
  await asAdmin('PATCH', `/${id}`, { roles: ['read'] })
  await asAdmin('GET', `/${id}`)
  await asAdmin('DELETE', `/${id}`)
}
