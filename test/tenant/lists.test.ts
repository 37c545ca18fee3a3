import { expect, test } from 'vitest'
import type { SiteRole } from '../../infra/tenant/content.ts'
import { bytesOf, connect, findDrive, type Wire } from './graph-client.ts'
import { describeTenant, SITE, startForTest } from './tenant-under-test.ts'

const INDICATORS = { name: 'Indicators', choice: { choices: ['1.1', '1.2', '2.1'], displayAs: 'checkBoxes' } }

async function open(role: SiteRole = 'manage') {
  const content = describeTenant({ role })
  content.sites[0]?.libraries[0] && Object.assign(content.sites[0].libraries[0], { columns: [INDICATORS] })
  const tenant = await startForTest({ content })
  const graph = await connect(tenant)
  const drive = `/drives/${await findDrive(graph)}`
  const columns = `/sites/${(await graph('GET', `/sites/${SITE}`)).body.id}/lists/Documents/columns`
  const file = (await graph('PUT', `${drive}/root:/a.txt:/content`, bytesOf('a'))).body
  return { tenant, graph, drive, columns, file, fields: `${drive}/items/${file?.id}/listItem/fields` }
}

test.each([
  [{ name: 'Summary', text: { allowMultipleLines: true } }, 'A long\nsummary'],
  [{ name: 'Status', choice: { choices: ['drafting', 'ready'] } }, 'ready'],
  [{ name: 'Late', boolean: {} }, true],
  [{ name: 'Due', dateTime: { format: 'dateTime' } }, '2027-02-19T12:00:00Z'],
  [{ name: 'Volume', number: {} }, 12.5],
])('a column of each kind is made, filled and read back: %j', async (column, value) => {
  const { graph, columns, fields } = await open()
  const made = await graph('POST', columns, column)
  expect(made).toMatchObject({ status: 201, body: { ...column, displayName: column.name, id: expect.any(String) } })
  const listed = (await graph('GET', columns)).body.value.map((each: Wire) => each.name)
  expect(listed).toContain(column.name)
  expect(await graph('PATCH', fields, { [column.name]: value })).toMatchObject({
    status: 200,
    body: { [column.name]: value },
  })
  expect((await graph('GET', fields)).body[column.name]).toEqual(value)
  expect((await graph('PATCH', fields, { [column.name]: null })).body[column.name]).toBeUndefined()
})

test('a column can be renamed and removed, and not made twice', async () => {
  const { graph, columns } = await open()
  const { id } = (await graph('POST', columns, { name: 'Period', text: {} })).body
  expect(await graph('POST', columns, { name: 'PERIOD', text: {} })).toMatchObject({ status: 409 })
  const renamed = await graph('PATCH', `${columns}/${id}`, { displayName: 'Period covered' })
  expect(renamed).toMatchObject({ status: 200, body: { name: 'Period', displayName: 'Period covered' } })
  expect((await graph('DELETE', `${columns}/${id}`)).status).toBe(204)
  expect((await graph('GET', `${columns}/${id}`)).status).toBe(404)
})

test('column-checkboxes, other kinds and members that are not known are refused', async () => {
  const { graph, columns } = await open()
  expect(await graph('POST', columns, INDICATORS)).toMatchObject({
    status: 400,
    body: { error: { code: 'invalidRequest' } },
  })
  const lookup = await graph('POST', columns, { name: 'Owner', lookup: { listId: 'x' } })
  expect(lookup).toMatchObject({ status: 501, body: { error: { code: 'notSupported' } } })
  for (const column of [
    { name: 'A' },
    { name: 'A', text: {}, number: {} },
    { name: 'A', text: { colour: 1 } },
    { name: ' ', text: {} },
    { name: 'A', text: { maxLength: 256 } },
    { name: 'A', number: { decimalPlaces: 'six' } },
  ]) {
    expect((await graph('POST', columns, column)).status).toBe(400)
  }
})

test('site-write-columns: the role write does not reach to columns', async () => {
  const { graph, columns, fields } = await open('write')
  const answer = await graph('POST', columns, { name: 'A', text: {} })
  expect(answer).toMatchObject({ status: 403, body: { error: { code: 'accessDenied' } } })
  expect((await graph('PATCH', fields, { Title: 'allowed' })).status).toBe(200)
})

test('a multi-choice column takes its values only with their type', async () => {
  const { graph, fields, drive, file } = await open()
  const typed = { Indicators: ['1.1', '2.1'], 'Indicators@odata.type': 'Collection(Edm.String)' }
  expect(await graph('PATCH', fields, typed)).toMatchObject({ status: 200, body: { Indicators: ['1.1', '2.1'] } })
  for (const [row, body] of [
    ['fields-multichoice-untyped', { Indicators: ['1.1'] }],
    ['fields-results-form', { Indicators: { results: ['1.1'] } }],
    ['not a choice', { ...typed, Indicators: ['9.9'] }],
  ] as const) {
    const answer = await graph('PATCH', fields, body)
    expect(answer, row).toMatchObject({ status: 400, body: { error: { code: 'invalidRequest' } } })
  }
  const expanded = await graph('GET', `${drive}/root/children?$expand=listItem($expand=fields($select=Indicators))`)
  expect(expanded.body.value[0].listItem.fields.Indicators).toEqual(['1.1', '2.1'])
  expect(expanded.body.value[0].listItem.fields.FileLeafRef).toBeUndefined()
  expect(expanded.body.value[0].id).toBe(file.id)
})

test('fields-unknown, read-only fields and values of another kind are refused', async () => {
  const { graph, fields } = await open()
  const unknown = await graph('PATCH', fields, { Nonsense: 'x' })
  expect(unknown).toMatchObject({ status: 400, body: { error: { message: "Field 'Nonsense' is not recognized" } } })
  for (const body of [{ Created: '2027-01-01T00:00:00Z' }, { Title: 5 }, { Title: 'x'.repeat(256) }]) {
    expect(await graph('PATCH', fields, body)).toMatchObject({
      status: 400,
      body: { error: { code: 'invalidRequest' } },
    })
  }
})

test('fields-if-match: the list’s and the drive’s spelling of the eTag are one', async () => {
  const { graph, fields, file } = await open()
  const patch = (tag: string) => graph('PATCH', fields, { Title: 'x' }, { 'if-match': tag })
  expect((await patch(file.eTag)).status).toBe(200)
  expect(await patch(file.eTag)).toMatchObject({ status: 412, body: { error: { code: 'preconditionFailed' } } })
  const tag = (await graph('GET', fields)).body['@odata.etag']
  expect((await patch(tag)).status).toBe(200)
})

test('items of the list are those of the drive', async () => {
  const { graph, drive, columns, file } = await open()
  const items = columns.replace('/columns', '/items')
  const { value } = (await graph('GET', `${items}?$expand=fields`)).body
  expect(value).toMatchObject([{ fields: { FileLeafRef: 'a.txt', ContentType: 'Document' } }])
  expect((await graph('GET', `${items}/${value[0].id}/driveItem`)).body.id).toBe(file.id)
  expect((await graph('PATCH', `${items}/${value[0].id}/fields`, { Title: 'T' })).body.Title).toBe('T')
  expect((await graph('GET', `${drive}/items/${file.id}/listItem`)).body.id).toBe(value[0].id)
})
