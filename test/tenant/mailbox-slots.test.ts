import { expect, test } from 'vitest'
import { connect, type GraphClient } from './graph-client.ts'
import { describeTenant, ISLA, MORVEN, startForTest } from './tenant-under-test.ts'

const CALENDAR = `/users/${ISLA.id}/calendar`
const OVER = { code: 'ApplicationThrottled', message: 'Application is over its MailboxConcurrency limit.' }

/** A tenant with four requests under way at Isla's mailbox, whose answers do not come. */
async function openBusy() {
  const tenant = await startForTest({ content: describeTenant() })
  const graph = await connect(tenant)
  tenant.kernel.faults.add({ surface: 'graph', path: CALENDAR, hang: true, times: 4 })
  const waiting = new AbortController()
  const headers = { authorization: `Bearer ${graph.token}` }
  for (let count = 0; count < 4; count += 1)
    fetch(`${tenant.url}/v1.0${CALENDAR}`, { headers, signal: waiting.signal }).catch(() => undefined)
  const hanging = () => [...tenant.kernel.traffic.list()].filter(({ status }) => status === 0).length
  await expect.poll(hanging).toBe(4)
  return { tenant, graph, waiting }
}

const statusOf = async (graph: GraphClient, path: string) => (await graph('GET', path)).status

test('a fifth request at one mailbox is refused while four are under way, by whatever name', async () => {
  const { tenant, graph, waiting } = await openBusy()
  for (const path of [CALENDAR, `/users/${ISLA.mail}/events`, `/users/${encodeURIComponent(ISLA.mail)}/calendarView`]) {
    const { status, body, headers } = await graph('GET', path)
    expect({ status, ...body.error }).toMatchObject({ status: 429, ...OVER })
    expect(headers.get('retry-after')).toBe('1')
  }
  expect([...tenant.kernel.traffic.list()].at(-1)).toMatchObject({ surface: 'graph', status: 429 })
  waiting.abort()
  await expect.poll(() => statusOf(graph, CALENDAR)).toBe(200)
})

test('what is not at that mailbox, or not by that app, goes on', async () => {
  const { tenant, graph } = await openBusy()
  expect(await statusOf(graph, `/users/${MORVEN.id}/calendar`)).toBe(200)
  expect(await statusOf(graph, `/users/${ISLA.id}`)).toBe(200)
  const isla = await connect(tenant, ISLA)
  expect((await isla('GET', '/me')).status).toBe(200)
})

test('of a batch Outlook is handed four parts at a time, so that none is one too many', async () => {
  const tenant = await startForTest({ content: describeTenant() })
  const graph = await connect(tenant)
  tenant.kernel.faults.add({ surface: 'graph', path: CALENDAR, delayMs: 1, times: 12 })
  const requests = Array.from({ length: 12 }, (_, id) => ({ id: String(id), method: 'GET', url: CALENDAR }))
  const { body } = await graph('POST', '/$batch', { requests })
  expect(body.responses.map(({ status }: { status: number }) => status)).toEqual(Array(12).fill(200))
})

test('parts of a batch are refused by themselves at a mailbox that is busy already', async () => {
  const { graph } = await openBusy()
  const requests = [
    { id: '1', method: 'GET', url: CALENDAR },
    { id: '2', method: 'GET', url: `/users/${MORVEN.id}/calendar` },
  ]
  const { body } = await graph('POST', '/$batch', { requests })
  expect(body.responses).toMatchObject([
    { id: '2', status: 200 },
    { id: '1', status: 429, headers: { 'Retry-After': '1' }, body: { error: OVER } },
  ])
})
