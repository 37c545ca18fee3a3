import { describe, expect, test } from 'vitest'
import { transport } from '../../src/graph/middleware/transport.ts'
import { GraphFailure } from '../../src/services/graph-failure.ts'
import type { Booking } from '../../src/services/ports/mailbox.ts'
import { breakOff, json, type Reply, refuse, type ScriptedGraph, scriptGraph } from './scripted-graph.ts'

const members = json({ value: [] })
const created = json({ id: 's1', resource: '/drives/d/root', expirationDateTime: '2027-02-01T00:00:00Z' }, 201)
const read = (graph: ScriptedGraph) => graph.roster.members('team')
const create = (graph: ScriptedGraph) => graph.subscriptions.subscribe('d', 'state', 0)

const booking: Booking = {
  key: 'meeting-1',
  transactionId: 'a-stable-id',
  subject: 'Partnership meeting 1',
  day: '2027-01-18',
  start: '10:00',
  minutes: 90,
  zone: 'Europe/London',
  attendees: [],
  body: '',
}
const event = json({
  id: 'e1',
  start: { dateTime: '2027-01-18T10:00:00.0000000', timeZone: 'Europe/London' },
  end: { dateTime: '2027-01-18T11:30:00.0000000', timeZone: 'Europe/London' },
  onlineMeeting: { joinUrl: 'https://teams.example/join' },
})

async function failureOf(work: Promise<unknown>): Promise<GraphFailure> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(GraphFailure)
  return error as GraphFailure
}

describe('waits as long as it is told to', () => {
  const told: [string, number, Record<string, string>, number][] = [
    ['429, seconds', 429, { 'Retry-After': '41' }, 41_000],
    ['429, a long time', 429, { 'Retry-After': '315' }, 315_000],
    ['503, seconds', 503, { 'Retry-After': '7' }, 7_000],
    ['504, seconds', 504, { 'Retry-After': '3' }, 3_000],
    ['a date by our clock', 429, { 'Retry-After': 'Mon, 11 Jan 2027 09:00:30 GMT' }, 30_000],
    [
      "a date by the service's clock",
      429,
      { 'Retry-After': 'Mon, 11 Jan 2027 12:00:30 GMT', Date: 'Mon, 11 Jan 2027 12:00:10 GMT' },
      20_000,
    ],
    ['no wait named', 429, {}, 750],
    ['nonsense named', 429, { 'Retry-After': 'soon' }, 750],
  ]
  test.each(told)('%s', async (_name, status, headers, wait) => {
    const graph = scriptGraph([refuse(status, 'activityLimitReached', headers), members])
    await read(graph)
    expect(graph.waits).toEqual([wait])
    expect(graph.seen).toHaveLength(2)
  })

  test('backs off further with every try, and gives up after six', async () => {
    const graph = scriptGraph([refuse(429, 'activityLimitReached')])
    const failure = await failureOf(read(graph))
    expect(failure).toMatchObject({
      reason: 'throttled',
      status: 429,
      code: 'activityLimitReached',
      requestId: 'request-7',
    })
    expect(graph.seen).toHaveLength(6)
    expect(graph.waits).toEqual([750, 1_500, 3_000, 6_000, 12_000])
  })

  test('gives up rather than ask earlier than it may', async () => {
    const graph = scriptGraph([refuse(429, 'activityLimitReached', { 'Retry-After': '600' })])
    expect((await failureOf(read(graph))).reason).toBe('throttled')
    expect(graph.waits).toEqual([600_000])
    expect(graph.seen).toHaveLength(2)
  })
})

describe('a create in doubt is never repeated', () => {
  const doubtful: [string, Reply][] = [
    ['504', refuse(504, 'gatewayTimeout', { 'Retry-After': '1' })],
    ['502', refuse(502, 'badGateway')],
    ['503 without a wait', refuse(503, 'serviceNotAvailable')],
    ['500', refuse(500, 'generalException')],
    ['a dropped answer', breakOff],
  ]
  test.each(doubtful)('%s', async (_name, reply) => {
    const graph = scriptGraph([reply, created])
    expect((await failureOf(create(graph))).reason).toBe('unavailable')
    expect(graph.seen).toHaveLength(1)
  })

  test.each(doubtful.filter(([name]) => name !== '500'))('but a read is: %s', async (_name, reply) => {
    const graph = scriptGraph([reply, members])
    await read(graph)
    expect(graph.seen).toHaveLength(2)
  })

  test.each([
    ['429', 429],
    ['503 that names a wait', 503],
  ])('nor need it be in doubt: %s was refused for certain', async (_name, status) => {
    const graph = scriptGraph([refuse(status, 'activityLimitReached', { 'Retry-After': '5' }), created])
    expect((await create(graph)).id).toBe('s1')
    expect(graph.waits).toEqual([5_000])
  })

  test('an event is repeated with its transaction id', async () => {
    const graph = scriptGraph([breakOff, refuse(504, 'gatewayTimeout'), event])
    expect((await graph.mailbox.book('morag@example.org', booking)).id).toBe('e1')
    const ids = graph.seen.map((request) => (request.body as { transactionId: string }).transactionId)
    expect(ids).toEqual(['a-stable-id', 'a-stable-id', 'a-stable-id'])
  })

  test('a move, guarded by an eTag, is not repeated in doubt', async () => {
    const graph = scriptGraph([refuse(504, 'gatewayTimeout')])
    expect((await failureOf(graph.library.move('d', 'i', 'f', '"e,1"'))).reason).toBe('unavailable')
    expect(graph.seen).toHaveLength(1)
  })
})

describe('what is no overload is an answer', () => {
  const answers: [number, string, GraphFailure['reason']][] = [
    [400, 'invalidRequest', 'invalid'],
    [403, 'accessDenied', 'forbidden'],
    [404, 'itemNotFound', 'missing'],
    [409, 'nameAlreadyExists', 'taken'],
    [412, 'preconditionFailed', 'changed'],
    [423, 'resourceLocked', 'locked'],
    [500, 'generalException', 'unavailable'],
  ]
  test.each(answers)('%i %s is %s', async (status, code, reason) => {
    const graph = scriptGraph([refuse(status, code)])
    expect(await failureOf(graph.library.move('d', 'i', 'f', '"e,1"'))).toMatchObject({ reason, status, code })
    expect(graph.seen.filter(({ method }) => method === 'PATCH')).toHaveLength(1)
  })

  test("Graph's words are kept where they explain our mistake, and nowhere else: they may name a file", async () => {
    const move = (reply: Reply) => failureOf(scriptGraph([reply]).library.move('d', 'i', 'f', '"e,1"'))
    const taken = await move(refuse(409, 'nameAlreadyExists'))
    expect(taken.message).toBe('Microsoft Graph answered 409 (nameAlreadyExists).')
    expect(taken.cause).toBeUndefined()
    const invalid = await move(refuse(400, 'invalidRequest'))
    expect(invalid.message).toBe('Microsoft Graph answered 400 (invalidRequest). Refused: invalidRequest')
  })

  test('an error page that is not JSON', async () => {
    const page = () => new Response('<h1>Bad</h1>', { status: 500, headers: { 'Content-Type': 'text/html' } })
    expect(await failureOf(read(scriptGraph([page])))).toMatchObject({ reason: 'unavailable', status: 500 })
  })
})

test('a request that hangs is given up, and read again', async () => {
  const graph = scriptGraph([() => Promise.reject(new DOMException('timed out', 'TimeoutError')), members])
  await read(graph)
  expect(graph.seen).toHaveLength(2)
})

test('a request is given up after its time', async () => {
  const silent: typeof fetch = (_input, init) =>
    new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)))
  const link = transport(silent, 5)
  await expect(link.execute({ request: 'https://graph.example/v1.0/users', options: {} })).rejects.toMatchObject({
    customError: { reason: 'unavailable', code: 'noAnswer', cause: { name: 'TimeoutError' } },
  })
})

test('an answer that breaks off half-way is read again', async () => {
  const torn = () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error('reset')) })
    return new Response(body, { headers: { 'Content-Type': 'application/json' } })
  }
  const graph = scriptGraph([torn, members])
  await read(graph)
  expect(graph.seen).toHaveLength(2)
})
