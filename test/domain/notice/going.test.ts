import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Settings } from '../../../src/domain/inspection/inspection.ts'
import { tellableFrom } from '../../../src/domain/notice/alarm-hours.ts'
import { dueNotices } from '../../../src/domain/notice/due-notices.ts'
import { digestsOf, goesAt } from '../../../src/domain/notice/going.ts'
import type { Choice, NoticeChoice } from '../../../src/domain/notice/notice-choice.ts'
import { noticeRules } from '../../../src/domain/notice/notice-rules.ts'
import { isQuiet, lastAtWork, nextLoud } from '../../../src/domain/notice/told-time.ts'
import { addDays } from '../../../src/domain/schedule/day.ts'
import { dayOf, formatInstant } from '../../../src/domain/schedule/zone.ts'
import { CALUM, fullSeats, inspectionOf, london, MORAG, pictureAt, ZONE } from '../an-inspection.ts'

const PIR = 'w06-fri-pir'
const moved = (day: string, time: string, settings: Partial<Settings> = {}) =>
  inspectionOf({
    calendar: { adjustments: [{ itemId: PIR, day, time, agreedBy: 'SSO', agreedOn: '2027-02-01' }] },
    settings: { ...inspectionOf().settings, ...settings },
  })
const chosen = (choice: Choice): NoticeChoice => {
  return { id: 'c', inspectionId: 'strathfell-2027', at: 0, by: { person: MORAG.id, name: MORAG.name }, ...choice }
}
const steps = (inspection = inspectionOf(), choices: readonly NoticeChoice[] = [], now = '2027-01-11 09:00') =>
  dueNotices(pictureAt(now, { inspection }), choices)
    .filter(({ item, why, type }) => item.dated.item.id === PIR && why === 'owner' && type !== 'missed')
    .map(({ step, at }) => `${step} ${formatInstant(at, ZONE).slice(5, 16)}`)

describe('the last steps before a deadline', () => {
  it.each([
    ['at noon', '12:00', ['morning 02-19T09:00', 'last call 02-19T10:00']],
    ['before the morning would come', '10:30', ['last call 02-19T08:30']],
    ['both at one moment', '11:00', ['last call 02-19T09:00']],
    ['in the early morning', '09:30', ['last call 02-18T17:00']],
    ['as work starts', '09:00', ['last call 02-18T17:00']],
    ['after work', '18:30', ['morning 02-19T09:00', 'last call 02-19T16:30']],
    ['in the evening', '19:30', ['morning 02-19T09:00', 'last call 02-19T17:00']],
    ['at night', '23:00', ['morning 02-19T09:00', 'last call 02-19T17:00']],
  ])('come two hours before it and that morning, and earlier where that would be quiet: %s', (_, time, expected) => {
    expect(steps(moved('2027-02-19', time)).filter((one) => /^(morning|last)/.test(one))).toEqual(expected)
  })

  it('come on the working day before a day off, the look-ahead with them', () => {
    expect(steps(moved('2027-02-20', '12:00')).slice(-3)).toEqual([
      'lead 02-18T09:00',
      'look-ahead 02-19T15:00',
      'last call 02-19T17:00',
    ])
    expect(steps(moved('2027-03-26', '12:00')).slice(-2)).toEqual(['look-ahead 03-25T15:00', 'last call 03-25T17:00'])
  })

  it('keep other quiet hours where they are set, and ours where those leave no time', () => {
    const notices = { quietTo: '10:00', quietFrom: '16:30', lookAhead: null }
    expect(steps(moved('2027-02-22', '13:00', { notices })).slice(-3)).toEqual([
      'lead 02-18T10:00',
      'morning 02-22T10:00',
      'last call 02-22T11:00',
    ])
    expect(steps(moved('2027-02-22', '11:00', { notices })).at(-1)).toBe('last call 02-19T16:29')
    expect(noticeRules({ notices: { quietTo: '17:00', quietFrom: '09:00' } })).toMatchObject({
      ...{ quietTo: '08:00', quietFrom: '18:00', starts: '09:00', ends: '17:00' },
    })
    expect(noticeRules({ notices: { quietTo: '00:00', quietFrom: '00:00' } }).quietFrom).toBe('18:00')
  })

  it('bring the look-ahead back into the hours that are not quiet', () => {
    const notices = { lookAhead: { weekday: 'Friday', time: '20:00' } } as const
    expect(steps(moved('2027-02-22', '12:00', { notices }))).toContain('look-ahead 02-19T17:00')
  })

  it('are put together by a snooze, which the last call ends', () => {
    const snooze = (until: string) =>
      steps(inspectionOf(), [
        chosen({ type: 'snoozed', itemId: PIR, person: CALUM.id, until: london(until), reason: 'Leave' }),
      ])
    expect(snooze('2027-02-16 09:00')).toEqual([
      'snoozed 02-16T09:00',
      'lead 02-17T09:00',
      'morning 02-19T09:00',
      'last call 02-19T10:00',
    ])
    expect(snooze('2027-02-20 09:00')).toEqual(['last call 02-19T10:00'])
    expect(snooze('2027-02-16 20:00')[0]).toBe('snoozed 02-17T09:00')
    expect(
      steps(inspectionOf(), [chosen({ type: 'snoozed', itemId: PIR, person: MORAG.id, until: 0, reason: 'x' })]),
    ).toHaveLength(5)
  })
})

describe('what goes when', () => {
  const notice = (type: string, now: string, inspection = inspectionOf()) => {
    const found = dueNotices(pictureAt(now, { inspection })).find(
      (one) => one.item.dated.item.id === PIR && one.type === type && one.why === 'owner',
    )
    if (!found) throw new Error(`no ${type}`)
    return found
  }
  const goes = (type: string, now: string, spent = false, inspection = inspectionOf()) =>
    formatInstant(goesAt(notice(type, now, inspection), london(now), spent), ZONE).slice(5, 16)

  it.each([
    ['what is to come, at its moment', 'reminder', '2027-02-17 08:00', false, '02-17T09:00'],
    ['a part, with the digest of the day', 'reminder', '2027-02-17 11:00', false, '02-17T09:00'],
    ['one from before, with the next', 'reminder', '2027-02-18 08:30', false, '02-18T09:00'],
    ['one that came too late, a day later', 'reminder', '2027-02-17 11:00', true, '02-18T09:00'],
    ['one in the evening, in the morning', 'reminder', '2027-02-17 18:00', false, '02-18T09:00'],
    ['one at the weekend, on Monday', 'reminder', '2027-02-13 12:00', false, '02-15T09:00'],
    ['a last call, at once', 'last call', '2027-02-19 11:00', false, '02-19T10:00'],
    ['word of what was missed, in the morning', 'missed', '2027-02-19 20:00', false, '02-22T08:00'],
    ['and of what was missed long ago', 'missed', '2027-02-24 10:00', false, '02-24T08:00'],
  ])('%s', (_, type, now, spent, expected) => {
    expect(goes(type, now, spent)).toBe(expected)
  })

  it('a last call in the quiet hours, only where the deadline is over before they are', () => {
    expect(goes('last call', '2027-02-19 19:00', false, moved('2027-02-19', '22:00'))).toBe('02-19T17:00')
    expect(goes('last call', '2027-02-18 19:00', false, moved('2027-02-19', '09:30'))).toBe('02-19T08:00')
    expect(goes('last call', '2027-02-18 19:00', false, moved('2027-02-19', '08:00'))).toBe('02-18T17:00')
  })

  it('one digest a person and a day, at the moment of its earliest part', () => {
    const picture = pictureAt('2027-01-11 09:00', { inspection: inspectionOf({ seats: fullSeats() }) })
    const parts = dueNotices(picture).filter(({ type }) => type === 'reminder')
    const digests = digestsOf(parts, ({ at }) => at)
    const keys = digests.map(({ day, person }) => `${day} ${person.id}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(digests.flatMap((one) => one.parts)).toHaveLength(parts.length)
    for (const { at, parts: own } of digests) expect(at).toBe(Math.min(...own.map((one) => one.at)))
  })
})

describe('the time at which people are told', () => {
  const told = dueNotices(pictureAt('2027-01-11 09:00'))[0]!.told

  it('is never quiet, and never far, over both clock changes', () => {
    const instants = fc.integer({ min: london('2027-03-20 00:00'), max: london('2027-11-10 00:00') })
    fc.assert(
      fc.property(instants, (at) => {
        const loud = nextLoud(at, told)
        expect(isQuiet(loud, told)).toBe(false)
        expect(loud).toBeGreaterThanOrEqual(at)
        expect(dayOf(loud, ZONE) <= addDays(dayOf(at, ZONE), 5)).toBe(true)
        expect(isQuiet(at, told) ? loud > at : loud === at).toBe(true)
        const last = lastAtWork(at, told)
        expect(last).toBeLessThanOrEqual(at)
        expect(isQuiet(last, told)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['by day', '2027-02-17 12:00', '2027-02-17 12:00'],
    ['at night', '2027-02-17 22:00', '2027-02-18 08:00'],
    ['at night, and a deadline would pass', '2027-02-17 22:00', '2027-02-17 22:00', '2027-02-18', '07:00'],
    ['at night, and a deadline has passed', '2027-02-17 22:00', '2027-02-18 08:00', '2027-02-17', '21:00'],
  ])('is when an alarm goes: %s', (_, at, expected, day = '2027-02-19', time = '12:00') => {
    const picture = pictureAt(at, { inspection: moved(day, time) })
    expect(tellableFrom(london(at), picture)).toBe(london(expected))
  })
})
