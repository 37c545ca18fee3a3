import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { Booking } from '../../src/services/ports/mailbox.ts'
import { startFakeBot } from '../tenant/fake-bot.ts'
import { describeTenant, ISLA, MORVEN, ROSS, SITE, startForTest } from '../tenant/tenant-under-test.ts'
import { connectToTenant, signInTo } from './connect-to-tenant.ts'

const ROLES = ['Sites.Selected', 'Calendars.ReadWrite', 'TeamMember.Read.Group', 'ChannelMessage.Read.Group']
const start = (roles = ROLES) => startForTest({ content: describeTenant({ roles }) })
const ZONE = 'Europe/London'

const booking: Booking = {
  key: "northmoor/partnership-meeting-1 o'clock",
  transactionId: 'b6a0f5f0-6a42-5c2d-9d7a-0d4f5c1c9a11',
  subject: 'Partnership meeting 1',
  day: '2027-06-14',
  start: '10:00',
  minutes: 90,
  zone: ZONE,
  attendees: [{ name: ROSS.name, mail: ROSS.mail }],
  body: 'Agenda\n<1> "Scope" & timetable',
}

test('a meeting is booked once, however often it is asked for, and found by our key', async () => {
  const { mailbox } = connectToTenant(await start())
  expect(await mailbox.find(ISLA.mail, booking.key, ZONE)).toBeNull()
  const booked = await mailbox.book(ISLA.mail, booking)
  expect(booked).toMatchObject({ day: '2027-06-14', start: '10:00', end: '11:30', cancelled: false, key: booking.key })
  expect(booked.joinUrl).toMatch(/^https?:/)
  expect((await mailbox.book(ISLA.mail, booking)).id).toBe(booked.id)
  expect(await mailbox.find(ISLA.mail, booking.key, ZONE)).toEqual(booked)
  expect(await mailbox.find(ISLA.mail, 'northmoor/another', ZONE)).toBeNull()
})

test('a meeting that was booked for another time is found rather than booked again', async () => {
  const { mailbox } = connectToTenant(await start())
  const booked = await mailbox.book(ISLA.mail, booking)
  expect(await mailbox.book(ISLA.mail, { ...booking, start: '14:00' })).toEqual(booked)
  await expect(mailbox.book(ISLA.mail, { ...booking, start: '14:00', key: 'another' })).rejects.toMatchObject({
    ...{ reason: 'taken', code: 'ErrorDuplicateTransactionId' },
  })
})

test('a meeting is moved with its Teams link kept, twice as well as once', async () => {
  const { mailbox } = connectToTenant(await start())
  const booked = await mailbox.book(ISLA.mail, booking)
  const to = { key: booking.key, day: '2027-10-31', start: '09:30', minutes: 90, zone: ZONE }
  for (const _ of [1, 2]) {
    const moved = await mailbox.move(ISLA.mail, booked.id, to)
    expect(moved).toEqual({ ...booked, day: '2027-10-31', start: '09:30', end: '11:00' })
  }
  expect(await mailbox.find(ISLA.mail, booking.key, ZONE)).toMatchObject({ id: booked.id, start: '09:30' })
  expect(await mailbox.move(ISLA.mail, 'nowhere', to)).toBeNull()
})

test('a meeting is cancelled, twice as well as once, and may be booked anew', async () => {
  const { mailbox } = connectToTenant(await start())
  const booked = await mailbox.book(ISLA.mail, booking)
  for (const _ of [1, 2]) await mailbox.cancel(ISLA.mail, booked.id, 'It was booked by mistake.')
  expect((await mailbox.find(ISLA.mail, booking.key, ZONE))?.cancelled).not.toBe(false)
  const again = await mailbox.book(ISLA.mail, { ...booking, transactionId: `${booking.transactionId}/2` })
  expect(again.id).not.toBe(booked.id)
  expect(await mailbox.find(ISLA.mail, booking.key, ZONE)).toMatchObject({ id: again.id, cancelled: false })
})

test('an organiser without a Teams licence gets no link', async () => {
  const { mailbox } = connectToTenant(await start())
  expect((await mailbox.book(MORVEN.mail, booking)).joinUrl).toBeUndefined()
})

test('who is busy is known of colleagues, and not of guests', async () => {
  const { mailbox } = connectToTenant(await start())
  await mailbox.book(ISLA.mail, booking)
  const busy = await mailbox.busy(MORVEN.mail, [ISLA.mail, ROSS.mail], '2027-06-14', '2027-06-15', ZONE)
  expect(busy).toEqual([
    { mail: ISLA.mail, spans: [{ from: '2027-06-14T10:00', to: '2027-06-14T11:30' }] },
    { mail: ROSS.mail, spans: null },
  ])
})

test('the roster is the team, guests marked', async () => {
  const tenant = await start()
  const members = await connectToTenant(tenant).roster.members(tenant.kernel.content.team.id)
  expect(members).toHaveLength(3)
  expect(members).toContainEqual({ id: ROSS.id, name: ROSS.name, mail: ROSS.mail, guest: true })
})

test('an empty channel has nothing to read back', async () => {
  const tenant = await start()
  const { id, channels } = tenant.kernel.content.team
  const history = connectToTenant(tenant).channelHistory
  expect(await history.messages(id, channels[0]?.id ?? '', 0)).toEqual([])
})

test('a card that the bot posted is read back by its words', async () => {
  const bot = await startFakeBot()
  const content = describeTenant({ roles: ROLES, app: { messagingEndpoint: bot.endpoint } })
  const tenant = await startForTest({ content })
  await tenant.installApp()
  const { id, channels } = tenant.kernel.content.team
  const channel = channels[0]?.id ?? ''
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Week 6 of 35' }] }
  const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }]
  const token = await signInTo(tenant)('https://api.botframework.com/.default')
  const posted = await fetch(`${tenant.url}/connector/v3/conversations/${encodeURIComponent(channel)}/activities`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'message', attachments }),
  })
  const activity = (await posted.json()) as { id: string }
  const messages = await connectToTenant(tenant).channelHistory.messages(id, channel, 0)
  expect(messages).toMatchObject([{ id: activity.id, text: 'Week 6 of 35' }])
})

test('a subscription is made with both addresses proven, listed, renewed and removed', async () => {
  const validated: string[] = []
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost')
    validated.push(url.pathname)
    response.setHeader('Content-Type', 'text/plain').end(url.searchParams.get('validationToken'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const tenant = await start()
  const publicUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { subscriptions } = connectToTenant(tenant, publicUrl)
  const headers = { Authorization: `Bearer ${await signInTo(tenant)('https://graph.microsoft.com/.default')}` }
  const site = (await (await fetch(`${tenant.url}/v1.0/sites/${SITE}`, { headers })).json()) as { id: string }
  const drive = await (await fetch(`${tenant.url}/v1.0/sites/${site.id}/drive`, { headers })).json()
  const expires = tenant.clock.now() + 86_400_000
  const made = await subscriptions.subscribe((drive as { id: string }).id, 'state', expires)
  expect(validated.toSorted()).toEqual(['/api/graph/lifecycle', '/api/graph/notifications'])
  expect(await subscriptions.list()).toEqual([made])
  expect((await subscriptions.renew(made.id, expires + 60_000))?.expires).toBe(expires + 60_000)
  await subscriptions.remove(made.id)
  expect(await subscriptions.renew(made.id, expires)).toBeNull()
})
