import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Effects } from '../../../src/services/ports/store.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import type { Blow } from './blow.ts'
import type { Plant } from './deployment.ts'
import { isViolation, openTrial, type Trial, tellFinding } from './try-kill.ts'

let trial: Trial
beforeAll(async () => {
  trial = await openTrial()
})
afterAll(() => trial.close())

/** The store with other effects, within its transactions too. */
function withEffects(needs: Surroundings, change: (effects: Effects) => Partial<Effects>): Surroundings {
  const { store } = needs
  const changed = (effects: Effects): Effects => ({ ...effects, ...change(effects) })
  return {
    ...needs,
    store: {
      ...store,
      effects: changed(store.effects),
      transaction: (work) => store.transaction((within) => work({ ...within, effects: changed(within.effects) })),
    },
  }
}

const noReceipt: Plant = (needs) =>
  withEffects(needs, ({ finish }) => ({
    finish: async (id, key, receipt) => {
      if (!/^(card|reminder)\//.test(key)) await finish(id, key, receipt)
    },
  }))

const noKeyBefore: Plant = (needs) =>
  withEffects(needs, ({ begin, finish }) => ({
    begin: async () => null,
    finish: async (id, key, receipt) => {
      await begin(id, key, receipt.at)
      await finish(id, key, receipt)
    },
  }))

const releaseNotNoted: Plant = (needs) =>
  withEffects(needs, ({ begin, finish }) => ({
    begin: async (id, key, at) => (key.startsWith('release/') ? null : begin(id, key, at)),
    finish: async (id, key, receipt) => {
      if (!key.startsWith('release/')) await finish(id, key, receipt)
    },
  }))

const notReadBack: Plant = (needs) => ({ ...needs, channelHistory: { messages: async () => [] } })

const notMarked: Plant = (needs) => ({
  ...needs,
  messenger: {
    ...needs.messenger,
    direct: (place, person, id, notice) => needs.messenger.direct(place, person, id, { ...notice, again: false }),
  },
})

const bookedAnew: Plant = (needs) => ({
  ...needs,
  mailbox: {
    ...needs.mailbox,
    find: async () => null,
    book: (organiser, booking) => needs.mailbox.book(organiser, { ...booking, transactionId: randomUUID() }),
  },
})

const notSubscribed: Plant = (needs) => ({
  ...needs,
  subscriptions: {
    ...needs.subscriptions,
    subscribe: async (resource, _state, expires) => ({ id: 'none', resource, expires }),
  },
})

const PLANTS: readonly (readonly [string, Pick<Blow, 'effect' | 'point'> & { call?: number }, Plant, RegExp])[] = [
  ["a card's receipt is not stored", { effect: 'card post', point: 'receipt stored' }, noReceipt, /missing/],
  [
    "a message's receipt is not stored",
    { effect: 'personal message', point: 'receipt stored' },
    noReceipt,
    /sentAgain/,
  ],
  ['the key is not stored before', { effect: 'card post', point: 'call sent', call: 1 }, noKeyBefore, /twice.*Week 7/],
  ['a message has no key before', { effect: 'personal message', point: 'call sent', call: 1 }, noKeyBefore, /unmarked/],
  [
    'the channel is not read back',
    { effect: 'card post', point: 'call sent', call: 1 },
    notReadBack,
    /twice.*reading back/s,
  ],
  ['a repetition is not marked', { effect: 'personal message', point: 'answer lost' }, notMarked, /unmarked/],
  ['a booking has another id each time', { effect: 'event', point: 'call sent' }, bookedAnew, /twice: event/],
  [
    'files on their way are not noted',
    { effect: 'file move', point: 'call sent', call: 1 },
    releaseNotNoted,
    /missing: file .*Shared/,
  ],
  [
    'a subscription is noted that was never made',
    { effect: 'subscription', point: 'key stored' },
    notSubscribed,
    /missing: sub/,
  ],
]

it.each(PLANTS)(
  'it is noticed where %s',
  async (_, where, plant, words) => {
    const blow = { number: 0, call: 0, lag: 0, downFor: 0, actsFirst: false, second: null, ...where }
    const finding = await trial.tryKill(blow, plant)
    expect(isViolation(finding)).toBe(true)
    expect(tellFinding(finding)).toMatch(words)
  },
  60_000,
)
