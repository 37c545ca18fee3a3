import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PEOPLE } from '../../infra/rehearsal/tenant-content.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import { act } from '../../src/services/wish.ts'
import { openSetUpWorkbench, type Workbench } from './workbench.ts'

/** Monday of week 6. The PIR falls due on its Friday at 12 noon, so its last reminder goes out on Wednesday at 9am. */
const WEEK_6 = '2027-02-15T09:00:00+00:00'
const REMINDER = '2027-02-17T09:00:00+00:00'
const COORDINATOR = { id: PEOPLE.coordinator.id, name: PEOPLE.coordinator.name }

let bench: Workbench
beforeEach(async () => {
  bench = await openSetUpWorkbench(WEEK_6, '2027-01-11')
})
afterEach(() => bench.close())

describe('reminders', () => {
  it('warn the owner two working days before, once', async () => {
    await bench.windTo('2027-02-17T08:59:59+00:00')
    expect(pirNotices()).toHaveLength(0)
    await bench.windTo('2027-02-18T09:00:00+00:00')
    expect(pirNotices()).toMatchObject([{ person: PEOPLE.pirHealth.id, notice: { type: 'reminder', again: false } }])
  })

  it('are silent once it is handed in, and its deadline is no news', async () => {
    await act(bench.needs, {
      inspectionId: bench.inspectionId,
      itemId: 'w06-fri-pir',
      act: { type: 'handed in', when: bench.clock.now(), where: 'by email' },
      by: COORDINATOR,
    })
    await bench.windTo('2027-02-18T09:00:00+00:00')
    expect(await bench.agenda.nextNews()).toBe(Date.parse('2027-02-19T17:00:00.001Z'))
    await bench.windTo('2027-02-20T09:00:00+00:00')
    expect(pirNotices()).toHaveLength(0)
  })

  it('are followed by one word to owner and coordinator when the deadline is missed', async () => {
    await bench.windTo('2027-02-19T18:00:00+00:00')
    const missed = pirNotices().filter(({ notice }) => notice.type === 'missed')
    expect(missed.map(({ person }) => person).toSorted()).toEqual([PEOPLE.coordinator.id, PEOPLE.pirHealth.id])
  })

  it('in doubt are sent once more, marked, and then no more', async () => {
    bench.messenger.fail.push(...doubts(4))
    await bench.windTo('2027-02-17T12:00:00+00:00')
    const all = bench.messenger.notices.filter(({ notice }) => notice.type === 'reminder')
    expect(all.every(({ notice }) => notice.again || notice.itemId !== 'w06-fri-pir')).toBe(true)
    expect(pirNotices().length).toBeLessThanOrEqual(1)
  })

  it('that were throttled go out unmarked a minute later', async () => {
    await bench.windTo('2027-02-17T08:59:00+00:00')
    bench.messenger.fail.push(...Array.from({ length: 8 }, () => new SendFailure('throttled', 'slow down')))
    await bench.windTo(REMINDER)
    expect(pirNotices()).toHaveLength(0)
    bench.messenger.fail.length = 0
    await bench.windTo('2027-02-17T09:02:00+00:00')
    expect(pirNotices()).toMatchObject([{ notice: { again: false } }])
  })
})

describe('the weekly card', () => {
  it('comes each Monday at 9am on both sides of the clock change, and closes the last', async () => {
    await bench.windTo('2027-04-05T12:00:00+01:00')
    const weeks = bench.messenger.cards.map(({ post }) => post.card)
    expect(weeks.map(({ week }) => week)).toEqual([6, 7, 8, 9, 10, 11, 12, 13].slice(0, weeks.length))
    expect(weeks.slice(0, -1).every(({ closed }) => closed)).toBe(true)
    expect(weeks.at(-1)?.closed).toBe(false)
  }, 120_000)

  it('is not posted twice when Waymark stopped between sending and noting it', async () => {
    const { needs, inspectionId } = bench
    await needs.store.effects.begin(inspectionId, 'card/7', bench.clock.now())
    const [first] = bench.messenger.cards
    if (first) bench.messenger.cards.push({ ...first, id: 'seen', edits: 0 })
    const found = { ...needs, channelHistory: { messages: async () => [{ id: 'seen', at: 0, text: 'Week 7 of 35' }] } }
    const { keepCards } = await import('../../src/services/post.ts')
    bench.clock.set(Date.parse('2027-02-22T09:00:00+00:00'))
    await keepCards(found, inspectionId)
    expect(bench.messenger.cards.map(({ id, post }) => [id, post.card.week])).toEqual([
      ['card-1', 6],
      ['seen', 7],
    ])
    expect((await needs.store.effects.get(inspectionId, 'card/7'))?.receipt?.externalId).toBe('seen')
  })
})

function pirNotices() {
  return bench.messenger.notices.filter(({ notice }) => notice.itemId === 'w06-fri-pir')
}

function doubts(count: number): SendFailure[] {
  return Array.from({ length: count }, () => new SendFailure('in doubt', 'the answer was lost'))
}
