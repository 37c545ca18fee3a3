import { describe, expect, test } from 'vitest'
import { coverageOf } from '../../../src/domain/log/coverage.ts'
import { coverageSentence } from '../../../src/domain/log/coverage-sentence.ts'
import type { LoggedEvidence } from '../../../src/domain/log/logged-evidence.ts'
import { type Volume, volumeOf } from '../../../src/domain/log/volume.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { evidence, INDICATORS } from './some-evidence.ts'

const ANY: Volume = { pieces: null, perIndicator: null, types: null }
const all = ['1.1', '2.9', '2.10']

function cover(pieces: readonly LoggedEvidence[], volume = ANY) {
  return coverageOf(pieces, INDICATORS, volume)
}

describe('an indicator’s coverage', () => {
  test('counts what is there and what is not said of it', () => {
    const { indicators, pieces } = cover([
      evidence('E-1', { summary: ' ', periodFrom: null }),
      evidence('E-2', { difference: '', periodFrom: '2019-01-01', periodTo: null, indicators: ['1.1', '2.9'] }),
      evidence('E-3', { periodFrom: null, periodTo: null, indicators: [] }),
    ])
    expect(pieces).toBe(3)
    expect(indicators.map((one) => [one.indicator?.number ?? null, one.pieces])).toEqual([
      ['1.1', 2],
      ['2.9', 1],
      ['2.10', 0],
      [null, 1],
    ])
    expect(indicators[0]).toMatchObject({
      ...{ newest: '2027-01-31', oldest: '2019-01-01' },
      ...{ withoutSummary: 1, withoutDifference: 1, withoutPeriod: 0 },
    })
    expect(indicators[3]).toMatchObject({ newest: null, oldest: null, withoutPeriod: 1 })
  })

  test.each([
    [['council', 'council'], 'council', false],
    [['board', null], 'board', false],
    [['council', 'board'], null, false],
    [['board', 'third sector'], null, false],
    [['third sector'], null, false],
    [[null, null], null, true],
    [[], null, false],
  ] as const)('from %j: one-sided %s, unknown %s', (by, oneSided, sidesUnknown) => {
    const { indicators } = cover(by.map((contributedBy, at) => evidence(`E-${at}`, { contributedBy })))
    expect(indicators[0]).toMatchObject({ oneSided, sidesUnknown })
  })

  test('is held against the volume that is taken, each piece once in all', () => {
    const volume = { pieces: 2, perIndicator: 1, types: ['pdf', 'docx'] }
    const some = [
      evidence('E-1', { indicators: ['1.1', '2.9'] }),
      evidence('E-2', { extension: 'msg' }),
      evidence('E-3', { indicators: ['2.9'] }),
    ]
    const coverage = cover(some, volume)
    expect(coverage).toMatchObject({ pieces: 3, overBy: 1 })
    expect(coverage.indicators.map(({ overBy, notTaken }) => [overBy, notTaken])).toEqual([
      [1, 1],
      [1, 0],
      [0, 0],
    ])
  })
})

test('the volume is the coordinator’s, else the programme’s, else unknown', () => {
  const set = { pieces: 60, perIndicator: 5, types: ['pdf'] }
  expect(volumeOf(set, jiasAdults)).toBe(set)
  expect(volumeOf(undefined, jiasAdults)).toEqual(ANY)
  const sizes = jiasAdults.sizes.map((size) => (size.id === 'evidence-volume' ? { ...size, value: 40 } : size))
  expect(volumeOf(undefined, { sizes })).toEqual({ ...ANY, pieces: 40 })
})

test.each<[string, readonly LoggedEvidence[], Volume?]>([
  ['There is no evidence yet. It appears here as soon as a file lies in an indicator’s folder.', []],
  [
    'There are 2 pieces of evidence, 1 more than the 1 that are taken.',
    [evidence('E-1'), evidence('E-2')],
    { ...ANY, pieces: 1 },
  ],
  ['None of the evidence names a quality indicator yet.', [evidence('E-1', { indicators: [] })]],
  ['1 of 3 quality indicators has no evidence yet: 2.10.', [evidence('E-1', { indicators: ['1.1', '2.9'] })]],
  ['2 of 3 quality indicators have no evidence yet: 2.9 and 2.10.', [evidence('E-1')]],
  [
    'All 3 quality indicators have more evidence than is taken: 1.1, 2.9 and 2.10.',
    ['E-1', 'E-2'].map((one) => evidence(one, { indicators: all })),
    { ...ANY, perIndicator: 1 },
  ],
  [
    'Every indicator has evidence; for 1.1, 2.9 and 2.10 it comes from one side of the partnership alone.',
    [evidence('E-1', { indicators: all, contributedBy: 'council' })],
  ],
  [
    'Every indicator has evidence; some of it does not yet say what difference it made for people.',
    [evidence('E-1', { indicators: all, difference: '' })],
  ],
  [
    'Every indicator has evidence, and all of it says what difference it made for people.',
    [evidence('E-1', { indicators: all })],
  ],
])('%s', (sentence, pieces, volume = ANY) => {
  expect(coverageSentence(cover(pieces, volume))).toBe(sentence)
})
