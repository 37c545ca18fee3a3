import { expect, test } from 'vitest'
import { placeAt } from '../../../src/domain/inspection/channel-at.ts'
import { type Change, formOf, reverseOf, withChange } from '../../../src/domain/inspection/inspection-change.ts'
import { isSameData } from '../../../src/domain/same-data.ts'
import { inspectionOf } from '../an-inspection.ts'

const agreed = { itemId: 'w06-fri-pir', agreedBy: 'Rhona Sample', agreedOn: '2027-02-01' } as const
const inspection = inspectionOf()
const { notified, holidays } = inspection.calendar
const NOW = Date.parse('2027-02-15T10:00:00Z')
const CHANGES: readonly Change[] = [
  { type: 'adjusted', itemId: 'w06-fri-pir', from: null, to: { ...agreed, day: '2027-02-23' } },
  { type: 'notified', from: { notified, holidays }, to: { notified: '2027-01-18', holidays: [] } },
  { type: 'settings', from: { cardTime: '09:00' }, to: { cardTime: '08:30', cardDay: 'Tuesday', ownersByName: true } },
]

test.each(CHANGES.map((change) => [change.type, change] as const))('%s is made, and taken back', (_type, change) => {
  const changed = withChange(inspection, change)
  expect(changed).not.toEqual(inspection)
  const back = reverseOf(changed, change, NOW)
  expect(back && withChange(changed, back)).toEqual(inspection)
})

test('a second date of one item takes the place of the first, and goes back to it', () => {
  const [first] = CHANGES
  const later = { ...agreed, day: '2027-02-25', time: '10:00' }
  if (first?.type !== 'adjusted') throw new Error('no adjustment')
  const second: Change = { ...first, from: first.to, to: later }
  const twice = withChange(withChange(inspection, first), second)
  expect(twice.calendar.adjustments).toEqual([later])
  expect(reverseOf(twice, first, NOW)).toBeNull()
  const back = reverseOf(twice, second, NOW)
  expect(back && withChange(twice, back).calendar.adjustments).toEqual([first.to])
})

test('the card goes back to the channel it came from; what was posted in between stays where it was', () => {
  const since = NOW - 60_000
  const { channelId } = inspection.place
  const change: Change = { type: 'channel', from: { channelId }, to: { channelId: '19:other' }, since }
  const changed = withChange(inspection, change)
  expect(changed.place).toMatchObject({ channelId: '19:other', formerChannels: [{ channelId, until: since }] })
  const back = reverseOf(changed, change, NOW)
  const again = back && withChange(changed, back)
  expect(again?.place).toMatchObject({
    channelId,
    formerChannels: [
      { channelId, until: since },
      { channelId: '19:other', until: NOW },
    ],
  })
  expect(again && placeAt(again.place, NOW - 1).channelId).toBe('19:other')
  expect(reverseOf(inspection, change, NOW)).toBeNull()
})

test('what the form does not show stays as it is', () => {
  const kept = { ...inspection.settings, inspectors: ['inspectors@care.example'] }
  const changed = withChange({ ...inspection, settings: kept }, CHANGES[2] as Change)
  expect(changed.settings).toMatchObject({ inspectors: kept.inspectors, indicators: kept.indicators })
  expect(formOf(changed.settings)).toEqual({ cardTime: '08:30', cardDay: 'Tuesday', ownersByName: true })
})

test.each([
  [1, 1, true],
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [{ a: 1 }, { a: 2 }, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [null, {}, false],
  ['1', 1, false],
])('%j and %j: same data %s', (one, other, same) => expect(isSameData(one, other)).toBe(same))
