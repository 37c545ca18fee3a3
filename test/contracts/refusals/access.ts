import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { bytesOf, send } from '../../tenant/graph-client.ts'
import { APP, ISLA, TENANT_ID } from '../../tenant/tenant-under-test.ts'
import { each, openGround, type Trial } from './ground.ts'

/** Rows about tokens, roles on a site, mailboxes and the budget. */
export const access: Readonly<Record<string, Trial>> = {
  async 'no-token'() {
    const { tenant, drive } = await openGround()
    return [await send(tenant, 'GET', `/v1.0${drive}`)]
  },
  async 'bad-token'() {
    const { tenant, drive } = await openGround()
    const { kid, privateKey } = tenant.kernel.tokens.keys.current()
    const claims = { aud: 'https://graph.microsoft.com', iss: `https://sts.windows.net/${TENANT_ID}/` }
    const sign = (key: KeyObject, lifetime: string) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).setExpirationTime(lifetime).sign(key)
    const foreignKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const tokens = [
      await tenant.kernel.tokens.forTab(APP, ISLA),
      await sign(privateKey, '-1m'),
      await sign(foreignKey, '5m'),
    ]
    return each(tokens, (token) =>
      send(tenant, 'GET', `/v1.0${drive}`, undefined, { authorization: `Bearer ${token}` }),
    )
  },
  async 'no-site-grant'() {
    const { graph, drive, site } = await openGround({ app: { siteGrants: [] } })
    return each([site, `${site}/drives`, drive, `${drive}/root/delta`, `${site}/lists`], (path) => graph('GET', path))
  },
  async 'site-read-writes'() {
    const { graph, drive, fileId } = await openGround({ role: 'read' })
    return [
      await graph('POST', `${drive}/root/children`, { name: 'New', folder: {} }),
      await graph('PUT', `${drive}/root:/b.txt:/content`, bytesOf('b')),
      await graph('PATCH', `${drive}/items/${fileId}`, { name: 'April.txt' }),
      await graph('PATCH', `${drive}/items/${fileId}/listItem/fields`, { Title: 'T' }),
    ]
  },
  async 'site-write-columns'() {
    const { graph, site } = await openGround({ role: 'write' })
    return [await graph('POST', `${site}/lists/Documents/columns`, { name: 'A', text: {} })]
  },
  async 'site-write-list-grant'() {
    const { graph, site } = await openGround({ role: 'manage' })
    return [await graph('POST', `${site}/lists/Documents/permissions`, { roles: ['write'] })]
  },
  async 'site-write-break-inheritance'() {
    const { graph, drive } = await openGround({ role: 'write' })
    const invitation = { recipients: [{ email: ISLA.mail }], roles: ['write'], retainInheritedPermissions: false }
    return [await graph('POST', `${drive}/root:/Minutes:/invite`, invitation)]
  },
  async 'list-own-grants'() {
    const { graph, site } = await openGround({ role: 'fullcontrol' })
    return [await graph('GET', `${site}/permissions`)]
  },
  async throttled() {
    const { graph, drive } = await openGround({ unitsPerMinute: 3 })
    for (let used = 0; used < 3; used += 1) await graph('GET', drive)
    return [await graph('GET', drive)]
  },
  async 'mailbox-out-of-scope'() {
    const { graph } = await openGround({ app: { mailboxes: ['somebody.else@northmoor.example'] } })
    return each([`/users/${ISLA.id}/calendar`, `/users/${ISLA.id}/events`], (path) => graph('GET', path))
  },
  async 'me-app-only'() {
    const { graph } = await openGround()
    return each(['/me', '/me/events'], (path) => graph('GET', path))
  },
}
