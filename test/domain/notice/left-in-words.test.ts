import { expect, it } from 'vitest'
import { leftInWords } from '../../../src/domain/notice/left-in-words.ts'
import { inspectionOf, pictureAt } from '../an-inspection.ts'

/** Due at 12 noon on Friday 19 February 2027; the board of its lead is off on Thursday. */
const inspection = inspectionOf({
  calendar: { holidays: [{ day: '2027-02-18', name: 'Fair', side: 'board' }], notified: '2027-01-11' },
})

it.each([
  ['2027-01-18 09:00', 'in 4 weeks'],
  ['2027-02-15 23:59', 'in 3 working days'],
  ['2027-02-17 09:00', 'in 1 working day'],
  ['2027-02-18 09:00', 'tomorrow'],
  ['2027-02-19 09:00', 'today'],
  ['2027-02-19 15:00', 'today'],
  ['2027-02-20 09:00', 'yesterday'],
  ['2027-02-21 09:00', '2 days ago'],
  ['2027-02-22 09:00', '1 working day ago'],
  ['2027-02-24 09:00', '3 working days ago'],
  ['2027-03-19 09:00', '4 weeks ago'],
])('at %s: %s', (now, left) => {
  const picture = pictureAt(now, { inspection })
  const pir = picture.items.find(({ dated }) => dated.item.id === 'w06-fri-pir')
  expect(pir && leftInWords(pir.dated, picture)).toBe(left)
})

it('is said of no window: that has two ends', () => {
  const picture = pictureAt('2027-02-15 09:00')
  const span = picture.items.find(({ dated }) => dated.type === 'span')
  expect(span && leftInWords(span.dated, picture)).toBeUndefined()
})
