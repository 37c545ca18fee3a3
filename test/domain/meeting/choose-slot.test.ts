import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BusySpan, chooseSlot, type Proposal, proposeSlot } from '../../../src/domain/meeting/choose-slot.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import type { MeetingItem } from '../../../src/domain/programme/programme.ts'
import type { Calendar } from '../../../src/domain/schedule/calendar.ts'
import { inspectionOf } from '../an-inspection.ts'

const meeting = jiasAdults.items.find(({ id }) => id === 'm-pm1') as MeetingItem
const unbooked = jiasAdults.items.find(({ id }) => id === 'm-intro') as MeetingItem
const DAY = '2027-02-10'

const on = (weekday: 'Monday' | 'Wednesday' | 'Friday'): MeetingItem => ({
  ...meeting,
  slot: { weekday, time: '10:00', minutes: 90 },
})

describe('proposeSlot', () => {
  const holiday = (...days: string[]) => ({ holidays: days.map((day) => ({ day, name: 'Fair' })) })

  it.each<[string, MeetingItem, Partial<Calendar>, string | null]>([
    ['its weekday in its week', on('Wednesday'), {}, '2027-02-10'],
    ['the working day before a holiday', on('Wednesday'), holiday('2027-02-10'), '2027-02-09'],
    ['the one before that where that is one, too', on('Wednesday'), holiday('2027-02-09', '2027-02-10'), '2027-02-08'],
    ['the day after on a Monday: the week is kept', on('Monday'), holiday('2027-02-08'), '2027-02-09'],
    [
      'as it was where only the council has a holiday',
      on('Wednesday'),
      { holidays: [{ day: DAY, name: 'Fair', side: 'council' }] },
      DAY,
    ],
    ['later by the weeks of a pause', on('Wednesday'), { pauses: [{ after: 4, weeks: 2 }] }, '2027-02-24'],
    [
      'the day that was agreed',
      on('Wednesday'),
      { adjustments: [{ itemId: 'm-pm1', day: '2027-02-12', agreedBy: 'SSO', agreedOn: '2027-02-01' }] },
      '2027-02-12',
    ],
    ['none where the partnership does not book it', unbooked, {}, null],
  ])('%s', (_, item, calendar, day) => {
    const proposal = proposeSlot(item, inspectionOf({ calendar: { holidays: [], ...calendar } }).calendar)
    expect(proposal?.day ?? null).toBe(day)
  })

  it('takes an agreed hour as it is, and keeps its own where only the day was agreed', () => {
    const moved = { itemId: 'm-pm1', day: '2027-02-12', agreedBy: 'SSO', agreedOn: '2027-02-01' }
    const propose = (time?: string) =>
      proposeSlot(
        on('Wednesday'),
        inspectionOf({ calendar: { adjustments: [{ ...moved, ...(time && { time }) }] } }).calendar,
      )
    expect(propose('15:30')).toEqual({ day: '2027-02-12', start: '15:30', minutes: 90, agreed: true })
    expect(propose()).toEqual({ day: '2027-02-12', start: '10:00', minutes: 90, agreed: false })
  })
})

describe('chooseSlot', () => {
  const PROPOSAL: Proposal = { day: DAY, start: '10:00', minutes: 90, agreed: false }

  const busy = (from: string, to: string): BusySpan => ({ from: `${DAY}T${from}`, to: `${DAY}T${to}` })

  it.each<[string, readonly BusySpan[], string]>([
    ['the proposal where nobody is busy', [], '10:00'],
    ['the proposal between two others', [busy('09:00', '10:00'), busy('11:30', '12:30')], '10:00'],
    ['half an hour later where its start is taken', [busy('09:30', '10:15')], '10:30'],
    ['after both that overlap', [busy('10:00', '11:00'), busy('12:15', '12:45')], '13:00'],
    ['the last slot that ends with the working day', [busy('09:00', '15:30')], '15:30'],
    ['the proposal where the day is full, for people to settle', [busy('09:00', '16:00')], '10:00'],
    ['the proposal where another day is full', [{ from: '2027-02-09T00:00', to: '2027-02-10T00:00' }], '10:00'],
  ])('%s', (_, spans, start) => {
    expect(chooseSlot(PROPOSAL, spans)).toEqual({ day: DAY, start, minutes: 90 })
  })

  it('does not shift what was agreed', () => {
    expect(chooseSlot({ ...PROPOSAL, agreed: true }, [busy('09:00', '17:00')]).start).toBe('10:00')
  })

  it('never meets anybody who is busy, never before the proposal nor after work, unless no time is free', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 })
    const text = (at: number) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    const spans = fc.array(
      fc.tuple(minute, minute).map(([a, b]) => busy(text(Math.min(a, b)), text(Math.max(a, b)))),
      {
        maxLength: 8,
      },
    )
    fc.assert(
      fc.property(spans, (all) => {
        const free = (start: string, end: string) =>
          all.every(({ from, to }) => to <= `${DAY}T${start}` || from >= `${DAY}T${end}`)
        const starts = Array.from({ length: 12 }, (_, index) => 600 + 30 * index)
        const expected = starts.find((start) => free(text(start), text(start + 90))) ?? 600
        expect(chooseSlot(PROPOSAL, all).start).toBe(text(expected))
      }),
    )
  })
})
