import { describe, expect, it } from 'vitest'
import { listBankHolidays } from '../../../src/domain/schedule/bank-holidays.ts'

describe('listBankHolidays', () => {
  // Scottish Government, bank holidays; 15 June 2026 was proclaimed for one year.
  it.each([
    [2026, ['01-01', '01-02', '04-03', '05-04', '05-25', '06-15', '08-03', '11-30', '12-25', '12-28']],
    [2027, ['01-01', '01-04', '03-26', '05-03', '05-31', '08-02', '11-30', '12-27', '12-28']],
    [2028, ['01-03', '01-04', '04-14', '05-01', '05-29', '08-07', '11-30', '12-25', '12-26']],
  ])('lists those of %i that fall on a weekday, substitute days among them', (year, expected) => {
    const weekdays = listBankHolidays(`${year}-01-01`, `${year}-12-31`)
      .map(({ day }) => day)
      .filter((day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()))
    expect(weekdays).toEqual(expected.map((day) => `${year}-${day}`))
  })

  it('keeps to its bounds, both included, over the turn of a year', () => {
    expect(listBankHolidays('2026-12-28', '2027-01-01')).toEqual([
      { day: '2026-12-28', name: 'Boxing Day (substitute day)' },
      { day: '2027-01-01', name: "New Year's Day" },
    ])
  })

  it('lists no day that is only observed, such as Mothering Sunday', () => {
    expect(listBankHolidays('2027-03-07', '2027-03-07')).toEqual([])
  })

  it('knows no Easter Monday: Scotland has none', () => {
    expect(listBankHolidays('2027-03-29', '2027-03-29')).toEqual([])
  })
})
