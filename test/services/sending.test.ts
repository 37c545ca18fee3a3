import { beforeEach, describe, expect, it } from 'vitest'
import { type Agenda, createAgenda } from '../../src/services/agenda/agenda.ts'
import { act } from '../../src/services/deed/act.ts'
import { keepCards } from '../../src/services/notice/post.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import { setUp } from '../../src/services/set-up/set-up.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'
import { windAgenda } from '../support/wind-agenda.ts'

/** Monday of week 6. The PIR falls due on its Friday at 12 noon, so its last reminder goes out on Wednesday at 9am. */
const WEEK_6 = '2027-02-15T09:00:00+00:00'
const REMINDER = '2027-02-17T09:00:00+00:00'
const inspection = inspectionFor({ startedAt: Date.parse(WEEK_6) })

let needs: MemorySurroundings
let agenda: Agenda
beforeEach(async () => {
  needs = await surroundingsAt(WEEK_6)
  agenda = createAgenda(needs)
  await setUp(needs, inspection, { bookMeetings: true })
})

/** Each thing at its own time on the way. */
function windTo(instant: string): Promise<void> {
  return windAgenda(agenda, needs.clock, instant)
}

describe('reminders', () => {
  it('warn the owner two working days before, once', async () => {
    await windTo('2027-02-17T08:59:59+00:00')
    expect(pirNotices()).toHaveLength(0)
    await windTo('2027-02-18T09:00:00+00:00')
    expect(pirReminders()).toMatchObject([{ person: PEOPLE.pirHealth.id, notice: { type: 'digest', again: false } }])
  })

  it('are silent once it is handed in, and its deadline is no news', async () => {
    await act(needs, {
      inspectionId: inspection.id,
      itemId: 'w06-fri-pir',
      act: { type: 'handed in', when: needs.clock.now(), where: 'by email' },
      by: PEOPLE.coordinator,
    })
    await windTo('2027-02-18T09:00:00+00:00')
    expect(await agenda.nextNews()).toBe(Date.parse('2027-02-19T09:00:00Z'))
    await windTo('2027-02-20T09:00:00+00:00')
    expect(pirNotices()).toHaveLength(0)
  })

  it('are followed by one word to owner and coordinator when the deadline is missed', async () => {
    await windTo('2027-02-19T18:00:00+00:00')
    const missed = pirNotices().filter(({ notice }) => notice.type === 'missed')
    expect(missed.map(({ person }) => person).toSorted()).toEqual([PEOPLE.coordinator.id, PEOPLE.pirHealth.id])
  })

  it('in doubt are sent once more, marked, and then no more', async () => {
    await windTo('2027-02-17T08:59:00+00:00')
    needs.messenger.failures.push(...doubts(4))
    await windTo('2027-02-17T12:00:00+00:00')
    expect(needs.messenger.failures).toEqual([])
    const sent = needs.messenger.notices.map(({ person, notice }) => `${person} ${notice.headline}`)
    expect(new Set(sent).size).toBe(sent.length)
    expect(needs.messenger.notices.filter(({ notice }) => notice.again).length).toBeGreaterThan(2)
    expect(pirReminders()).toMatchObject([{ notice: { again: true } }])
  })

  it('that were throttled go out unmarked a minute later', async () => {
    await windTo('2027-02-17T08:59:00+00:00')
    needs.messenger.failures.push(...Array.from({ length: 8 }, () => new SendFailure('throttled', 'slow down')))
    await windTo(REMINDER)
    expect(pirNotices()).toHaveLength(0)
    needs.messenger.failures.length = 0
    await windTo('2027-02-17T09:02:00+00:00')
    expect(pirReminders()).toMatchObject([{ notice: { again: false } }])
  })
})

describe('the weekly card', () => {
  it('comes each Monday at 9am on both sides of the clock change, and closes the last', async () => {
    await windTo('2027-04-05T12:00:00+01:00')
    const cards = needs.messenger.posts.map(({ post }) => post.card)
    expect(cards.map(({ week, closed }) => [week, closed])).toEqual(
      [6, 7, 8, 9, 10, 11, 12, 13].map((week) => [week, week < 13]),
    )
  })

  it('is not posted twice when Waymark stopped between sending and noting it', async () => {
    await needs.store.effects.begin(inspection.id, 'card/7', needs.clock.now())
    const [first] = needs.messenger.posts
    if (first) needs.messenger.posts.push({ ...first, id: 'seen', edits: 0 })
    const found = { ...needs, channelHistory: { messages: async () => [{ id: 'seen', at: 0, text: 'Week 7 of 35' }] } }
    needs.clock.set(Date.parse('2027-02-22T09:00:00+00:00'))
    await keepCards(found, inspection.id)
    expect(needs.messenger.posts.map(({ id, post }) => [id, post.card.week])).toEqual([
      ['card-1', 6],
      ['seen', 7],
    ])
    expect((await needs.store.effects.get(inspection.id, 'card/7'))?.receipt?.externalId).toBe('seen')
  })
})

function pirNotices() {
  return needs.messenger.notices.filter(({ notice }) => notice.itemId === 'w06-fri-pir')
}

function pirReminders() {
  return pirNotices().filter(({ notice }) => notice.type === 'digest')
}

function doubts(count: number): SendFailure[] {
  return Array.from({ length: count }, () => new SendFailure('in doubt', 'the answer was lost'))
}
