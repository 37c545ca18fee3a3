import { expect, test } from 'vitest'
import { consequencesOf } from '../../../src/domain/inspection/consequences.ts'
import type { Calendar } from '../../../src/domain/schedule/calendar.ts'
import { inspectionOf, itemIn, pictureAt } from '../an-inspection.ts'

const MONDAY = '2027-02-15 10:00'
const PIR = 'w06-fri-pir'
const agreed = { agreedBy: 'Rhona Sample', agreedOn: '2027-02-15' }
const adjusted = (itemId: string, day: string, time?: string) => ({
  adjustments: [{ itemId, day, ...(time && { time }), ...agreed }],
})
const under = (calendar: Partial<Calendar>, now = MONDAY) => pictureAt(now, { inspection: inspectionOf({ calendar }) })

function told(
  calendar: Partial<Calendar>,
  { from = {}, now = MONDAY }: { from?: Partial<Calendar>; now?: string } = {},
) {
  return consequencesOf(under(from, now), under(calendar, now))
}

test('nothing moves', () => expect(told({})).toEqual([]))

test('within the week only its date and its reminders move', () => {
  expect(told(adjusted(PIR, '2027-02-18'))).toEqual([
    'Pre-Inspection Return moves from 12 noon on Friday 19 February 2027 to 12 noon on Thursday 18 February 2027.',
    'Its reminders follow the new date.',
  ])
})

test('a weekend says until when it is worked; a holiday’s name stands with the date', () => {
  expect(told(adjusted(PIR, '2027-02-20', '10:00')).join(' ')).toContain(
    'That day is a Saturday: it is worked to 5pm on Friday 19 February 2027.',
  )
  const holiday = told(adjusted(PIR, '2027-03-26')).join(' ')
  expect(holiday).toContain('(Good Friday: work to 5pm on Thursday 25 March 2027)')
  expect(holiday).not.toContain('That day is')
})

test('what would be late, and what would be late no more', () => {
  const now = '2027-02-22 10:00'
  expect(told(adjusted(PIR, '2027-03-01'), { now }).join(' ')).toContain('No longer late: Pre-Inspection Return.')
  const back = told({}, { from: adjusted(PIR, '2027-03-01'), now }).join(' ')
  expect(back).toContain('to 12 noon on Friday 19 February 2027.')
  expect(back).toContain('Late at once: Pre-Inspection Return.')
})

test('another letter moves all, and says where today then is', () => {
  const later = told({ notified: '2027-02-08' })
  expect(later[0]).toMatch(/^\d\d+ dates move\. The next one is .*2027/)
  expect(later).toContain('Today would be in week 2 instead of week 6.')
  expect(told({ notified: '2028-02-07' })).toContain('Today would be in the time before week 1 instead of week 6.')
  const earlier = told({ notified: '2026-01-12' })
  expect(earlier[0]).toMatch(/^\d\d+ dates move\.$/)
  expect(earlier).toContain('Today would be in the time after the last week instead of week 6.')
  expect(told({ pauses: [{ after: 5, weeks: 2 }] })).toContain(
    'Today would be in the pause after week 5 instead of week 6.',
  )
})

test('booked meetings stay until they are moved', () => {
  const meeting = (subject: string, day: string) => ({
    ...{ itemId: itemIn(under({}), idOf(subject)).dated.item.id, eventId: 'e', subject, day },
    ...{ start: '10:00', end: '11:30', webLink: 'https://outlook.example/1' },
  })
  const idOf = (title: string) => under({}).items.find(({ dated }) => dated.item.title === title)?.dated.item.id ?? ''
  const meetings = [meeting('Partnership meeting 2', '2027-04-15'), meeting('Partnership meeting 3', '2027-05-26')]
  const shifted = inspectionOf({ calendar: { notified: '2027-01-18' } })
  const both = consequencesOf(pictureAt(MONDAY, { meetings }), pictureAt(MONDAY, { meetings, inspection: shifted }))
  expect(both.at(-1)).toBe(
    'Two booked meetings stay where they are until somebody moves them: Partnership meeting 2 on Thursday 15 April 2027 and Partnership meeting 3 on Wednesday 26 May 2027.',
  )
  const one = meetings.slice(0, 1)
  const single = consequencesOf(
    pictureAt(MONDAY, { meetings: one }),
    pictureAt(MONDAY, { meetings: one, inspection: shifted }),
  )
  expect(single.at(-1)).toMatch(
    /^One booked meeting stays where it is until somebody moves it: Partnership meeting 2 on/,
  )
})

test('a window is told by its end; what a change leaves out is not told', () => {
  const window = under({}).items.find(({ dated }) => dated.type === 'span' && dated.closes !== null)
  const id = window?.dated.item.id ?? ''
  const [sentence] = told(adjusted(id, '2027-05-28'))
  expect(sentence).toContain('Friday 28 May 2027')
  expect(told({ skipped: [{ itemId: PIR, reason: 'agreed' }] })).toEqual([])
})
