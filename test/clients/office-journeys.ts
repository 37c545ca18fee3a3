import { expect } from 'vitest'
import { ISLA, MORVEN } from '../tenant/tenant-under-test.ts'
import { connectorClient } from './connector-client.ts'
import { findDrive } from './drive-journeys.ts'
import type { GraphJourney } from './graph-journeys.ts'

const at = (time: string) => ({ dateTime: `2027-02-10T${time}:00`, timeZone: 'Europe/London' })
const MEETING = {
  ...{ subject: 'Partnership meeting 1', start: at('10:00'), end: at('11:30') },
  attendees: [{ type: 'required', emailAddress: { address: MORVEN.mail, name: MORVEN.name } }],
}
const POST = { type: 'message', text: 'Week 6 of 35' }
const [FROM, TO] = ['2027-02-10T00:00:00Z', '2027-02-11T00:00:00Z']

/** Events, channel messages, several requests in one, and too many of them. */
export const officeJourneys: Readonly<Record<string, GraphJourney>> = {
  async 'books a meeting once, changes it, sees it and cancels it'(judge) {
    const before = (await judge.listEvents(ISLA.id)).length
    const book = (transactionId: string) => judge.createEvent(ISLA.id, { ...MEETING, transactionId })
    const { id } = await book('first')
    expect((await book('first')).id).toBe(id)
    const others = [await book('second'), await book('third')]
    expect(await judge.listEvents(ISLA.id)).toHaveLength(before + 3)
    await judge.changeEvent(ISLA.id, id, { subject: 'Partnership meeting 1, moved', start: at('10:30') })
    const seen = await judge.viewCalendar(ISLA.id, FROM, TO)
    expect(seen.find((event) => event.id === id)).toMatchObject({ subject: 'Partnership meeting 1, moved' })
    for (const event of [{ id }, ...others]) await judge.cancelEvent(ISLA.id, event.id, 'Another day')
    expect(await judge.viewCalendar(ISLA.id, FROM, TO)).toEqual([])
  },

  async 'reads back what was posted in the channel'(judge, ground) {
    const { id, channels } = ground.tenant.kernel.content.team
    const channel = channels[0]?.id ?? ''
    const posted = await connectorClient(ground).conversations.sendToConversation(channel, POST)
    const messages = await judge.listMessages(id, channel)
    const found = messages.find((message) => message.id === posted.id)
    expect(found).toMatchObject({ messageType: 'message', body: { contentType: 'html' } })
    expect(found.body.content).toContain('Week 6 of 35')
  },

  async 'asks for several things in one batch'(judge) {
    const drive = await findDrive(judge)
    const [root, many] = await judge.getTogether([`/drives/${drive}/root`, `/drives/${drive}/root:/Many`])
    expect(root.root).toEqual({})
    expect(many.name).toBe('Many')
  },

  async 'waits as long as it is told when it asked too much, and goes on'(judge, { tenant }) {
    const drive = await findDrive(judge)
    const { id } = await judge.getItem(drive, 'Many')
    const dear = `/drives/${drive}/items/${id}/permissions`
    tenant.clock.set(tenant.clock.now() + MINUTE_MS)
    const opened = tenant.clock.now()
    for (let left = UNITS_A_MINUTE / 5; left > 0; left -= 20) {
      await judge.getTogether(Array.from({ length: Math.min(left, 20) }, () => dear))
    }
    tenant.clock.set(opened + MINUTE_MS - 1_000)
    const started = performance.now()
    expect((await judge.getItem(drive, 'Many')).name).toBe('Many')
    expect(performance.now() - started).toBeGreaterThan(900)
  },
}

const MINUTE_MS = 60_000
const UNITS_A_MINUTE = 1250
