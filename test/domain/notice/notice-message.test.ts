import { describe, expect, it } from 'vitest'
import type { DueNotice } from '../../../src/domain/notice/due-notice.ts'
import { dueNotices } from '../../../src/domain/notice/due-notices.ts'
import { noticeMessage } from '../../../src/domain/notice/notice-message.ts'
import { deed, EWAN, type Found, ISLA, inspectionOf, london, MORAG, pictureAt, seatFor } from '../an-inspection.ts'

/** What somebody, else the coordinator, is reminded of at a moment. */
function partsAt(now: string, found: Found = {}, to = MORAG) {
  const picture = pictureAt(now, found)
  const [first, ...others] = dueNotices(picture)
    .filter(({ type, at, person }) => type === 'reminder' && at <= picture.now && person.id === to.id)
    .map((notice) => ({ notice, picture }))
  if (!first) throw new Error('nothing is due')
  return [first, ...others] as const
}

describe('a digest', () => {
  it('names all of it, soonest first, in one message', () => {
    const digest = noticeMessage(partsAt('2027-02-17 09:00'), false)
    expect(digest).toMatchObject({
      type: 'digest',
      itemId: null,
      headline: 'Circulate the staff survey link and two more: the first is due in 2 working days.',
      why: 'You get this as the owner of some and, of those that nobody owns, as coordinator, in one message a day at most. The last call for each comes two hours before its deadline.',
    })
    expect(digest.rows?.map(({ title, stands, acts }) => [title, stands, acts])).toEqual([
      ['Circulate the staff survey link', '', ['taken', 'done']],
      [
        'Number of staff sent the survey',
        'It is told to the inspection team, not uploaded: say here when that is done.',
        ['taken', 'handed in'],
      ],
      ['Start finding people and times for partnership meetings 2 to 4', '', ['done']],
    ])
  })

  it('tells whoever does not coordinate that the coordinator is told', () => {
    const taken = ['w06-staff-survey-link-sent', 'w06-survey-return-rate-number'].map((id) =>
      deed(id, { type: 'taken', person: ISLA.id, name: ISLA.name }, '2027-02-01 09:00'),
    )
    const { why } = noticeMessage(partsAt('2027-02-17 09:00', { deeds: taken }, ISLA), false)
    expect(why).toMatch(/^You get this as their owner, .* deadline; if that is missed, the coordinator is told\.$/)
  })

  it('has an item once for which two steps come together', () => {
    const [first, ...others] = partsAt('2027-02-17 09:00')
    const both = noticeMessage([first, ...others, { ...first, notice: { ...first.notice, step: 'look-ahead' } }], true)
    expect(both).toMatchObject({ again: true })
    expect(both.rows).toHaveLength(3)
    expect(both.parts).toHaveLength(3)
    const later = { ...first, notice: { ...first.notice, left: 1 } }
    expect(noticeMessage([first, later], false).why).toContain('One more reminder to come')
    expect(noticeMessage([first, first], false).headline).toMatch(/^Circulate the staff survey link: due in 2 working/)
  })

  it.each([
    [
      'as their owner',
      [deed('w06-staff-survey-link-sent', { type: 'taken', person: MORAG.id, name: MORAG.name }, '2027-02-01 09:00')],
      ['w06-staff-survey-link-sent', 'w06-a4'],
    ],
    ['as coordinator, since nobody owns them', [], ['w06-staff-survey-link-sent', 'w06-survey-return-rate-number']],
  ])('says that it comes %s', (expected, deeds, ids) => {
    const parts = partsAt('2027-02-17 09:00', { deeds, inspection: inspectionOf() })
    const [first, ...others] = parts.filter(({ notice }) => ids.includes(notice.item.dated.item.id))
    expect(noticeMessage([first!, ...others], false).why).toContain(`You get this ${expected}, in one message`)
  })
})

describe('a message about several things', () => {
  const now = '2027-02-17 09:00'
  const pir = 'w06-fri-pir'
  const owned = inspectionOf({
    startedAt: london('2027-02-15 08:00'),
    seats: [seatFor('inspection-coordinator', { holder: MORAG }), seatFor('pir-lead-health', { holder: MORAG })],
  })
  const all = (moment: string, found: Found = {}) => {
    const picture = pictureAt(moment, found)
    const owed = dueNotices(picture).filter(({ at, person }) => at <= picture.now && person.id === MORAG.id)
    const [first, ...others] = owed.map((notice) => ({ notice, picture }))
    if (!first) throw new Error('nothing is due')
    return [first, ...others] as const
  }
  const about = (id: string, parts: ReturnType<typeof all>) => {
    const [first, ...others] = parts.filter(({ notice }) => notice.item.dated.item.id === id)
    return [first!, ...others] as const
  }

  it('says each thing once, the weightiest first, with why and what comes next', () => {
    const message = noticeMessage(all(now, { inspection: owned }), false)
    expect(message).toMatchObject({
      ...{ type: 'at risk', itemId: null, headline: 'Three things are at risk and one is coming up.' },
      why: 'You get this as one message; each line says why, and what comes next.',
    })
    expect(message.rows?.map(({ title, type, stands, snoozeTo }) => [title, type, stands, snoozeTo])).toEqual([
      ['Pre-Inspection Return', 'at risk', 'There is no draft in its folder yet.', '2027-02-18'],
      ['Circulate the staff survey link', 'at risk', 'Nobody owns it.', '2027-02-18'],
      [
        'Number of staff sent the survey',
        'at risk',
        'Nobody owns it. It is told to the inspection team, not uploaded: say here when that is done.',
        '2027-02-18',
      ],
      ['Start finding people and times for partnership meetings 2 to 4', 'digest', '', '2027-02-18'],
    ])
    expect(message.rows?.[0]?.why).toBe(
      'You get this once, as coordinator, since it may not be ready in time. Nobody else is told. Two more reminders to come.',
    )
    expect(message.parts?.filter(({ itemId }) => itemId === pir).map(({ step }) => step)).toEqual(['at risk', 'lead'])
  })

  it('of one thing with a warning and a reminder reads as the warning, with what the reminder adds', () => {
    const parts = about(pir, all(now, { inspection: owned }))
    const message = noticeMessage(parts, true)
    expect(message).toMatchObject({
      ...{ type: 'at risk', itemId: pir, again: true, snoozeTo: '2027-02-18', acts: ['handed in'], mayAssign: true },
      headline: 'Pre-Inspection Return: due in 2 working days, by 12 noon on Friday 19 February 2027, and at risk.',
      lines: ['By now all of it should be there.', 'There is no draft in its folder yet.'],
    })
    expect(message).not.toHaveProperty('rows')
    const [risk, lead] = [parts.find(({ notice }) => notice.type === 'at risk')!, parts.find(isReminder)!]
    const later = { ...lead, notice: { ...lead.notice, left: 1 } }
    expect(noticeMessage([risk, lead, later], false).why).toMatch(/ One more reminder to come\.$/)
    const call = { ...lead, notice: { ...lead.notice, type: 'last call' as const, left: 0 } }
    expect(noticeMessage([risk, call], false)).not.toHaveProperty('snoozeTo')
    expect(noticeMessage([call, later], false).why).toContain('It is the last reminder')
  })

  it('leaves a leader, who otherwise only looks, what is to be done about what is theirs', () => {
    const [risk] = about(pir, all(now, { inspection: owned })).filter(({ notice }) => notice.type === 'at risk')
    const [lead] = about(pir, all(now, { inspection: owned })).filter(isReminder)
    const leader = { ...risk!, notice: { ...risk!.notice, why: 'leader' as const, title: 'Chief Officer' } }
    expect(noticeMessage([leader], false).acts).toEqual([])
    expect(noticeMessage([leader, lead!], false)).toMatchObject({ acts: ['handed in'], mayAssign: true })
  })

  it('lets the coordinator hold what is theirs as well, while a leader would hear of it next', () => {
    const led = { ...owned, seats: [...owned.seats, seatFor('chief-officer', { holder: EWAN })] }
    const late = all('2027-02-22 09:00', { inspection: led }).filter(({ notice: { type } }) => type === 'missed')
    const [own] = about(pir, [late[0]!, ...late.slice(1)])
    expect(own.notice.why).toBe('owner')
    expect(noticeMessage([own], false)).toMatchObject({
      mayHold: true,
      why: expect.stringMatching(/^You get this as its owner\..* or held, the Chief Officer hears/),
    })
  })

  it.each([
    ['2027-02-19 15:00', 'One thing is late and three are about to fall due.'],
    ['2027-02-22 09:00', 'Four things are late.'],
  ])('counts what is late and what is about to fall due: %s', (moment, headline) => {
    const [first, ...others] = all(moment, { inspection: owned }).filter(({ notice: { type, item } }) =>
      london(moment) < item.dated.due ? type === 'last call' : type === 'missed',
    )
    expect(noticeMessage([first!, ...others], false).headline).toBe(headline)
  })

  it('says once why it came where that is the same for all', () => {
    const parts = all('2027-02-22 09:00', { inspection: owned })
    const [first, second] = parts.filter(({ notice: { type, item } }) => type === 'missed' && !item.owner.person)
    const message = noticeMessage([first!, second!], false)
    expect(message.rows?.map(({ why }) => why)).toEqual(['', ''])
    expect(message.why).toBe(
      'You get this as coordinator, since nobody owns it. Nothing more is sent about it. This holds for each of them.',
    )
  })
})

const isReminder = ({ notice }: { readonly notice: DueNotice }) => notice.type === 'reminder'
