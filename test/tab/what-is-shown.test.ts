import { describe, expect, test } from 'vitest'
import type { WishView } from '../../src/contract/item-view.ts'
import type { Overview } from '../../src/contract/overview.ts'
import { kept } from '../../tab/api/freshness.ts'
import { orderWishes } from '../../tab/deeds/wish-words.ts'
import { pickReturns, type ReturnsFilter } from '../../tab/overview/pick-returns.ts'
import { hashOf, type Place, readPlace } from '../../tab/place/place.ts'
import { type StopKind, stopsOf, tellStop } from '../../tab/route/stops.ts'
import { sampleReturn } from './support/sample-items.ts'
import { sampleOverview } from './support/sample-overview.ts'

describe('the address', () => {
  test.each<[string, Place]>([
    ['', { page: 'overview' }],
    ['#/', { page: 'overview' }],
    ['#/nowhere', { page: 'overview' }],
    ['#/item/', { page: 'overview' }],
    ['#/setup', { page: 'setup' }],
    ['#/evidence', { page: 'evidence' }],
    ['#/receipt/w06-fri-pir', { page: 'receipt', id: 'w06-fri-pir' }],
    ['#/receipt', { page: 'overview' }],
    ['item/w06-fri-pir', { page: 'item', id: 'w06-fri-pir' }],
    ['#/item/w06%20%2Fpir', { page: 'item', id: 'w06 /pir' }],
  ])('%s', (text, place) => {
    expect(readPlace(text)).toEqual(place)
    expect(readPlace(hashOf(place))).toEqual(place)
  })
})

test('what is shown is asked for so often that an upload is in sight within 3 s, of which the server may take half', () => {
  const state = { status: 'success' } as Parameters<typeof kept.refetchInterval>[0]['state']
  expect(kept.refetchInterval({ state })).toBeLessThanOrEqual(1_500)
})

describe('the first thing to do', () => {
  test.each<[string, string | null, WishView[], WishView[]]>([
    ['a return of somebody’s', 'Isla Fraser', ['taken', 'ready', 'hand in'], ['hand in', 'ready', 'taken']],
    ['a return of nobody’s', null, ['ready', 'hand in', 'taken'], ['taken', 'hand in', 'ready']],
    ['what nobody may take', null, ['arrived'], ['arrived']],
    ['what is settled', 'Isla Fraser', [], []],
  ])('with %s', (_what, owner, wishes, ordered) => {
    expect(orderWishes({ owner, wishes })).toEqual(ordered)
  })
})

describe('the returns in sight', () => {
  const returns = [
    ...[1, 2].map((week) =>
      sampleReturn({ id: `past-${week}`, title: '', week, state: 'handed in', settled: 'handed in' }),
    ),
    sampleReturn({ id: 'never', title: '', week: 3, state: 'not applicable' }),
    ...[4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((week) =>
      sampleReturn({ id: `open-${week}`, title: '', week, ownedByMe: week > 11 }),
    ),
  ]

  const weeksOf = (filter: ReturnsFilter, week: number | null) =>
    pickReturns(returns, filter, week).shown.map((item) => item.week)

  test.each<[string, ReturnsFilter, number | null, number[]]>([
    ['the next eight from the first open one', { mine: false, all: false }, 6, [4, 5, 6, 7, 8, 9, 10, 11]],
    ['also those of this week that are settled', { mine: false, all: false }, 2, [2, 3, 4, 5, 6, 7, 8, 9]],
    ['the same in a pause', { mine: false, all: false }, null, [4, 5, 6, 7, 8, 9, 10, 11]],
    ['all', { mine: false, all: true }, 6, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]],
    ['only mine', { mine: true, all: false }, 6, [12, 13]],
  ])('are %s', (_which, filter, week, weeks) => {
    expect(weeksOf(filter, week)).toEqual(weeks)
  })

  test('keep one that is handed in early, and show all when all are settled', () => {
    const early = returns.map((item) => (item.week === 7 ? { ...item, settled: 'handed in' } : item))
    expect(pickReturns(early, { mine: false, all: false }, 6).shown.map(({ week }) => week)).toContain(7)
    const past = returns.map((item) => ({ ...item, settled: 'handed in' }))
    expect(pickReturns(past, { mine: false, all: false }, 35).shown).toHaveLength(13)
  })
})

describe('a stop of the route', () => {
  const meetings: Overview['meetings'] = [
    {
      ...{ id: 'm', subject: 'Partnership meeting 1', week: 6, when: '' },
      ...{ booked: true, done: false, joinUrl: null, movable: null },
    },
  ]
  const pir = sampleReturn({ id: 'pir', title: 'PIR' })

  test.each<[string, Pick<Overview, 'returns' | 'meetings'>, StopKind]>([
    ['only a meeting', { returns: [], meetings }, 'meeting'],
    ['a return to come and a meeting', { returns: [pir], meetings }, 'open'],
    ['a return handed in late', { returns: [{ ...pir, state: 'handed in late' }], meetings: [] }, 'settled'],
    [
      'one handed in, one overdue',
      {
        returns: [
          { ...pir, state: 'handed in' },
          { ...pir, state: 'overdue' },
        ],
        meetings,
      },
      'attention',
    ],
    [
      'a draft with a fault',
      { returns: [{ ...pir, state: 'drafting', attention: '2 without a case number' }], meetings },
      'attention',
    ],
    [
      'a settled one with a remark',
      { returns: [{ ...pir, state: 'handed in', attention: 'two files' }], meetings },
      'settled',
    ],
  ])('%s', (_what, overview, kind) => {
    expect(stopsOf(overview).map((stop) => stop.kind)).toEqual([kind])
  })

  test('is told in words, week by week in order', () => {
    const told = stopsOf({ returns: [{ ...pir, week: 11 }, pir], meetings }).map(tellStop)
    expect(told).toEqual(['Week 6: PIR, not started; Partnership meeting 1', 'Week 11: PIR, not started'])
  })

  test('of the sample lies in one of its phases', () => {
    const { phases, ...rest } = sampleOverview()
    for (const { week } of stopsOf(rest)) expect(phases.some(({ from, to }) => from <= week && week <= to)).toBe(true)
  })
})
