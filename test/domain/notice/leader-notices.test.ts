import { describe, expect, it } from 'vitest'
import type { DueNotice } from '../../../src/domain/notice/due-notice.ts'
import { dueNotices } from '../../../src/domain/notice/due-notices.ts'
import type { NoticeChoice } from '../../../src/domain/notice/notice-choice.ts'
import { personalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { recipientRole } from '../../../src/domain/notice/recipient-role.ts'
import type { Holiday } from '../../../src/domain/schedule/calendar.ts'
import { formatInstant } from '../../../src/domain/schedule/zone.ts'
import {
  CALUM,
  deed,
  EWAN,
  type Found,
  file,
  ISLA,
  inspectionOf,
  london,
  MORAG,
  person,
  pictureAt,
  SEATS,
  seatFor,
  ZONE,
} from '../an-inspection.ts'

const PIR = 'w06-fri-pir'
const CHIEF = person('Chief Officer')
const LED = [
  ...SEATS,
  seatFor('chief-officer', { holder: CHIEF }),
  seatFor('chief-executive-board', { side: 'board', holder: EWAN, deputy: ISLA }),
]
const by = { person: MORAG.id, name: MORAG.name }
const held: NoticeChoice = {
  ...{ id: 'h', inspectionId: 'strathfell-2027', at: 0, by, type: 'held', itemId: PIR, reason: 'With legal' },
}

function leaderNotices(id: string, now: string, found: Found = {}, choices: readonly NoticeChoice[] = []) {
  const inspection = found.inspection ?? inspectionOf({ seats: LED })
  const picture = pictureAt(now, { ...found, inspection })
  const about = dueNotices(picture, choices).filter(({ item }) => item.dated.item.id === id)
  return { picture, notices: about.filter(({ type }) => type === 'at risk' || type === 'escalated') }
}

const shown = ({ type, at, person: { name } }: DueNotice) => `${type} ${formatInstant(at, ZONE).slice(5, 16)} ${name}`
const told = (...given: Parameters<typeof leaderNotices>) => leaderNotices(...given).notices.map(shown)

describe('what goes beyond its owner', () => {
  it('is shown to the coordinator an hour before the leader of its organisation, and goes on a working day after', () => {
    expect(told(PIR, '2027-02-15 09:00')).toEqual([
      'at risk 02-17T09:00 Morag Sample',
      'at risk 02-17T10:00 Ewan Specimen',
      'escalated 02-22T09:00 Ewan Specimen',
    ])
  })

  it.each([
    ['of both', 'w11-mon-position-statement', LED, 'Chief Officer'],
    ['where nobody leads its own', PIR, LED.slice(0, 3), 'Chief Officer'],
    ['while they are away', PIR, withLeave(), 'Isla Placeholder'],
  ])('goes to whoever leads both, or stands in: %s', (_, id, seats, name) => {
    const escalated = told(id, '2027-02-15 09:00', { inspection: inspectionOf({ seats }) }).at(-1)
    expect(escalated).toContain(name)
  })

  it('is told to nobody twice who coordinates, owns it, or where nobody leads', () => {
    const seats = [...SEATS, seatFor('chief-executive-board', { side: 'board', holder: MORAG })]
    expect(told(PIR, '2027-02-15 09:00', { inspection: inspectionOf({ seats }) })).toEqual([
      'at risk 02-17T09:00 Morag Sample',
    ])
    const own = [...SEATS, seatFor('chief-executive-board', { side: 'board', holder: CALUM })]
    expect(told(PIR, '2027-02-15 09:00', { inspection: inspectionOf({ seats: own }) })).toEqual([
      'at risk 02-17T09:00 Morag Sample',
      'at risk 02-17T10:00 Calum Example',
    ])
    expect(told(PIR, '2027-02-15 09:00', { inspection: inspectionOf() })).toEqual(['at risk 02-17T09:00 Morag Sample'])
    const alone = inspectionOf({ seats: LED.slice(2) })
    expect(told(PIR, '2027-02-15 09:00', { inspection: alone })).toEqual([
      'at risk 02-17T10:00 Ewan Specimen',
      'escalated 02-22T09:00 Ewan Specimen',
    ])
  })

  it('is kept from the leader where it is held', () => {
    expect(told(PIR, '2027-02-15 09:00', {}, [held])).toEqual(['at risk 02-17T09:00 Morag Sample'])
    const { picture, notices } = leaderNotices(PIR, '2027-02-17 09:00', {}, [held])
    const [risk] = notices.map((one) => personalNotice(one, picture, false))
    expect(risk?.why).toMatch(/in time\. It is held: nobody else is told\.$/)
    expect(risk).not.toHaveProperty('mayHold')
    const undone = { ...held, undone: { at: 1, by } }
    expect(told(PIR, '2027-02-15 09:00', {}, [undone])).toHaveLength(3)
  })

  it('is told again once the date for which it was held has moved, and says so', () => {
    const until = (moment: string): NoticeChoice => ({ ...held, due: london(moment) })
    expect(told(PIR, '2027-02-15 09:00', {}, [until('2027-02-19 12:00')])).toHaveLength(1)
    const { picture, notices } = leaderNotices(PIR, '2027-02-17 09:00', {}, [until('2027-02-12 12:00')])
    expect(notices).toHaveLength(3)
    const why = notices.map((one) => personalNotice(one, picture, false).why)
    expect(why[0]).toContain('It is held no more, since its date has moved. Unless it is mended or you hold it, ')
    const missed = dueNotices(picture, [until('2027-02-12 12:00')]).filter(({ type }) => type === 'missed')
    const [own] = missed.filter(({ item }) => item.dated.item.id === PIR)
    expect(personalNotice(own!, picture, false).why).toContain('It is held no more, since its date has moved. Unless')
  })

  it('leaves a working day after a hand-in that was taken back, to say it anew', () => {
    const act = { type: 'handed in', when: london('2027-02-19 11:40'), where: 'by hand' } as const
    const undone = { ...deed(PIR, act, '2027-02-19 11:45'), undone: { at: london('2027-03-05 10:00'), by } }
    const other = { ...undone, itemId: 'w11-mon-position-statement' }
    const escalated = (deeds: Found['deeds']) => told(PIR, '2027-03-05 10:00', { ...(deeds && { deeds }) }).at(-1)
    expect(escalated([undone])).toBe('escalated 03-08T09:00 Ewan Specimen')
    expect(escalated([other])).toBe('escalated 02-22T09:00 Ewan Specimen')
  })

  it('counts two working days of all whom it may be told to', () => {
    const holidays: Holiday[] = [
      { day: '2027-02-18', name: 'Board day', side: 'board' },
      { day: '2027-02-22', name: 'Council day', side: 'council' },
    ]
    const inspection = inspectionOf({ seats: LED, calendar: { holidays } })
    expect(told(PIR, '2027-02-15 09:00', { inspection })).toEqual([
      'at risk 02-16T09:00 Morag Sample',
      'at risk 02-16T10:00 Ewan Specimen',
      'escalated 02-23T09:00 Ewan Specimen',
    ])
  })
})

describe('what is at risk', () => {
  const files = [file(`working/${PIR}`)]
  const signedOff = deed(PIR, { type: 'signed off' }, '2027-02-16 09:00')
  const taken = deed(
    'w06-staff-survey-link-sent',
    { type: 'taken', person: ISLA.id, name: ISLA.name },
    '2027-02-01 09:00',
  )
  const number = 'w06-survey-return-rate-number'
  const mine = deed(number, { type: 'taken', person: ISLA.id, name: ISLA.name }, '2027-02-01 09:00')

  it.each<[string, string, Found, boolean]>([
    ['a return without a draft', PIR, {}, true],
    ['one that is not signed off', PIR, { files }, true],
    ['one that is signed off', PIR, { files, deeds: [signedOff] }, false],
    ['an action that nobody owns', 'w06-staff-survey-link-sent', {}, true],
    ['an action with an owner', 'w06-staff-survey-link-sent', { deeds: [taken] }, false],
    ['what is only told, and nobody owns', number, {}, true],
    ['what is only told, with an owner', number, { deeds: [mine] }, false],
  ])('is %s', (_, id, found, expected) => {
    expect(leaderNotices(id, '2027-02-17 09:00', found).notices.some(({ type }) => type === 'at risk')).toBe(expected)
  })

  it('says why, and to the coordinator what follows', () => {
    const { picture, notices } = leaderNotices('w06-staff-survey-link-sent', '2027-02-17 09:00')
    const [coordinator, leader, later] = notices.map((one) => personalNotice(one, picture, false))
    expect(coordinator).toMatchObject({
      headline:
        'Circulate the staff survey link: due in 2 working days, by 5pm on Friday 19 February 2027, and at risk.',
      lines: ['Nobody owns it.'],
      why: 'You get this once, as coordinator, since it may not be ready in time. Unless it is mended or you hold it, the Chief Officer is told an hour later.',
      mayHold: true,
      acts: ['taken', 'done'],
    })
    expect(leader).toMatchObject({
      why: 'You get this as Chief Officer, since it may not be ready in time. The coordinator was told before you. You hear of it once more only if it is missed.',
      acts: [],
    })
    expect(leader).not.toHaveProperty('mayHold')
    expect(later).toMatchObject({
      headline: 'Circulate the staff survey link: due at 5pm on Friday 19 February 2027, and still not marked done.',
      why: 'You get this as Chief Officer, a working day after its owner and the coordinator were told. Nothing more is sent about it.',
    })
    expect(notices.map(recipientRole)).toEqual(['the coordinator', 'the Chief Officer', 'the Chief Officer'])
  })

  it('tells the coordinator where nobody else is told, and of a library that was not looked at', () => {
    const inspection = inspectionOf()
    const found = { inspection, checkedAt: london('2027-02-17 07:00') }
    const { picture, notices } = leaderNotices(PIR, '2027-02-17 09:00', found)
    const [risk] = notices.map((one) => personalNotice(one, picture, false))
    expect(risk?.why).toContain('Nobody else is told.')
    expect(risk?.lines.join(' ')).toContain('Waymark last looked at the library at 7am')
  })
})

it('whoever is told that it was missed learns who hears of it next', () => {
  const picture = pictureAt('2027-02-19 12:01', { inspection: inspectionOf({ seats: LED }) })
  const missed = (choices: readonly NoticeChoice[] = []) =>
    dueNotices(picture, choices)
      .filter(({ type, item }) => type === 'missed' && item.dated.item.id === PIR)
      .map((one) => personalNotice(one, picture, false))
  const why = (choices: readonly NoticeChoice[] = []) => missed(choices).map((one) => one.why)
  expect(missed().map(({ mayHold = false }) => mayHold)).toEqual([false, true])
  expect(missed([held]).map(({ mayHold = false }) => mayHold)).toEqual([false, false])
  expect(why([held])[0]).toBe('You get this as its owner. It is held: nobody else is told.')
  expect(why()).toEqual([
    'You get this as its owner. Unless it is handed in or held, the Chief Executive, NHS board hears of it next.',
    'You get this as coordinator; its owner is Calum Example. Unless it is handed in or held, the Chief Executive, NHS board hears of it next.',
  ])
})

it('whoever leads and has been told as its owner is not named as the next', () => {
  const own = deed(
    'w06-staff-survey-link-sent',
    { type: 'taken', person: CHIEF.id, name: CHIEF.name },
    '2027-02-01 09:00',
  )
  const next = (seats: readonly (typeof LED)[number][], deeds = [own]) => {
    const picture = pictureAt('2027-02-19 17:01', { inspection: inspectionOf({ seats }), deeds })
    const missed = dueNotices(picture, []).filter(
      ({ type, item }) => type === 'missed' && item.dated.item.id === 'w06-staff-survey-link-sent',
    )
    return missed.map((one) => personalNotice(one, picture, false).why.replace(/^.*?[.] /, ''))
  }
  expect(new Set(next(LED))).toEqual(new Set(['Nothing more is sent about it.']))
  expect(new Set(next(LED, []))).toEqual(new Set(['Unless it is done or held, the Chief Officer hears of it next.']))
})

function withLeave() {
  const leave = [{ from: '2027-02-15', to: '2027-02-26' }]
  return LED.map((seat) => (seat.seat === 'chief-executive-board' ? { ...seat, leave } : seat))
}
