import { expect, test } from 'vitest'
import type { Booking } from '../../src/services/ports/mailbox.ts'
import { json, scriptGraph } from './scripted-graph.ts'

const booking: Booking = {
  key: "tweed/meeting's 1",
  transactionId: '6f9619ff-8b86-d011-b42d-00cf4fc964ff',
  subject: 'Partnership meeting 1',
  day: '2027-03-27',
  start: '23:30',
  minutes: 45,
  zone: 'Europe/London',
  attendees: [{ name: 'Ailsa Bell', mail: 'ailsa.bell@tweed.example' }],
  body: 'Agenda:\n<Quality & "evidence">',
}
const at = (dateTime: string) => ({ dateTime, timeZone: 'Europe/London' })
const event = {
  id: 'e1',
  subject: 'Partnership meeting 1',
  start: at('2027-03-27T23:30:00.0000000'),
  end: at('2027-03-28T00:15:00.0000000'),
  isCancelled: false,
  webLink: 'https://outlook.example/e1',
}
const online = { ...event, onlineMeeting: { joinUrl: 'https://teams.example/join' } }

test('books with a Teams link, our key and an idempotency key', async () => {
  const graph = scriptGraph([json(online, 201)])
  expect(await graph.mailbox.book('morag@tweed.example', booking)).toEqual({
    id: 'e1',
    key: booking.key,
    subject: 'Partnership meeting 1',
    day: '2027-03-27',
    start: '23:30',
    end: '00:15',
    ...{ joinUrl: 'https://teams.example/join', webLink: 'https://outlook.example/e1', cancelled: false },
  })
  expect(graph.seen[0]?.headers.get('prefer')).toBe('outlook.timezone="Europe/London", IdType="ImmutableId"')
  expect(graph.seen[0]?.body).toMatchObject({
    body: { contentType: 'html', content: 'Agenda:<br>\n&lt;Quality &amp; &quot;evidence&quot;&gt;' },
    start: { dateTime: '2027-03-27T23:30:00', timeZone: 'Europe/London' },
    end: { dateTime: '2027-03-28T00:15:00', timeZone: 'Europe/London' },
    attendees: [{ type: 'required', emailAddress: { name: 'Ailsa Bell', address: 'ailsa.bell@tweed.example' } }],
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    transactionId: booking.transactionId,
    singleValueExtendedProperties: [
      { id: expect.stringMatching(/^String \{.+\} Name WaymarkKey$/), value: booking.key },
    ],
  })
  expect(graph.seen).toHaveLength(1)
})

test.each([
  ['comes late', online, 'https://teams.example/join'],
  ['never comes', event, undefined],
])('reads the event once more where the Teams link %s', async (_name, later, joinUrl) => {
  const graph = scriptGraph([json(event, 201), json(later)])
  expect((await graph.mailbox.book('morag@tweed.example', booking)).joinUrl).toBe(joinUrl)
  expect(graph.seen).toHaveLength(2)
})

test('moves by its times alone, and repeats what was left unanswered', async () => {
  const graph = scriptGraph([
    () => Promise.reject(new Error('broken off')),
    json({ ...online, start: at('2027-04-01T10:00:00') }),
  ])
  const to = { key: booking.key, day: '2027-04-01', start: '10:00', minutes: 45, zone: 'Europe/London' }
  expect(await graph.mailbox.move('morag@tweed.example', 'e/1', to)).toMatchObject({
    day: '2027-04-01',
    start: '10:00',
  })
  expect(graph.seen.map(({ method, body }) => [method, body])).toEqual([
    ['PATCH', { start: at('2027-04-01T10:00:00'), end: at('2027-04-01T10:45:00') }],
    ['PATCH', { start: at('2027-04-01T10:00:00'), end: at('2027-04-01T10:45:00') }],
  ])
  expect(graph.seen[0]?.url).toMatch(/\/events\/e%2F1$/)
})

test('says that an event to be moved is gone', async () => {
  const graph = scriptGraph([json({ error: { code: 'ErrorItemNotFound', message: '' } }, 404)])
  const to = { key: 'k', day: '2027-04-01', start: '10:00', minutes: 45, zone: 'Europe/London' }
  expect(await graph.mailbox.move('m', 'e1', to)).toBeNull()
})

test('finds by our key, its quotes doubled, and prefers what still takes place', async () => {
  const cancelled = { ...event, id: 'e0', isCancelled: true }
  const graph = scriptGraph([json({ value: [cancelled, event] })])
  expect((await graph.mailbox.find('morag@tweed.example', booking.key, 'Europe/London'))?.id).toBe('e1')
  const filter = new URL(graph.seen[0]!.url).searchParams.get('$filter')
  expect(filter).toMatch(
    /^singleValueExtendedProperties\/Any\(ep: ep\/id eq 'String \{.+\} Name WaymarkKey' and ep\/value eq/,
  )
  expect(filter).toMatch(/'tweed\/meeting''s 1'\)$/)
})

test('finds nothing, or only what was cancelled', async () => {
  expect(await scriptGraph([json({ value: [] })]).mailbox.find('m', 'k', 'Europe/London')).toBeNull()
  const graph = scriptGraph([json({ value: [{ ...event, isCancelled: true }] })])
  expect((await graph.mailbox.find('m', 'k', 'Europe/London'))?.cancelled).toBe(true)
})

test('tells busy spans, and does not take an unreadable calendar for a free one', async () => {
  const item = (status: string, from: string, to: string) => ({ status, start: at(from), end: at(to) })
  const value = [
    { scheduleId: 'guest@board.example', error: { responseCode: 'ErrorMailRecipientNotFound' } },
    {
      scheduleId: 'Ailsa@tweed.example',
      scheduleItems: [
        item('busy', '2027-01-18T09:00:00.0000000', '2027-01-18T10:00:00.0000000'),
        item('tentative', '2027-01-18T11:00:00.0000000', '2027-01-18T12:00:00.0000000'),
        item('free', '2027-01-18T13:00:00.0000000', '2027-01-18T14:00:00.0000000'),
        item('workingElsewhere', '2027-01-18T15:00:00.0000000', '2027-01-18T16:00:00.0000000'),
      ],
    },
  ]
  const graph = scriptGraph([json({ value })])
  const mails = ['ailsa@tweed.example', 'guest@board.example', 'unlisted@tweed.example']
  const busy = await graph.mailbox.busy('morag@tweed.example', mails, '2027-01-18', '2027-01-19', 'Europe/London')
  expect(busy).toEqual([
    {
      mail: 'ailsa@tweed.example',
      spans: [
        { from: '2027-01-18T09:00', to: '2027-01-18T10:00' },
        { from: '2027-01-18T11:00', to: '2027-01-18T12:00' },
      ],
    },
    { mail: 'guest@board.example', spans: null },
    { mail: 'unlisted@tweed.example', spans: null },
  ])
  expect(graph.seen[0]?.body).toEqual({
    schedules: mails,
    startTime: at('2027-01-18T00:00:00'),
    endTime: at('2027-01-19T23:59:59'),
  })
})

test('asks for at most 20 calendars at once', async () => {
  const graph = scriptGraph([json({ value: [] })])
  const mails = Array.from({ length: 41 }, (_, index) => `person${index}@tweed.example`)
  expect(await graph.mailbox.busy('m', mails, '2027-01-18', '2027-01-18', 'Europe/London')).toHaveLength(41)
  expect(graph.seen.map((request) => (request.body as { schedules: string[] }).schedules.length)).toEqual([20, 20, 1])
})

test('of one mailbox four requests are under way at a time, of another as many again', async () => {
  const open: (() => void)[] = []
  const asked: string[] = []
  const reply = (request: { url: string }) => {
    asked.push(request.url.toLowerCase().includes('morag') ? 'morag' : 'ailsa')
    return new Promise<Response>((resolve) => open.push(() => resolve(Response.json(online, { status: 201 }))))
  }
  const graph = scriptGraph([reply])
  const count = (who: string) => asked.filter((each) => each === who).length
  const bookings = Array.from({ length: 6 }, () => graph.mailbox.book('Morag@tweed.example', booking))
  void graph.mailbox.book('ailsa@tweed.example', booking)
  await expect.poll(() => [count('morag'), count('ailsa')]).toEqual([4, 1])
  open.shift()?.()
  await expect.poll(() => count('morag')).toBe(5)
  while (count('morag') < 6 || open.length > 0) {
    open.shift()?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(await Promise.all(bookings)).toHaveLength(6)
})
