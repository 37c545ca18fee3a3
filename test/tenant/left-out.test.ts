import { expect, test } from 'vitest'
import { connect, findDrive, send } from './graph-client.ts'
import { describeTenant, ISLA, startForTest } from './tenant-under-test.ts'

const TEAM = '44444444-dddd-4ddd-8ddd-444444444444'
const FILE = { name: 'a.xlsx', text: 'as it was' }

async function open() {
  const content = describeTenant({ roles: ['Sites.FullControl.All', 'Group.Read.All'], entries: [FILE] })
  const tenant = await startForTest({ content })
  const graph = await connect(tenant)
  return { tenant, graph, drive: `/drives/${await findDrive(graph)}` }
}

test('what Graph has and this tenant has not is refused as that, and what Graph has not as what it is', async () => {
  const { graph, tenant, drive } = await open()
  for (const [method, path] of [
    ['GET', '/chats'],
    ['POST', '/chats/19:any@thread.v2/messages'],
    ['POST', `/users/${ISLA.id}/sendMail`],
    ['GET', `/teams/${TEAM}/installedApps`],
    ['POST', `/teams/${TEAM}/channels`],
    ['PATCH', `/teams/${TEAM}/members/any`],
    ['GET', `${drive}/root:/a.xlsx:/workbook/worksheets`],
    ['POST', `${drive}/items/any/workbook/createSession`],
  ] as const) {
    const told = await graph(method, path, method === 'GET' ? undefined : {})
    expect(told, path).toMatchObject({ status: 501, body: { error: { code: 'notSupported' } } })
    expect((await send(tenant, method, `/v1.0${path}`)).status).toBe(401)
  }
  const message = "Resource not found for the segment 'workbooks'."
  expect(await graph('GET', `${drive}/items/any/workbooks`)).toMatchObject({
    status: 400,
    body: { error: { message } },
  })
})

test('an app by itself makes no online meeting without a policy, and searches for no meeting time', async () => {
  const { graph } = await open()
  const policy = /^No application access policy found for this app: .+ on the user: .+\.$/
  for (const path of ['/onlineMeetings', '/onlineMeetings/createOrGet'])
    expect(await graph('POST', `/users/${ISLA.id}${path}`, {})).toMatchObject({
      ...{ status: 403, body: { error: { code: 'Forbidden', message: expect.stringMatching(policy) } } },
    })
  expect(await graph('POST', `/users/${ISLA.id}/findMeetingTimes`, {})).toMatchObject({
    ...{ status: 403, body: { error: { code: 'ErrorAccessDenied' } } },
  })
})

test('a calendar that a mailbox does not have holds nothing, and nothing is put there', async () => {
  const tenant = await startForTest()
  const graph = await connect(tenant)
  const calendar = `/users/${ISLA.id}/calendars/none`
  for (const [method, path] of [
    ['GET', calendar],
    ['GET', `${calendar}/events`],
    ['GET', `${calendar}/calendarView?startDateTime=2027-01-01&endDateTime=2027-02-01`],
    ['POST', `${calendar}/events`],
  ] as const)
    expect(await graph(method, path, method === 'POST' ? {} : undefined)).toMatchObject({
      ...{ status: 404, body: { error: { code: 'ErrorItemNotFound' } } },
    })
})

test('the primary channel of a team is the one called General', async () => {
  const graph = await connect(await startForTest())
  expect(await graph('GET', `/teams/${TEAM}/primaryChannel?$select=displayName`)).toMatchObject({
    ...{ status: 200, body: { displayName: 'General' } },
  })
})
