import { expect, test } from 'vitest'
import { findCardMakers, missingSamples } from './card-makers.ts'

const makers = findCardMakers()

test('the files that make cards are found', () => {
  expect(makers.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['week-card.ts', 'told-card.ts', 'hello-card.ts']),
  )
})

test.each(makers)('$file has samples of all that it shows', (maker) => {
  expect(missingSamples(maker)).toEqual([])
})

test('a file without samples, and a function that no sample shows, are found', () => {
  expect(missingSamples({ file: 'no-such-card.ts', functions: ['noSuchCard'] })[0]).toMatch(/has no samples/)
  expect(missingSamples({ file: 'told-card.ts', functions: ['noSuchCard'] })[0]).toMatch(/shows nothing of noSuchCard/)
})
