import { beforeEach, describe, expect, it } from 'vitest'
import { cardMark } from '../../src/domain/notice/card-mark.ts'
import type { PersonalNotice } from '../../src/domain/notice/personal-notice.ts'
import type { WeekCard } from '../../src/domain/notice/week-card.ts'
import { act } from '../../src/services/deed/act.ts'
import { undoDeed } from '../../src/services/deed/undo-deed.ts'
import { keepNotices } from '../../src/services/notice/keep-notices.ts'
import { keepCards } from '../../src/services/notice/post.ts'
import type { PastMessage } from '../../src/services/ports/channel-history.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const ID = 'northmoor'
/** Monday of week 6, when its card is due. */
const MONDAY = '2027-02-15T09:00:00Z'
/** When the PIR's owner is reminded. */
const WEDNESDAY = '2027-02-17T09:00:00Z'
const MINUTE = 60_000
const MISSING_ANSWER = () => new SendFailure('in doubt', 'no answer')

let needs: MemorySurroundings
let channel: PastMessage[]

async function begin(instant: string): Promise<void> {
  const memory = await surroundingsAt(instant, [inspectionFor({ startedAt: Date.parse(instant) - 1 })])
  channel = []
  needs = { ...memory, channelHistory: { messages: async () => channel } }
}

function shown(id: string, week: number, inspectionId = ID): PastMessage {
  const text = `Week ${week} of 35\nwhatever it says`
  return { id, at: needs.clock.now(), text, mark: cardMark(inspectionId, week) }
}

/** It got through, though nobody was told so. */
function getThrough(id: string): void {
  needs.messenger.posts.push({
    id,
    post: { inspectionId: ID, card: { heading: '' } as WeekCard, footer: '', people: [] },
    edits: 0,
  })
}

const later = (minutes: number) => needs.clock.set(needs.clock.now() + minutes * MINUTE)
const posted = () => needs.messenger.posts.map(({ id, post }) => `${id} ${post.card.heading}`)

describe('a card whose post is in doubt', () => {
  beforeEach(async () => {
    await begin(MONDAY)
    needs.messenger.failures.push(MISSING_ANSWER())
    await expect(keepCards(needs, ID)).rejects.toThrow('no answer')
  })

  it('is posted again only when the channel has had two minutes to show it', async () => {
    later(1)
    expect(await keepCards(needs, ID)).toBe(Date.parse(MONDAY) + 2 * MINUTE)
    expect(posted()).toEqual([])
    later(1)
    expect(await keepCards(needs, ID)).toBe(Date.parse('2027-02-16T00:01:00Z'))
    expect(posted()).toEqual(['card-1 Week 6 of 35'])
  })

  it('and again in doubt has another two minutes', async () => {
    later(2)
    needs.messenger.failures.push(MISSING_ANSWER())
    await expect(keepCards(needs, ID)).rejects.toThrow('no answer')
    later(1)
    expect(await keepCards(needs, ID)).toBe(Date.parse(MONDAY) + 4 * MINUTE)
    expect(posted()).toEqual([])
  })

  it('is taken on where the channel shows it late', async () => {
    later(1)
    await keepCards(needs, ID)
    getThrough('seen')
    channel = [shown('seen', 6)]
    later(1)
    await keepCards(needs, ID)
    expect(posted()).toEqual(['seen Week 6 of 35'])
  })

  it("is not mistaken for another inspection's of the same week in the same channel", async () => {
    channel = [shown('theirs', 6, 'southmoor')]
    later(2)
    await keepCards(needs, ID)
    expect(posted()).toEqual(['card-1 Week 6 of 35'])
  })

  it('is known by its heading where Teams gives a card without its mark', async () => {
    getThrough('bare')
    channel = [{ id: 'bare', at: needs.clock.now(), text: 'Week 6 of 35\nwhatever it says' }]
    later(2)
    await keepCards(needs, ID)
    expect(posted()).toEqual(['bare Week 6 of 35'])
  })

  it.each([
    ['that got through is taken on and closed', true, 'seen'],
    ['that did not is posted no more', false, undefined],
  ])('a week ago, %s', async (_, through, externalId) => {
    if (through) {
      getThrough('seen')
      channel = [shown('seen', 6)]
    }
    needs.clock.set('2027-02-22T09:00:00Z')
    await keepCards(needs, ID)
    const old = needs.messenger.posts.filter(({ post }) => post.card.week === 6)
    expect(old.map(({ id, post }) => [id, post.card.closed])).toEqual(through ? [['seen', true]] : [])
    expect((await needs.store.effects.get(ID, 'card/6'))?.receipt?.externalId).toBe(externalId)
    expect(posted().at(-1)).toMatch(/Week 7 of 35$/)
  })
})

it('an edit in doubt is made again although the card is to say what it said before', async () => {
  await begin(MONDAY)
  await keepCards(needs, ID)
  const [card] = needs.messenger.posts
  const before = card?.post.card
  const by = { id: PEOPLE.coordinator.id, name: PEOPLE.coordinator.name }
  const taken = { type: 'taken', person: by.id, name: by.name } as const
  const { update } = needs.messenger
  // It is there, and Waymark is stopped before it is told so.
  const stopped = {
    ...needs,
    messenger: {
      ...needs.messenger,
      async update(...given: Parameters<typeof update>): Promise<boolean> {
        await update(...given)
        throw MISSING_ANSWER()
      },
    },
  }
  const deed = await act(stopped, { inspectionId: ID, itemId: 'w06-fri-pir', by, act: taken })
  expect(card?.post.card).not.toEqual(before)
  await undoDeed(needs, { inspectionId: ID, deedId: deed.id, by })
  expect(card?.post.card).toEqual(before)
})

describe('a personal message', () => {
  const key = async () => (await needs.store.effects.startingWith(ID, 'reminder/w06-fri-pir/'))[0]
  const isReminder = ({ type, itemId }: PersonalNotice) => type === 'digest' && itemId === 'w06-fri-pir'
  const pirNotices = () => needs.messenger.notices.filter(({ notice }) => isReminder(notice))
  /** The PIR's reminder meets these in turn, others none. */
  const failing = (...failures: (Error | null)[]) => ({
    ...needs,
    messenger: {
      ...needs.messenger,
      direct: async (...given: Parameters<typeof needs.messenger.direct>) => {
        const failure = isReminder(given[3]) ? failures.shift() : null
        if (failure) throw failure
        return needs.messenger.direct(...given)
      },
    },
  })

  beforeEach(async () => {
    await begin(MONDAY)
    needs.clock.set(WEDNESDAY)
  })

  it('twice in doubt is given up, and its receipt says so', async () => {
    const poor = failing(MISSING_ANSWER(), MISSING_ANSWER())
    await expect(keepNotices(poor, ID)).rejects.toThrow('no answer')
    await keepNotices(poor, ID)
    await keepNotices(poor, ID)
    expect(pirNotices()).toEqual([])
    expect((await key())?.receipt?.externalId).toBe('not sent: in doubt twice')
    expect(needs.logged.map(({ event }) => event)).toContain('notice in doubt twice')
  })

  it('stopped twice on its way is given up at the next look', async () => {
    await needs.store.effects.begin(ID, (await dueKey()) ?? '', needs.clock.now())
    await needs.store.effects.begin(ID, (await dueKey()) ?? '', needs.clock.now())
    await keepNotices(needs, ID)
    expect(pirNotices()).toEqual([])
    expect((await key())?.receipt?.externalId).toBe('not sent: in doubt twice')
  })

  it('refused for now after a first in doubt is still marked when it goes', async () => {
    const poor = failing(MISSING_ANSWER(), new SendFailure('throttled', 'slow down'))
    await expect(keepNotices(poor, ID)).rejects.toThrow('no answer')
    await expect(keepNotices(poor, ID)).rejects.toThrow('slow down')
    await keepNotices(poor, ID)
    expect(pirNotices()).toMatchObject([{ notice: { again: true } }])
  })

  it('that met a fault of ours does not hold up the others, and goes unmarked', async () => {
    const poor = failing(new TypeError('a fault of ours'))
    await expect(keepNotices(poor, ID)).rejects.toThrow('a fault of ours')
    expect(needs.messenger.notices.length).toBeGreaterThan(0)
    await keepNotices(poor, ID)
    expect(pirNotices()).toMatchObject([{ notice: { again: false } }])
  })

  /** Its key as it is before anything is sent. */
  async function dueKey(): Promise<string | undefined> {
    const before = (await key())?.key
    if (before) return before
    const refused = failing(new SendFailure('in doubt', 'only to learn the key'))
    await keepNotices(refused, ID).catch(() => undefined)
    const found = (await key())?.key
    await needs.store.effects.withdraw(ID, found ?? '')
    return found
  }
})
