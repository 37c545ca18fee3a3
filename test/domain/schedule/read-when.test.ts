import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDay, isTimeOfDay } from '../../../src/domain/schedule/day.ts'
import { readWhen } from '../../../src/domain/schedule/read-when.ts'
import { toInstant } from '../../../src/domain/schedule/zone.ts'

const ZONE = 'Europe/London'
/** Wednesday 17 February 2027, 10am. */
const NOW = toInstant('2027-02-17', '10:00', ZONE)

const read = (text: string, towards: 'future' | 'past' = 'future', now = NOW) => readWhen(text, now, ZONE, towards)

test.each<[string, string]>([
  ['2027-03-04', '2027-03-04'],
  ['2027/03/04', '2027-03-04'],
  ['2027.3.4', '2027-03-04'],
  ['2127-03-04', '2127-03-04'],
  ['4 March', '2027-03-04'],
  ['4 march 2027', '2027-03-04'],
  ['4th of March 2027', '2027-03-04'],
  ['4th March', '2027-03-04'],
  ['the 4th of March', '2027-03-04'],
  ['March 4', '2027-03-04'],
  ['March 4th, 2027', '2027-03-04'],
  ['Mar the 4th', '2027-03-04'],
  ['4 Mar 27', '2027-03-04'],
  ['04/03/2027', '2027-03-04'],
  ['4/3/27', '2027-03-04'],
  ['4/3', '2027-03-04'],
  ['4.3.27', '2027-03-04'],
  ['04.03.2027', '2027-03-04'],
  ['4-3-2027', '2027-03-04'],
  ['Thu 4 Mar', '2027-03-04'],
  ['Thursday, 4 March 2027', '2027-03-04'],
  ['Thursday the 4th', '2027-03-04'],
  ['Thu 4', '2027-03-04'],
  ['Friday 26', '2027-02-26'],
  ['the 4th', '2027-03-04'],
  ['the 17th', '2027-02-17'],
  ['1 Sept', '2027-09-01'],
  ['29 February 2028', '2028-02-29'],
  ['today', '2027-02-17'],
  ['Tomorrow', '2027-02-18'],
  ['the day after tomorrow', '2027-02-19'],
  ['a week today', '2027-02-24'],
  ['tomorrow week', '2027-02-25'],
  ['in 3 days', '2027-02-20'],
  ["in two weeks' time", '2027-03-03'],
  ['in a week', '2027-02-24'],
  ['in a fortnight', '2027-03-03'],
  ['ten days from now', '2027-02-27'],
  ['Friday', '2027-02-19'],
  ['fri', '2027-02-19'],
  ['on Tuesday', '2027-02-23'],
  ['this Friday', '2027-02-19'],
  ['coming Thurs', '2027-02-18'],
  ['next Tuesday', '2027-02-23'],
  ['Friday week', '2027-02-26'],
  ['a week on Friday', '2027-02-26'],
  ['last Friday', '2027-02-12'],
  ['last Wednesday', '2027-02-10'],
  ['next week', '2027-02-22'],
  ['end of the week', '2027-02-19'],
  ['by the end of next week', '2027-02-26'],
  ['end of the month', '2027-02-28'],
])('"%s" is %s', (text, day) => {
  expect(read(text)).toEqual({ day, rest: expect.any(String) })
})

test.each<[string, string]>([
  ['Friday', '2027-02-12'],
  ['yesterday', '2027-02-16'],
  ['the day before yesterday', '2027-02-15'],
  ['3 days ago', '2027-02-14'],
  ['a week ago', '2027-02-10'],
  ['4 February', '2027-02-04'],
  ['20 December', '2026-12-20'],
  ['the 1st', '2027-02-01'],
  ['the 20th', '2027-01-20'],
  ['this Monday', '2027-02-15'],
])('of what has happened "%s" is %s', (text, day) => {
  expect(read(text, 'past')).toEqual({ day, rest: '' })
})

test.each<[string, readonly string[]]>([
  ['next Friday', ['2027-02-19', '2027-02-26']],
  ['Thursday 10', ['2027-03-10', '2027-03-11']],
  ['Wednesday', ['2027-02-17', '2027-02-24']],
  ['this Monday', ['2027-02-15', '2027-02-22']],
  ['10 February', ['2027-02-10', '2028-02-10']],
  ['3 january', ['2027-01-03', '2028-01-03']],
  ['Thursday 5 March 2027', ['2027-03-04', '2027-03-05']],
  ['from 4 March to 11 March', ['2027-03-04', '2027-03-11']],
])('"%s" reads two ways', (text, days) => {
  expect(read(text)?.doubt).toEqual(days)
  expect(days).toContain(read(text)?.day)
})

test('of what has happened, a weekday said on that weekday and a date just ahead read two ways', () => {
  expect(read('Wednesday', 'past')?.doubt).toEqual(['2027-02-10', '2027-02-17'])
  expect(read('1 March', 'past')?.doubt).toEqual(['2026-03-01', '2027-03-01'])
})

test.each<[string, string]>([
  ['Tuesday, 23 February', '2027-02-23'],
  ['tomorrow, Thursday', '2027-02-18'],
  ['Wed 10 Feb', '2027-02-10'],
  ['Thu 10 Feb', '2028-02-10'],
])('"%s" reads one way', (text, day) => {
  expect(read(text)).toMatchObject({ day })
  expect(read(text)?.doubt).toBeUndefined()
})

test.each<[string, string]>([
  ['10am', '10:00'],
  ['10 a.m.', '10:00'],
  ['9.30am', '09:30'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['3 pm', '15:00'],
  ['15 pm', '15:00'],
  ['14:30', '14:30'],
  ['02:30', '02:30'],
  ['2:30', '14:30'],
  ['at 11.40', '11:40'],
  ['at 1140', '11:40'],
  ['@ 10', '10:00'],
  ['@10', '10:00'],
  ['11.40', '11:40'],
  ['11.40 in the morning', '11:40'],
  ['11.10 in the morning', '11:10'],
  ['at 10', '10:00'],
  ['at ten', '10:00'],
  ['by 5', '17:00'],
  ['noon', '12:00'],
  ['12 noon', '12:00'],
  ['midday', '12:00'],
  ['half past two', '14:30'],
  ['half past 9', '09:30'],
  ['half two', '14:30'],
  ['quarter to eleven', '10:45'],
  ['quarter past ten am', '10:15'],
  ['twenty past 3', '15:20'],
  ["10 o'clock", '10:00'],
  ['9 in the morning', '09:00'],
  ['4 in the afternoon', '16:00'],
  ['in the morning', '09:00'],
  ['afternoon', '14:00'],
])('tomorrow "%s" is at %s', (text, time) => {
  expect(read(`tomorrow ${text}`)).toEqual({ day: '2027-02-18', time, rest: '' })
})

test.each([
  '25:00',
  'at 10:75',
  '12 midnight',
  'at 30',
  '30 Feb at 10',
  '31/2/2027',
  '13/13/2027',
  'in 3 working days at 10',
  'every Friday',
  'in 2 hours on Monday',
  'the Monday after Easter',
  'the last Friday in March',
  'the week after next',
  'at the weekend',
])('"%s" is no moment', (text) => expect(read(text)).toBeNull())

test.each([
  '',
  'the PIR',
  'evidence for 5.2',
  'it costs £10.30',
  'version 1.13.2',
  'week 11',
  'may I ask',
  'second sample',
])('"%s" names none', (text) => {
  expect(read(text)).toBeNull()
})

test.each<[string, string, string]>([
  ['Friday 10am', '2027-02-19', '10:00'],
  ['Friday 10:30', '2027-02-19', '10:30'],
  ["Friday 10 o'clock", '2027-02-19', '10:00'],
  ['Friday 3 in the afternoon', '2027-02-19', '15:00'],
  ['Fri 26 at 3', '2027-02-26', '15:00'],
  ['Friday before noon', '2027-02-19', '12:00'],
])('"%s" is %s at %s', (text, day, time) => {
  expect(read(text)).toEqual({ day, time, rest: '' })
})

test('a time alone is the next such time, or of what has happened today’s', () => {
  expect(read('at 11:40')).toEqual({ day: '2027-02-17', time: '11:40', rest: '' })
  expect(read('at 9')).toEqual({ day: '2027-02-18', time: '09:00', rest: '' })
  expect(read('at 9', 'past')).toEqual({ day: '2027-02-17', time: '09:00', rest: '' })
  expect(read('this afternoon')).toEqual({ day: '2027-02-17', time: '14:00', rest: '' })
})

test.each<[string, string, string]>([
  ['in 2 hours', '2027-02-17', '12:00'],
  ['in half an hour', '2027-02-17', '10:30'],
  ['in an hour', '2027-02-17', '11:00'],
  ['in 45 minutes', '2027-02-17', '10:45'],
])('"%s" is counted from now', (text, day, time) => {
  expect(read(`remind me ${text}`)).toEqual({ day, time, rest: 'remind me' })
})

test.each<[string, string]>([
  ['remind me about the PIR on Thu 4 Mar at 10', 'remind me about the PIR'],
  ['on Thursday at half past two, about the tracker', 'about the tracker'],
  ['PIR handed in at 11:40 on 4/3', 'PIR handed in'],
  ['at 10am on the 4th of March', ''],
])('"%s" leaves "%s"', (text, rest) => {
  expect(read(text)?.rest).toBe(rest)
})

test('the last days of a week and of a year', () => {
  const saturday = toInstant('2027-12-25', '10:00', ZONE)
  expect(read('end of the week', 'future', saturday)?.day).toBe('2027-12-31')
  expect(read('next week', 'future', saturday)?.day).toBe('2027-12-27')
  expect(read('the 4th', 'future', saturday)?.day).toBe('2028-01-04')
  expect(read('the 31st', 'past', toInstant('2027-01-05', '10:00', ZONE))?.day).toBe('2026-12-31')
  expect(read('end of month', 'future', saturday)?.day).toBe('2027-12-31')
})

/** Pieces of which people make days and times, and what stands between. */
const PIECE = fc.oneof(
  fc.constantFrom(
    'in',
    'at',
    'on',
    'by',
    'the',
    'next',
    'last',
    'this',
    'half past',
    'a week',
    'days',
    'weeks',
    'fortnights',
    'ago',
    'Friday',
    'thu',
    'March',
    'feb',
    'of',
    'noon',
    'midnight',
    'am',
    'pm',
    'tomorrow',
    'end of',
    'month',
    "o'clock",
    ...['/', '.', '-', ':', ',', '31', '29', '30', '2027', '27', '00', '12', '24', '999', 'st', 'th'],
  ),
  fc.nat(9999).map(String),
  fc.string({ maxLength: 4 }),
)

test('whatever is written, what is read of it exists', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(PIECE, fc.constantFrom('', ' ')), { maxLength: 8 }),
      fc.constantFrom('future' as const, 'past' as const),
      fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }),
      (pieces, towards, now) => {
        const when = readWhen(pieces.flat().join(''), now.getTime(), ZONE, towards)
        if (when === null) return
        expect([when.day, ...(when.doubt ?? [])].every(isDay)).toBe(true)
        expect(when.time === undefined || isTimeOfDay(when.time)).toBe(true)
        if (when.doubt) expect(when.doubt).toContain(when.day)
      },
    ),
    { numRuns: 2000 },
  )
})
