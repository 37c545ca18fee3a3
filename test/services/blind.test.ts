import { beforeEach, describe, expect, it } from 'vitest'
import { folderKey } from '../../src/domain/evidence/folder-plan.ts'
import { type Agenda, createAgenda } from '../../src/services/agenda/agenda.ts'
import { GraphFailure } from '../../src/services/graph-failure.ts'
import { keepCards } from '../../src/services/notice/post.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import { see } from '../../src/services/see.ts'
import { setUp } from '../../src/services/set-up/set-up.ts'
import { failingWhile, losing } from '../support/failing-calls.ts'
import { inspectionFor } from '../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'
import { windAgenda } from '../support/wind-agenda.ts'

const ID = 'northmoor'
const PIR = 'w06-fri-pir'

let needs: MemorySurroundings
let agenda: Agenda
/** What stands between Waymark and Microsoft just now. */
let trouble: Error | null

beforeEach(async () => {
  trouble = null
  const base = await surroundingsAt('2027-02-15T09:07:00Z')
  needs = { ...base, library: { ...base.library, changes: failingWhile(() => trouble, base.library.changes) } }
  const startedAt = needs.clock.now()
  await setUp(needs, inspectionFor({ startedAt }), { bookMeetings: false })
  agenda = createAgenda(needs)
})

describe('while the library cannot be looked at', () => {
  it('a return is not called missed that was handed in meanwhile', async () => {
    await windTo('2027-02-19T11:40:00Z')
    trouble = unavailable()
    await windTo('2027-02-19T11:50:00Z')
    needs.library.upload(await folder('shared'), 'PIR.xlsx')
    await windTo('2027-02-19T12:30:00Z')
    trouble = null
    await windTo('2027-02-19T13:00:00Z')
    expect(missed()).toEqual([])
    expect(await stateOf(PIR)).toBe('handed in')
  })

  it('what is missed is said within two minutes of the next look', async () => {
    await windTo('2027-02-19T11:40:00Z')
    trouble = unavailable()
    await windTo('2027-02-19T12:30:00Z')
    expect(missed()).toEqual([])
    trouble = null
    await windTo('2027-02-19T12:32:00Z')
    expect(missed().length).toBeGreaterThan(0)
  })

  it('reminders and cards go out all the same', async () => {
    trouble = unavailable()
    await windTo('2027-02-22T09:01:00Z')
    expect(needs.messenger.notices.some(({ notice }) => notice.itemId === PIR && notice.type === 'digest')).toBe(true)
    expect(needs.messenger.posts.map(({ post }) => post.card.week)).toEqual([6, 7])
  })
})

it('a draft that is moved on the last morning is in time, though nothing announced it', async () => {
  const draft = needs.library.upload(await folder('working'), 'PIR.xlsx')
  await windTo('2027-02-19T11:55:00Z')
  const [now] = (await needs.library.entries('drive', [draft.id])).values()
  await needs.library.move('drive', draft.id, await folder('shared'), now?.eTag ?? '')
  await windTo('2027-02-19T12:30:00Z')
  expect(await stateOf(PIR)).toBe('handed in')
})

it('a card found in the channel after a stop is brought up to date, since it tells what was true then', async () => {
  const channelHistory = {
    messages: async () => needs.messenger.posts.map(({ id, post }) => ({ id, at: 0, text: post.card.heading })),
  }
  needs.clock.set('2027-02-22T09:00:00Z')
  const lost = { ...needs.messenger, post: losing(needs.messenger.post, unanswered) }
  await expect(keepCards({ ...needs, channelHistory, messenger: lost }, ID)).rejects.toThrow(SendFailure)
  needs.library.upload(await folder('shared'), 'PIR.xlsx')
  needs.clock.set('2027-02-22T09:10:00Z')
  agenda = createAgenda({ ...needs, channelHistory })
  await windTo('2027-02-22T09:12:00Z')
  const [card, ...others] = needs.messenger.posts.filter(({ post }) => post.card.week === 7)
  expect(others).toEqual([])
  expect(card?.post.card.overdue.map(({ itemId }) => itemId)).not.toContain(PIR)
})

it('a post that was refused for now needs no reading back of the channel', async () => {
  const channelHistory = { messages: () => Promise.reject(new Error('no consent')) }
  needs.clock.set('2027-02-22T09:00:00Z')
  needs.messenger.failures.push(new SendFailure('throttled', 'slow down'))
  agenda = createAgenda({ ...needs, channelHistory })
  await windTo('2027-02-22T09:03:00Z')
  expect(needs.messenger.posts.map(({ post }) => post.card.week)).toEqual([6, 7])
})

it('an inspection that comes while others run is taken up at once', async () => {
  await windTo('2027-02-15T09:25:00Z')
  await needs.store.inspections.save(inspectionFor({ id: 'southmoor', startedAt: needs.clock.now() }))
  agenda.wake('southmoor')
  await windTo('2027-02-15T09:26:00Z')
  expect((await needs.store.library.watch('southmoor'))?.checkedAt).toBeGreaterThan(0)
})

it('a subscription that Graph grants for less than we asked does not make the agenda spin', async () => {
  const subscribe = async () => ({ id: 'short', resource: 'drive', expires: needs.clock.now() + 60_000 })
  agenda = createAgenda({ ...needs, subscriptions: { ...needs.subscriptions, subscribe, renew: subscribe } })
  const watch = await needs.store.library.watch(ID)
  const subscription = { id: 'short', clientState: 'x', expires: needs.clock.now() + 60_000 }
  if (watch) await needs.store.library.saveWatch(ID, { ...watch, subscription })
  await agenda.runDue()
  expect(await agenda.nextDue()).toBeGreaterThan(needs.clock.now())
})

/** No real clock wakes anybody on the dot. */
const LAG = 5

function windTo(instant: string): Promise<void> {
  return windAgenda(agenda, needs.clock, instant, LAG)
}

async function folder(area: 'working' | 'shared'): Promise<string> {
  const all = await needs.store.folders.of(ID)
  return all.find(({ key }) => key === folderKey(area, PIR))?.itemId ?? ''
}

async function stateOf(itemId: string) {
  const { items } = await see(needs, ID)
  return items.find(({ dated }) => dated.item.id === itemId)?.status.state
}

function missed() {
  return needs.messenger.notices.filter(({ notice }) => notice.itemId === PIR && notice.type === 'missed')
}

function unanswered(): SendFailure {
  return new SendFailure('in doubt', 'the answer was lost')
}

function unavailable(): GraphFailure {
  return new GraphFailure('unavailable', { status: 503, code: '', message: 'Microsoft Graph answered 503.' })
}
