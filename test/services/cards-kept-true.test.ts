import { beforeEach, describe, expect, it } from 'vitest'
import type { Settings } from '../../src/domain/inspection/inspection.ts'
import { act } from '../../src/services/deed/act.ts'
import { undoDeed } from '../../src/services/deed/undo-deed.ts'
import { keepCards } from '../../src/services/notice/post.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const MONDAY = '2027-02-15T09:00:00Z'
const ID = 'northmoor'
const SURVEY = 'w06-staff-survey-link-sent'

let needs: MemorySurroundings
const begin = async (more: Partial<Settings> = {}) => {
  const plain = inspectionFor({ startedAt: Date.parse(MONDAY) - 1 })
  needs = await surroundingsAt(MONDAY, [{ ...plain, settings: { ...plain.settings, ...more } }])
}
beforeEach(() => begin())

const keep = () => keepCards(needs, ID)
const cards = () => needs.messenger.posts
const newest = () => cards().at(-1)
const rowOf = (item: string) => newest()?.post.card.due.find(({ itemId }) => itemId === item)
const done = (item = SURVEY) =>
  act(needs, { inspectionId: ID, itemId: item, act: { type: 'done' }, by: PEOPLE.coordinator })

/** Comes back whenever the cards ask for it. */
async function windTo(instant: string): Promise<void> {
  const to = Date.parse(instant)
  for (let next = await keep(); next !== null && next <= to; next = await keep()) needs.clock.set(next)
  needs.clock.set(to)
  await keep()
}

/** When the newest card says that the next message goes out. */
function promised(): number {
  const said = /Next message: (?:(\d+)(?::(\d+))?(am|pm)|12 noon) on \w+ (\d+ \w+ \d+)/.exec(
    newest()?.post.footer ?? '',
  )
  const [, hour = '12', minute = '00', half = 'pm', day] = said ?? []
  return Date.parse(`${day} ${hour}:${minute} ${half} GMT`)
}

describe('a card that nobody touches', () => {
  it('promises no message that has gone out, at any time of its week', async () => {
    for (let hour = 0; hour < 7 * 24; hour += 3) {
      await windTo(new Date(Date.parse(MONDAY) + hour * 3_600_000).toISOString())
      expect(promised()).toBeGreaterThanOrEqual(needs.clock.now())
    }
    expect(cards()).toHaveLength(1)
  })

  it('says each morning how long is left', async () => {
    const left: (string | undefined)[] = []
    for (const day of [15, 16, 17, 18, 19]) {
      await windTo(`2027-02-${day}T09:00:00Z`)
      left.push(rowOf('w06-fri-pir')?.left)
    }
    expect(left).toEqual(['in 4 working days', 'in 3 working days', 'in 2 working days', 'tomorrow', 'today'])
  })

  it('is not edited at midnight where that makes no difference', async () => {
    await windTo('2027-02-15T23:59:00Z')
    const edits = newest()?.edits ?? 0
    await windTo('2027-02-16T00:02:00Z')
    expect(newest()?.edits).toBe(edits + 1)
    await windTo('2027-02-16T08:00:00Z')
    expect(newest()?.edits).toBe(edits + 1)
  })
})

describe('what somebody did', () => {
  it('is the latest of its day alone', async () => {
    await keep()
    await done()
    expect(newest()?.post.latest?.sentence).toMatch(/: done \(/)
    await windTo('2027-02-16T00:02:00Z')
    expect(newest()?.post.latest).toBeUndefined()
  })

  it('is put right on each card that it was on, also of weeks long over', async () => {
    await keep()
    const { id: deedId } = await done()
    await windTo('2027-03-15T09:00:00Z')
    const first = () => cards()[0]?.post.card
    expect(first()?.sentence).toMatch(/^Week 6 is over: 1 of/)
    await undoDeed(needs, { inspectionId: ID, deedId, by: PEOPLE.coordinator })
    expect(first()?.sentence).toMatch(/^Week 6 is over: 0 of/)
    expect(cards().map(({ post }) => post.card.week)).toEqual([6, 7, 8, 9, 10])
  })
})

describe('a card that somebody deleted', () => {
  const deleteFirst = () => cards().splice(0, 1)

  it('is posted anew while its week runs', async () => {
    await keep()
    deleteFirst()
    await done()
    expect(cards().map(({ post }) => post.card.week)).toEqual([6])
  })

  it('stays away once its week is over', async () => {
    await keep()
    const { id: deedId } = await done()
    await windTo('2027-03-01T09:00:00Z')
    deleteFirst()
    await undoDeed(needs, { inspectionId: ID, deedId, by: PEOPLE.coordinator })
    expect(cards().map(({ post }) => post.card.week)).toEqual([7, 8])
  })
})

describe('the day of the card', () => {
  const setDay = async (cardDay: Settings['cardDay']) => {
    const { settings, ...rest } = (await needs.store.inspections.get(ID)) ?? inspectionFor()
    await needs.store.inspections.save({ ...rest, settings: { ...settings, ...(cardDay && { cardDay }) } })
  }

  it('changed in mid-week opens no card that was closed, and promises none that is there', async () => {
    await keep()
    await windTo('2027-02-23T10:00:00Z')
    await setDay('Wednesday')
    await keep()
    expect(cards().map(({ post }) => [post.card.week, post.card.closed])).toEqual([
      [6, true],
      [7, false],
    ])
    expect(newest()?.post.footer).not.toContain('the card of week 7')
    await windTo('2027-02-24T12:00:00Z')
    expect(cards()).toHaveLength(2)
    await windTo('2027-03-03T09:00:00Z')
    expect(cards().map(({ post }) => post.card.week)).toEqual([6, 7, 8])
  })

  it('is what the inspection has set: the week before it runs on until then', async () => {
    await begin({ cardDay: 'Wednesday' })
    await keepCards(needs, ID, { atOnce: true })
    await windTo('2027-02-24T08:59:00Z')
    expect(cards().map(({ post }) => [post.card.week, post.card.closed])).toEqual([[6, false]])
    await windTo('2027-02-24T09:00:00Z')
    await keep()
    expect(cards().map(({ post }) => [post.card.week, post.card.closed])).toEqual([
      [6, true],
      [7, false],
    ])
  })
})

describe('a notification date that was set wrongly and put right', () => {
  const setNotified = async (notified: string) => {
    const { calendar, ...rest } = (await needs.store.inspections.get(ID)) ?? inspectionFor()
    await needs.store.inspections.save({ ...rest, calendar: { ...calendar, notified } })
    await keep()
  }
  const shown = () => cards().map(({ post }) => [post.card.week, post.card.closed])

  it('leaves no week without its card on its own Monday', async () => {
    await keep()
    await setNotified('2027-01-04')
    await setNotified('2027-01-11')
    await windTo('2027-02-15T09:05:00Z')
    expect(shown()).toEqual([
      [6, false],
      [7, false],
    ])
    await windTo('2027-02-22T08:59:00Z')
    expect(cards()[0]?.post.footer).toContain('the card of week 7')
    await windTo('2027-02-22T09:00:00Z')
    expect(shown()).toEqual([
      [6, true],
      [7, true],
      [7, false],
    ])
    expect(cards()[1]?.post.card).toMatchObject({ due: [], awaited: [], coming: [] })
    expect(cards()[1]?.post.card.sentence).toMatch(/^The notification date has moved since/)
    await windTo('2027-03-01T09:00:00Z')
    expect(cards().map(({ post }) => post.card.week)).toEqual([6, 7, 7, 8])
  })
})
