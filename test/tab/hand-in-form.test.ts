import { describe, expect, test } from 'vitest'
import type { ItemView } from '../../src/contract/item-view.ts'
import { checkForm, type HandInForm, startForm, toHandInWish } from '../../tab/hand-in/hand-in-form.ts'

const NOW = '2027-02-17T09:05:00+00:00'
const STATED: HandInForm = { way: 'stated', where: 'an email', when: '2027-02-16T17:30', proof: '', words: '' }

describe('the form starts', () => {
  test.each<[ItemView['destination'], HandInForm['way'], string]>([
    ['shared-area', 'release', ''],
    ['inspectors-site', 'stated', 'the inspectors’ own site'],
    ['email', 'stated', 'an email to the inspection team'],
    ['statement', 'stated', 'a message to the inspection team'],
    [null, 'stated', ''],
  ])('for %s', (destination, way, where) => {
    expect(startForm({ destination }, NOW)).toEqual({ way, where, when: '2027-02-17T09:05', proof: '', words: '' })
  })
})

describe('a stated hand-in', () => {
  test.each<[string, Partial<HandInForm>, string[]]>([
    ['as it should be', {}, []],
    ['at this very minute', { when: '2027-02-17T09:05' }, []],
    ['in a minute', { when: '2027-02-17T09:06' }, ['when']],
    ['at no time', { when: '' }, ['when']],
    ['nowhere', { where: '  ' }, ['where']],
    ['nowhere and tomorrow', { where: '', when: '2027-02-18T09:00' }, ['where', 'when']],
    ['released, whatever else stands there', { way: 'release', where: '', when: '' }, []],
  ])('%s', (_what, part, faulty) => {
    expect(Object.keys(checkForm({ ...STATED, ...part }, NOW))).toEqual(faulty)
  })

  test.each([
    ['in winter', '2027-02-16T17:30', '2027-02-16T17:30:00+00:00'],
    ['in summer', '2027-07-09T16:59', '2027-07-09T16:59:00+01:00'],
    ['in the hour that spring skips', '2027-03-28T01:30', '2027-03-28T02:30:00+01:00'],
    ['in the hour that autumn repeats', '2027-10-31T01:30', '2027-10-31T01:30:00+01:00'],
  ])('is sent in London time, %s', (_when, when, sent) => {
    expect(toHandInWish({ ...STATED, when })).toEqual({ type: 'hand in', stated: { where: 'an email', when: sent } })
  })

  test('brings its proof, trimmed; a release brings nothing', () => {
    expect(toHandInWish({ ...STATED, proof: ' receipt 12 ' }).stated?.proof).toBe('receipt 12')
    expect(toHandInWish({ ...STATED, way: 'release', proof: 'receipt 12' })).toEqual({ type: 'hand in' })
  })
})
