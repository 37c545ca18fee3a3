import { describe, expect, it } from 'vitest'
import { capitalise, counted, decapitalise, inFigures, inWords } from '../../../src/domain/notice/counted.ts'

it.each([
  [0, 'no returns'],
  [1, 'one return'],
  [2, 'two returns'],
  [10, 'ten returns'],
  [11, '11 returns'],
])('%i: %s', (count, expected) => {
  expect(counted(count, 'return')).toBe(expected)
})

it('takes a plural of its own', () => {
  expect([counted(2, 'person', 'people'), counted(1, 'person', 'people'), inWords(3)]).toEqual([
    'two people',
    'one person',
    'three',
  ])
})

it.each([
  [0, '0 files'],
  [1, '1 file'],
  [1200, '1,200 files'],
])('%i in figures: %s', (count, expected) => {
  expect(inFigures(count, 'file')).toBe(expected)
})

describe('letters', () => {
  it.each([
    ['Keep preparing', 'keep preparing'],
    ['PIR lead', 'PIR lead'],
    ['A draft', 'a draft'],
    ['', ''],
  ])('decapitalise: %s', (text, expected) => {
    expect(decapitalise(text)).toBe(expected)
  })

  it.each([
    ['one return', 'One return'],
    ['12 returns', '12 returns'],
    ['', ''],
  ])('capitalise: %s', (text, expected) => {
    expect(capitalise(text)).toBe(expected)
  })
})
