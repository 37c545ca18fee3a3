import { expect, test } from 'vitest'
import type { SiteRole } from '../../infra/tenant/content.ts'
import { bytesOf, connect, findDrive, type Wire } from './graph-client.ts'
import { describeTenant, ISLA, MORVEN, ROSS, SITE, startForTest } from './tenant-under-test.ts'

const DENIED = { status: 403, body: { error: { code: 'accessDenied' } } }
const INVALID = { status: 400, body: { error: { code: 'invalidRequest' } } }
const ENTRIES = [
  {
    name: 'Records',
    children: [
      { name: 'case.txt', text: 'x' },
      { name: 'Open', children: [] },
    ],
  },
  { name: 'Minutes', children: [{ name: 'March.txt', text: 'as agreed' }] },
]

async function open(role: SiteRole = 'fullcontrol') {
  const content = describeTenant({ role, entries: ENTRIES })
  const tenant = await startForTest({ content, unitsPerMinute: 100_000 })
  const [app, isla, ross] = [await connect(tenant), await connect(tenant, ISLA), await connect(tenant, ROSS)]
  const drive = `/drives/${await findDrive(app)}`
  const list = `/sites/${(await app('GET', `/sites/${SITE}`)).body.id}/lists/Documents`
  const invite = (path: string, mails: string[], more: object = {}) =>
    app('POST', `${drive}/root:/${path}:/invite`, {
      ...{ recipients: mails.map((email) => ({ email })), roles: ['write'], requireSignIn: true },
      ...{ sendInvitation: false, retainInheritedPermissions: false },
      ...more,
    })
  return { tenant, app, isla, ross, drive, list, invite }
}

const names = (page: Wire) => page.value.map((item: Wire) => item.name)

test('what is closed to somebody shows to them nowhere: not by path or id, in its folder, in delta, in the list', async () => {
  const { app, isla, ross, drive, list, invite } = await open()
  const folder = (await app('GET', `${drive}/root:/Records`)).body
  const file = (await app('GET', `${drive}/root:/Records/case.txt`)).body
  await invite('Records', [ISLA.mail])
  for (const path of [
    `root:/Records`,
    `root:/Records/case.txt`,
    `items/${folder.id}/children`,
    `items/${file.id}/content`,
  ])
    expect(await ross('GET', `${drive}/${path}`), path).toMatchObject(DENIED)
  const listed = async (graph: typeof ross) => {
    const items = (await graph('GET', `${list}/items?$expand=fields`)).body.value
    return items.map((item: Wire) => item.fields.FileLeafRef)
  }
  const everything = ['Records', 'case.txt', 'Open', 'Minutes', 'March.txt']
  const others = ['Minutes', 'March.txt']
  expect(names((await ross('GET', `${drive}/root/children`)).body)).toEqual(['Minutes'])
  const { children } = (await ross('GET', `${drive}/root?$expand=children`)).body
  expect(names({ value: children })).toEqual(['Minutes'])
  expect(names((await ross('GET', `${drive}/root/delta`)).body)).toEqual(['root', ...others])
  expect(await listed(ross)).toEqual(others)
  for (const graph of [isla, app]) {
    expect(names((await graph('GET', `${drive}/root/delta`)).body).toSorted()).toEqual(
      ['root', ...everything].toSorted(),
    )
    expect(await listed(graph)).toEqual(everything)
  }
})

test('small pages of a folder with much that is closed are full, and lead to the end', async () => {
  const { app, ross, drive, invite } = await open()
  for (let number = 0; number < 9; number += 1) {
    await app('PUT', `${drive}/root:/Minutes/${number}.txt:/content`, bytesOf('x'))
    if (number % 3 > 0) await invite(`Minutes/${number}.txt`, [ISLA.mail])
  }
  const pages: string[][] = []
  for (let next: string | undefined = `${drive}/root:/Minutes:/children?$top=2`; next; ) {
    const { body }: { body: Wire } = await ross('GET', next)
    pages.push(names(body))
    next = body['@odata.nextLink']
  }
  expect(pages).toEqual([
    ['0.txt', '3.txt'],
    ['6.txt', 'March.txt'],
  ])
})

test('who may read an item may not write it', async () => {
  const { isla, ross, drive, invite } = await open()
  await invite('Minutes', [ISLA.mail])
  await invite('Minutes', [ROSS.mail], { roles: ['read'], retainInheritedPermissions: true })
  const file = `${drive}/root:/Minutes/March.txt`
  expect((await ross('GET', file)).status).toBe(200)
  const deeds = [
    await ross('PUT', `${file}:/content`, bytesOf('x')),
    await ross('PUT', `${drive}/root:/Minutes/new.txt:/content`, bytesOf('x')),
    await ross('POST', `${drive}/root:/Minutes:/children`, { name: 'New', folder: {} }),
    await ross('PATCH', file, { name: 'April.txt' }),
    await ross('PATCH', `${file}:/listItem/fields`, { Title: 'x' }),
    await ross('DELETE', file),
    await ross('PATCH', `${drive}/root:/Records/case.txt`, {
      parentReference: { id: (await ross('GET', `${drive}/root:/Minutes`)).body.id },
    }),
  ]
  for (const answer of deeds) expect(answer).toMatchObject(DENIED)
  expect((await isla('PUT', `${file}:/content`, bytesOf('x'))).status).toBe(200)
})

test('a person invited into a closed folder reaches what they were invited to, and nothing about it', async () => {
  const { tenant, ross, drive, invite } = await open()
  await invite('Records', [ISLA.mail])
  await invite('Records/Open', [ROSS.mail, MORVEN.mail])
  const morven = await connect(tenant, MORVEN)
  for (const graph of [ross, morven]) {
    expect((await graph('GET', `${drive}/root:/Records/Open`)).status).toBe(200)
    expect(await graph('GET', `${drive}/root:/Records`)).toMatchObject(DENIED)
  }
  expect(await morven('GET', `${drive}/root`)).toMatchObject(DENIED)
  const gaps = { prefer: 'deltatraversepermissiongaps' }
  expect(names((await ross('GET', `${drive}/root/delta`)).body)).not.toContain('Open')
  expect(names((await ross('GET', `${drive}/root/delta`, undefined, gaps)).body)).toContain('Open')
})

test('an invitation gives each person a permission of their own, which ends when it says', async () => {
  const { tenant, app, ross, drive, invite } = await open()
  const until = new Date(tenant.clock.now() + 86_400_000).toISOString()
  const made = await invite('Minutes', [ISLA.mail, ROSS.mail], { expirationDateTime: until })
  expect(made.body.value).toMatchObject([
    { roles: ['write'], expirationDateTime: until, grantedToV2: { user: { id: ISLA.id } } },
    { roles: ['write'], grantedToV2: { user: { id: ROSS.id } } },
  ])
  expect((await ross('GET', `${drive}/root:/Minutes`)).status).toBe(200)
  tenant.clock.set(tenant.clock.now() + 2 * 86_400_000)
  expect(await ross('GET', `${drive}/root:/Minutes`)).toMatchObject(DENIED)
  expect((await app('GET', `${drive}/root:/Minutes`)).status).toBe(200)
})

test('permissions are read one by one, with the folder they come from, and changed only there', async () => {
  const { app, ross, drive, invite } = await open()
  const site = (await app('GET', `${drive}/root:/Minutes:/permissions`)).body.value
  expect(site).toMatchObject([{ roles: ['write'], inheritedFrom: { path: expect.stringContaining('/root:') } }])
  const [mine] = (await invite('Minutes', [ROSS.mail])).body.value
  const below = (await app('GET', `${drive}/root:/Minutes/March.txt:/permissions`)).body.value
  expect(below).toMatchObject([{ id: mine.id, inheritedFrom: { name: 'Minutes' } }])
  expect((await app('GET', `${drive}/root:/Minutes:/permissions/${mine.id}`)).body).toEqual(mine)
  expect((await app('GET', `${drive}/root:/Minutes:/permissions/none`)).status).toBe(404)
  const inherited = `${drive}/root:/Minutes/March.txt:/permissions/${mine.id}`
  expect(await app('DELETE', inherited)).toMatchObject(INVALID)
  expect(await app('PATCH', inherited, { roles: ['read'] })).toMatchObject(INVALID)
  const changed = await app('PATCH', `${drive}/root:/Minutes:/permissions/${mine.id}`, { roles: ['read'] })
  expect(changed).toMatchObject({ status: 200, body: { id: mine.id, roles: ['read'] } })
  expect(await ross('PUT', `${drive}/root:/Minutes/x.txt:/content`, bytesOf('x'))).toMatchObject(DENIED)
})

test('who keeps what held before keeps it: members still write, and the newcomer too', async () => {
  const { tenant, ross, drive, invite } = await open()
  await invite('Minutes', [MORVEN.mail], { retainInheritedPermissions: true })
  const morven = await connect(tenant, MORVEN)
  for (const graph of [ross, morven])
    expect((await graph('PUT', `${drive}/root:/Minutes/${graph === ross}.txt:/content`, bytesOf('x'))).status).toBe(201)
})

test.each([
  ['nobody', { recipients: [] }],
  ['somebody unknown', { recipients: [{ email: 'nobody@elsewhere.example' }] }],
  ['a role that there is not', { roles: ['sing'] }],
  ['no role', { roles: [] }],
  ['neither sign-in nor invitation', { requireSignIn: false }],
  ['a folder without sign-in', { requireSignIn: false, sendInvitation: true }],
  ['a long message', { message: 'x'.repeat(2001) }],
  ['a day gone by', { expirationDateTime: '2020-01-01T00:00:00Z' }],
  ['something else', { password: 'x' }],
])('an invitation with %s is refused', async (_, more) => {
  const { invite } = await open()
  expect(await invite('Minutes', [ROSS.mail], more)).toMatchObject(INVALID)
})

test('grants on a list are read with full control alone', async () => {
  const { app, list } = await open()
  expect((await app('GET', `${list}/permissions`)).body.value).toEqual([])
  const low = await open('manage')
  expect(await low.app('GET', `${low.list}/permissions`)).toMatchObject(DENIED)
})
