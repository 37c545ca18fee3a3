import { expect, test } from 'vitest'
import { ROOT } from '../../src/services/ports/library.ts'
import { bytesOf, connect, findDrive } from '../tenant/graph-client.ts'
import { describeTenant, ISLA, ROSS, startForTest } from '../tenant/tenant-under-test.ts'
import { connectToTenant } from './connect-to-tenant.ts'

const entries = [
  { name: 'Shared', children: [{ name: 'Return.txt', text: 'said' }] },
  { name: 'Working', children: [{ name: 'Draft.txt', text: 'not yet' }] },
]

async function open() {
  const content = describeTenant({ role: 'fullcontrol', entries })
  const tenant = await startForTest({ content, unitsPerMinute: 100_000 })
  const graph = await connect(tenant)
  const driveId = await findDrive(graph)
  const connection = connectToTenant(tenant)
  const idOf = async (path: string): Promise<string> => (await graph('GET', `/drives/${driveId}/root:/${path}`)).body.id
  const post = (path: string, what: string, body: object) =>
    graph('POST', `/drives/${driveId}/root:/${path}:/${what}`, body)
  const invite = (path: string, mail: string) =>
    post(path, 'invite', {
      ...{ recipients: [{ email: mail }], roles: ['read'], requireSignIn: true, sendInvitation: false },
      retainInheritedPermissions: true,
    })
  return { ...connection, tenant, graph, driveId, idOf, post, invite }
}

test('permissions are told with whom they let in, what they come from and how far a link reaches', async () => {
  const { sharing, library, driveId, idOf, post, invite } = await open()
  await invite('Shared', ISLA.mail)
  await post('Working/Draft.txt', 'createLink', { type: 'view', scope: 'organization' })
  await post('Working/Draft.txt', 'createLink', { type: 'edit', scope: 'users', recipients: [{ email: ROSS.mail }] })
  const [shared, below, draft] = [
    await idOf('Shared'),
    await idOf('Shared/Return.txt'),
    await idOf('Working/Draft.txt'),
  ]
  const grants = await sharing.grants(driveId, [shared, below, draft, '01NOSUCHITEM'])
  expect([...grants.keys()]).toEqual([shared, below, draft])
  const isla = { kind: 'person', id: ISLA.id, name: ISLA.name }
  expect(grants.get(shared)).toMatchObject([
    { may: 'write', to: [{ kind: 'site group', name: 'Members' }], inherited: false },
    { may: 'read', to: [isla], inherited: false },
  ])
  expect(grants.get(below)).toMatchObject([{ inherited: true }, { to: [isla], inherited: true }])
  expect(grants.get(draft)).toMatchObject([
    { to: [{ kind: 'site group' }] },
    { may: 'read', link: 'organisation', to: [] },
    { may: 'write', link: 'nobody else', to: [{ id: ROSS.id }] },
  ])
  const [working] = [...(await library.childPages(driveId, [{ folderId: await idOf('Working'), from: null }])).values()]
  expect(working?.entries).toMatchObject([{ name: 'Draft.txt', shared: true }])
})

test('an empty folder says so, and pages lead to the end', async () => {
  const { library, driveId, graph } = await open()
  await graph('POST', `/drives/${driveId}/root/children`, { name: 'Empty', folder: {} })
  const page = (await library.childPages(driveId, [{ folderId: ROOT, from: null }])).get(ROOT)
  expect(page?.entries.map(({ name, childCount }) => [name, childCount]).toSorted()).toEqual([
    ['Empty', 0],
    ['Shared', 1],
    ['Working', 1],
  ])
  expect(page?.next).toBeNull()
})

test('what changed after a moment is told by the library’s own clock', async () => {
  const { library, driveId, tenant, graph, idOf } = await open()
  const noon = Math.ceil((tenant.clock.now() + 60_000) / 60_000) * 60_000
  const put = (path: string) => graph('PUT', `/drives/${driveId}/root:/${path}:/content`, bytesOf(path))
  tenant.clock.set(noon - 20_000)
  await put('Working/before.txt')
  tenant.clock.set(noon + 20_000)
  await put('Shared/after.txt')
  const changed = await library.changedSince(driveId, noon)
  expect(changed?.has(await idOf('Shared/after.txt'))).toBe(true)
  expect(changed?.has(await idOf('Working/before.txt'))).toBe(false)
})
