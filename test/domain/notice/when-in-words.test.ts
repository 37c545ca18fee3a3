import { describe, expect, it } from 'vitest'
import { whenInWords } from '../../../src/domain/notice/when-in-words.ts'
import type { Calendar } from '../../../src/domain/schedule/calendar.ts'
import { inspectionOf, itemIn, pictureAt, ZONE } from '../an-inspection.ts'

function words(id: string, calendar: Partial<Calendar> = {}): string {
  return whenInWords(itemIn(pictureAt('2027-01-11 09:00', { inspection: inspectionOf({ calendar }) }), id).dated, ZONE)
}

const agreed = { agreedBy: 'SSO', agreedOn: '2027-02-01' }

describe('whenInWords', () => {
  it.each([
    ['a time', 'w06-fri-pir', '12 noon on Friday 19 February 2027'],
    ['a day: the time is ours', 'w33-tue-questionnaire-returned', 'by Tuesday 24 August 2027 (our time: 5pm)'],
    [
      'a week: day and time are ours',
      'w06-survey-return-rate-number',
      'by Friday 19 February 2027 (our day and time: 5pm)',
    ],
    ['what may be left', 'w01-a4', 'by Friday 15 January 2027 (our day and time: 5pm), optional'],
    ['a start', 'w11-tue-records-prep-starts', 'from Tuesday 23 March 2027 (our time: 9am)'],
    [
      'a holiday: the last working moment before',
      'w11-fri-sample-tatp-confirmed',
      '12 noon on Friday 26 March 2027 (Good Friday: work to 5pm on Thursday 25 March 2027)',
    ],
    [
      'a holiday that is our day: what is ours and the holiday in one bracket',
      'w11-scrutiny-progress-review',
      'by Friday 26 March 2027 (our day and time: 5pm; Good Friday: work to 5pm on Thursday 25 March 2027)',
    ],
    ['a window', 'win-staff-survey', 'from Monday 15 February 2027 to Friday 12 March 2027'],
    ['a window with its last hour', 'win-pir', 'from Monday 11 January 2027 to 12 noon on Friday 19 February 2027'],
    ['a window with no end', 'win-statutory-contact', 'from Monday 1 February 2027, no end given'],
    ['a date after the clocks change', 'w26-fri-factual-accuracy', '5pm on Friday 9 July 2027'],
  ])('%s', (_, id, expected) => {
    expect(words(id)).toBe(expected)
  })

  it('says that a date was moved, and a time that nobody agreed is ours', () => {
    const to = (day: string, time?: string) => ({
      adjustments: [{ itemId: 'w33-tue-questionnaire-returned', day, ...(time && { time }), ...agreed }],
    })
    expect(words('w33-tue-questionnaire-returned', to('2027-08-26', '12:00'))).toBe(
      '12 noon on Thursday 26 August 2027, as agreed',
    )
    expect(words('w33-tue-questionnaire-returned', to('2027-08-26'))).toBe(
      'by Thursday 26 August 2027 (our time: 5pm), as agreed',
    )
  })

  it('says a start at an hour, and the holiday of what is not ours or closes', () => {
    const start = {
      adjustments: [{ itemId: 'w11-tue-records-prep-starts', day: '2027-03-24', time: '10:00', ...agreed }],
    }
    expect(words('w11-tue-records-prep-starts', start)).toBe('from 10am on Wednesday 24 March 2027, as agreed')
    const holidays = [
      { day: '2027-03-01', name: 'Fair' },
      { day: '2027-03-12', name: 'Fair' },
    ]
    expect(words('w08-mon-initial-case-tracker-issued', { holidays })).toBe('5pm on Monday 1 March 2027 (Fair)')
    expect(words('win-staff-survey', { holidays })).toContain('to Friday 12 March 2027 (Fair)')
  })
})
