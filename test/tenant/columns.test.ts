import { expect, test } from 'vitest'
import { bytesOf, connect, findDrive, type Wire } from './graph-client.ts'
import { describeTenant, ISLA, ROSS, SITE, startForTest } from './tenant-under-test.ts'

async function open() {
  const tenant = await startForTest({ content: describeTenant({ role: 'manage' }), unitsPerMinute: 10_000 })
  const graph = await connect(tenant)
  const site = `/sites/${(await graph('GET', `/sites/${SITE}`)).body.id}`
  const drive = `/drives/${await findDrive(graph)}`
  const columns = `${site}/lists/Documents/columns`
  const put = async (name: string) => (await graph('PUT', `${drive}/root:/${name}:/content`, bytesOf(name))).body.id
  const fields = `${drive}/items/${await put('a.txt')}/listItem/fields`
  return { tenant, graph, site, drive, columns, fields, put }
}

const INVALID = { status: 400, body: { error: { code: 'invalidRequest' } } }

test('a name that is no identifier is encoded as SharePoint encodes it, and answers to that alone', async () => {
  const { graph, columns, fields } = await open()
  const made = await graph('POST', columns, { name: 'Due date', text: {} })
  expect(made.body).toMatchObject({ name: 'Due_x0020_date', displayName: 'Due date' })
  expect((await graph('POST', columns, { name: '2nd', text: {} })).body.name).toBe('_x0032_nd')
  expect((await graph('POST', columns, { name: 'Due_x0020_date', text: {} })).status).toBe(409)
  expect((await graph('PATCH', fields, { Due_x0020_date: 'soon' })).body.Due_x0020_date).toBe('soon')
  expect(await graph('PATCH', fields, { 'Due date': 'soon' })).toMatchObject(INVALID)
})

test('a person column takes the number that a person has on the site, and gives it back', async () => {
  const { graph, site, columns, fields } = await open()
  await graph('POST', columns, { name: 'Owner', personOrGroup: { chooseFromType: 'peopleOnly' } })
  const users = (await graph('GET', `${site}/lists/User Information List/items?$expand=fields`)).body.value
  const isla = users.find((user: Wire) => user.fields.EMail === ISLA.mail)
  const set = await graph('PATCH', fields, { OwnerLookupId: isla.id })
  expect(set).toMatchObject({ status: 200, body: { OwnerLookupId: isla.id } })
  expect((await graph('PATCH', fields, { OwnerLookupId: Number(isla.id) })).body.OwnerLookupId).toBe(isla.id)
  for (const body of [{ Owner: ISLA.name }, { OwnerLookupId: '99' }, { OwnerLookupId: ISLA.id }]) {
    expect(await graph('PATCH', fields, body), JSON.stringify(body)).toMatchObject(INVALID)
  }
})

test('a column of several people takes them by their numbers and shows who they are', async () => {
  const { graph, columns, fields } = await open()
  await graph('POST', columns, { name: 'Team', personOrGroup: { allowMultipleSelection: true } })
  const typed = { TeamLookupId: ['11', '12'], 'TeamLookupId@odata.type': 'Collection(Edm.String)' }
  expect((await graph('PATCH', fields, { TeamLookupId: ['11'] })).status).toBe(400)
  expect((await graph('PATCH', fields, typed)).body.Team).toEqual([
    { LookupId: 11, LookupValue: ISLA.name, Email: ISLA.mail },
    { LookupId: 12, LookupValue: ROSS.name, Email: ROSS.mail },
  ])
})

test('bounds of a column are kept: length, range, days without a time', async () => {
  const { graph, columns, fields } = await open()
  await graph('POST', columns, { name: 'Long', text: { allowMultipleLines: true, maxLength: 300 } })
  await graph('POST', columns, { name: 'Share', number: { minimum: 0, maximum: 1 } })
  await graph('POST', columns, { name: 'Day', dateTime: { format: 'dateOnly' } })
  expect((await graph('PATCH', fields, { Long: 'x'.repeat(300) })).status).toBe(200)
  expect(await graph('PATCH', fields, { Long: 'x'.repeat(301) })).toMatchObject(INVALID)
  expect(await graph('PATCH', fields, { Share: 1.01 })).toMatchObject(INVALID)
  expect((await graph('PATCH', fields, { Day: '2027-02-19T13:00:00Z' })).body.Day).toBe('2027-02-19T00:00:00Z')
})

test('a new file begins with the defaults of its columns', async () => {
  const { graph, drive, columns, put } = await open()
  await graph('POST', columns, { name: 'State', choice: { choices: ['a', 'b'] }, defaultValue: { value: 'b' } })
  await graph('POST', columns, { name: 'Count', number: {}, defaultValue: { value: '3' } })
  const shown = (await graph('GET', `${drive}/items/${await put('b.txt')}/listItem/fields`)).body
  expect(shown).toMatchObject({ State: 'b', Count: 3 })
  const strange = { name: 'C', choice: { choices: ['a'] }, defaultValue: { value: 'z' } }
  expect(await graph('POST', columns, strange)).toMatchObject(INVALID)
})

test('unique values need an index, and are kept', async () => {
  const { graph, drive, columns, fields, put } = await open()
  const column = { name: 'Ref', text: {}, enforceUniqueValues: true }
  expect(await graph('POST', columns, column)).toMatchObject(INVALID)
  expect((await graph('POST', columns, { ...column, indexed: true })).status).toBe(201)
  expect(await graph('POST', columns, { name: 'L', text: { allowMultipleLines: true }, indexed: true })).toMatchObject(
    INVALID,
  )
  expect((await graph('PATCH', fields, { Ref: 'E-1' })).status).toBe(200)
  const other = `${drive}/items/${await put('b.txt')}/listItem/fields`
  expect(await graph('PATCH', other, { Ref: 'e-1' })).toMatchObject(INVALID)
  expect((await graph('PATCH', fields, { Ref: 'E-1' })).status).toBe(200)
})

test('a hidden column and its values show only when they are named', async () => {
  const { graph, columns, fields } = await open()
  await graph('POST', columns, { name: 'Ours', text: {}, hidden: true })
  await graph('PATCH', fields, { Ours: 'x' })
  const names = async (path: string) => (await graph('GET', path)).body.value.map((each: Wire) => each.name)
  expect(await names(columns)).not.toContain('Ours')
  expect(await names(`${columns}?$select=name,hidden`)).toContain('Ours')
  expect((await graph('GET', fields)).body.Ours).toBeUndefined()
  expect((await graph('GET', `${fields}?$select=Ours`)).body.Ours).toBe('x')
})

test('of a column the kind and the name stay, and its values go with it', async () => {
  const { graph, columns, fields } = await open()
  const { id } = (await graph('POST', columns, { name: 'State', choice: { choices: ['a'] } })).body
  const wider = await graph('PATCH', `${columns}/${id}`, { choice: { choices: ['a', 'b'] }, required: true })
  expect(wider.body).toMatchObject({ required: true, choice: { choices: ['a', 'b'], displayAs: 'dropDownMenu' } })
  for (const body of [{ text: {} }, { name: 'Other' }, { choice: null }, { columnGroup: 'x' }]) {
    expect(await graph('PATCH', `${columns}/${id}`, body), JSON.stringify(body)).toMatchObject(INVALID)
  }
  await graph('PATCH', fields, { State: 'b' })
  await graph('DELETE', `${columns}/${id}`)
  await graph('POST', columns, { name: 'State', choice: { choices: ['a', 'b'] } })
  expect((await graph('GET', fields)).body.State).toBeUndefined()
  expect(await graph('DELETE', `${columns}/FileLeafRef`)).toMatchObject(INVALID)
})
