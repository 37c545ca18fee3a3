import { describe, expect, it } from 'vitest'
import type { Fault, Kill, Outage, Story } from '../story.ts'
import { createGate } from './gate.ts'
import { openOutside } from './outside.ts'

const STORY: Story = {
  ...{ seed: 0, inspections: [], acts: [], outages: [], faults: [], kills: [], endings: [] },
  manners: { readBackLag: 0, announceAfter: 0, announceAgainAfter: 0 },
}
const BOOKING = {
  ...{ key: 'one', transactionId: 'one', subject: 'Partnership meeting 1', day: '2027-02-10', start: '10:00' },
  ...{ minutes: 90, zone: 'Europe/London', attendees: [], body: '' },
}

function open(more: Partial<Story>) {
  const outside = openOutside({ ...STORY, ...more }, 1_000, () => undefined)
  const gate = createGate(outside, outside.fate)
  return { outside, gate, book: () => gate.ports.mailbox.book('organiser', BOOKING) }
}

const kill = (moment: Kill['moment']): Kill => ({ at: 0, point: 1, moment, downFor: 0 })
const fault = (how: Fault['how']): Fault => ({ at: 0, what: 'graph', how, times: 1 })

describe('what a process sees of the outside', () => {
  it.each([
    ['key stored', 0],
    ['call sent', 1],
    ['answer received', 1],
  ] as const)('dies at "%s" with %i events made, and does nothing more', async (moment, events) => {
    const { outside, gate, book } = open({ kills: [kill(moment)] })
    await expect(book()).rejects.toThrow()
    expect(gate.isDead()).toBe(true)
    expect(outside.calendars.events()).toHaveLength(events)
    await expect(gate.ports.store.inspections.all()).rejects.toThrow()
    expect(outside.fate.doubts).toMatchObject([{ why: 'killed' }])
  })

  it('dies once the receipt is stored', async () => {
    const { outside, gate, book } = open({ kills: [kill('receipt stored')] })
    await book()
    await gate.ports.store.effects.get('northmoor', 'meeting/one')
    expect(gate.isDead()).toBe(false)
    await expect(gate.ports.store.effects.begin('northmoor', 'meeting/one', 0)).rejects.toThrow()
    expect(await outside.store.effects.get('northmoor', 'meeting/one')).not.toBeNull()
  })

  it('loses an answer of what was done', async () => {
    const { outside, book } = open({ faults: [fault('lost answer')] })
    await expect(book()).rejects.toMatchObject({ reason: 'unavailable' })
    expect(outside.calendars.events()).toHaveLength(1)
    await book()
    expect(outside.calendars.events()).toHaveLength(1)
  })

  it.each(['throttled', 'unavailable', 'timeout'] as const)('does nothing where it is %s, once', async (how) => {
    const { outside, book } = open({ faults: [fault(how)] })
    await expect(book()).rejects.toThrow()
    expect(outside.calendars.events()).toHaveLength(0)
    await book()
    expect(outside.fate.struck).toMatchObject([{ what: 'graph', call: 'book', how }])
  })

  it('fails while a service is out, and not after', async () => {
    const outages: readonly Outage[] = [{ what: 'graph', from: 0, to: 5_000 }]
    const { outside, book } = open({ outages })
    await expect(book()).rejects.toMatchObject({ status: 503 })
    outside.clock.set(5_000)
    await expect(book()).resolves.toMatchObject({ key: 'one' })
  })
})
