import { describe, expect, it } from 'vitest'
import type { DueNotice } from '../../../src/domain/notice/due-notice.ts'
import { dueNotices } from '../../../src/domain/notice/due-notices.ts'
import { type PersonalNotice, personalNotice } from '../../../src/domain/notice/personal-notice.ts'
import { deed, type Found, file, ISLA, inspectionOf, MORAG, pictureAt, seatFor } from '../an-inspection.ts'
import { returnItem } from '../schedule/small-programme.ts'

const PIR = 'w06-fri-pir'
const agreed = { agreedBy: 'SSO', agreedOn: '2027-02-01' }

/** The last notice about an item whose moment has come, as it would be sent now. */
function noticeAt(now: string, id: string, records: Found = {}, why = 'owner', type = isReminder): PersonalNotice {
  const picture = pictureAt(now, records)
  const due = dueNotices(picture).filter((one) => one.item.dated.item.id === id && one.at <= picture.now && type(one))
  const notice = due.findLast((one) => one.why === why)
  if (!notice) throw new Error(`no notice about ${id}`)
  return personalNotice(notice, picture, false)
}

const isReminder = ({ type }: DueNotice) => ['reminder', 'last call', 'missed'].includes(type)

describe('a reminder', () => {
  it('says what, when, how it stands, why it came and what comes next', () => {
    expect(noticeAt('2027-02-17 09:00', PIR, { files: [file(`working/${PIR}`)] })).toEqual({
      type: 'digest',
      itemId: PIR,
      headline: 'Pre-Inspection Return: due in 2 working days, by 12 noon on Friday 19 February 2027.',
      lines: ['By now all of it should be there.', 'It is still a draft.'],
      why: 'You get this as its owner. Two more reminders to come; if the deadline is missed, the coordinator is told.',
      again: false,
      acts: ['ready', 'handed in'],
      mayAssign: true,
      snoozeTo: '2027-02-18',
      folderUrl: `https://strathfell.example/working/${PIR}`,
      parts: [{ inspectionId: 'strathfell-2027', itemId: PIR, step: 'lead' }],
    })
  })

  it.each<[string, Found, string]>([
    ['ready', { deeds: [deed(PIR, { type: 'ready' }, '2027-02-16 09:00')] }, 'It is marked ready, and not signed off.'],
    [
      'signed off',
      { deeds: [deed(PIR, { type: 'signed off' }, '2027-02-16 09:00')] },
      'It is signed off, and not handed in.',
    ],
  ])('says how it stands: %s', (_, records, line) => {
    const { lines, acts } = noticeAt('2027-02-17 09:00', PIR, records)
    expect(lines).toEqual([line])
    expect(acts).toEqual(['handed in'])
  })

  it('says what share of a large return should be there by then', () => {
    const shares = ['2027-02-05 09:00', '2027-02-12 09:00', '2027-02-17 09:00', '2027-02-19 09:00'].map(
      (now) => noticeAt(now, PIR).lines,
    )
    const none = 'There is no draft in its folder yet.'
    expect(shares).toEqual([
      ['By now half of it should be there.', none],
      ['By now 80 per cent of it should be there.', none],
      ['By now all of it should be there.', none],
      [none],
    ])
  })

  it('can be put off as long as there is a day for it', () => {
    expect(noticeAt('2027-02-18 09:00', PIR).snoozeTo).toBe('2027-02-19')
    expect(noticeAt('2027-02-19 09:00', PIR)).not.toHaveProperty('snoozeTo')
  })

  it('says what is wrong, and not beside it that there is no draft', () => {
    expect(noticeAt('2027-02-19 09:00', PIR, { files: [file(`working/${PIR}`, { size: 0 })] }).lines).toEqual([
      'The draft is empty so far. Upload it again if it stays so.',
    ])
  })

  it.each([
    ['2027-02-05 09:00', 'in 10 working days', 'Four more reminders to come'],
    ['2027-02-12 09:00', 'in 5 working days', 'Three more reminders to come'],
    ['2027-02-19 09:00', 'today', 'One more reminder to come'],
    ['2027-02-19 10:00', 'today', 'It is the last reminder'],
  ])('counts what is still to come: %s', (now, distance, more) => {
    const { headline, why } = noticeAt(now, PIR)
    expect(headline).toContain(distance)
    expect(why).toBe(`You get this as its owner. ${more}; if the deadline is missed, the coordinator is told.`)
  })

  it('does not tell the coordinator that the coordinator is told', () => {
    expect(noticeAt('2027-02-19 15:00', 'w06-a4').why).toBe('You get this as its owner. It is the last reminder.')
    const unowned = noticeAt('2027-02-19 15:00', 'w06-survey-return-rate-number', {}, 'coordinator')
    expect(unowned.why).toBe('You get this as coordinator, since nobody owns it. It is the last reminder.')
    expect(unowned.acts).toEqual(['taken', 'handed in'])
  })

  it('threatens with nobody where there is no coordinator', () => {
    const inspection = inspectionOf({ seats: [seatFor('pir-lead-health', { holder: ISLA })] })
    expect(noticeAt('2027-02-19 10:00', PIR, { inspection }).why).toBe(
      'You get this as its owner. It is the last reminder.',
    )
  })

  it.each([
    ['a week alone', '2027-02-17 09:00', 'w06-a4', ['The guide gives only the week; we use Friday, 5pm.']],
    [
      'a day alone, by email',
      '2027-08-20 09:00',
      'w33-tue-questionnaire-returned',
      [
        'The guide gives no time; we use 5pm.',
        'There is no draft in its folder yet. It goes by email, which Waymark does not see: say here when it is sent.',
      ],
    ],
    [
      'by word',
      '2027-02-17 09:00',
      'w06-survey-return-rate-number',
      [
        'The guide gives only the week; we use Friday, 5pm.',
        'It is told to the inspection team, not uploaded: say here when that is done.',
      ],
    ],
    [
      'a safer reading, on a site of theirs',
      '2027-03-18 09:00',
      'w11-mon-position-statement',
      [
        'The guide can also be read as 5pm on Friday 19 March 2027: that is the safer date.',
        "There is no draft in its folder yet. It goes to the inspectors' own site, which Waymark does not see: say here when it is there.",
      ],
    ],
    [
      'on a holiday',
      '2027-03-24 09:00',
      'w11-fri-sample-tatp-confirmed',
      [
        'That day is a holiday (Good Friday): the last working moment before it is 5pm on Thursday 25 March 2027.',
        'It is told to the inspection team, not uploaded: say here when that is done.',
      ],
    ],
    [
      'in the folder of another',
      '2027-03-17 09:00',
      'w10-fri-good-practice-sample',
      ['It goes in with Initial case tracker, completed. Their folder has no draft yet.'],
    ],
  ])('says what is ours, and where it goes: %s', (_, now, id, lines) => {
    const seats = [
      seatFor('inspection-coordinator', { holder: MORAG }),
      ...['survey-lead', 'position-statement-lead', 'pir-lead-council'].map((seat) => seatFor(seat, { holder: ISLA })),
    ]
    expect(noticeAt(now, id, { inspection: inspectionOf({ seats }) }).lines).toEqual(lines)
  })

  it('speaks of a draft in the folder of another, and no more of a safer date that has passed', () => {
    const files = [file('working/w10-fri-initial-case-tracker-returned')]
    expect(noticeAt('2027-03-17 09:00', 'w10-fri-good-practice-sample', { files }, 'coordinator').lines).toEqual([
      'It goes in with Initial case tracker, completed. Their folder has a draft.',
    ])
    expect(noticeAt('2027-03-20 09:00', 'w11-mon-position-statement', {}, 'coordinator').lines).toHaveLength(1)
  })

  it('says of a day that was agreed that its time is ours', () => {
    const adjustments = [{ itemId: 'w06-a4', day: '2027-02-24', ...agreed }]
    const inspection = inspectionOf({ calendar: { adjustments } })
    expect(noticeAt('2027-02-22 09:00', 'w06-a4', { inspection }).lines).toEqual(['No time was agreed; we use 5pm.'])
  })

  it('speaks of the day itself, and says that it may have come before', () => {
    const added = [returnItem('extra', { title: 'Costs', at: { week: 8, weekday: 'Monday', time: '12:00' } })]
    const picture = pictureAt('2027-03-01 09:00', { inspection: inspectionOf({ calendar: { added } }) })
    const [notice] = dueNotices(picture).filter(
      ({ item, step }) => item.dated.item.id === 'extra' && step === 'morning',
    )
    expect(personalNotice(notice!, picture, true)).toMatchObject({
      again: true,
      headline: 'Costs: due today, by 12 noon on Monday 1 March 2027.',
    })
  })
})

describe('word that something was missed', () => {
  const draft = { files: [file(`working/${PIR}`)] }

  it('says since when, how it stands, and that nothing more comes', () => {
    expect(noticeAt('2027-02-19 12:01', PIR, draft)).toMatchObject({
      type: 'missed',
      headline: 'Pre-Inspection Return: due at 12 noon on Friday 19 February 2027, and not handed in.',
      lines: ['It is still a draft.'],
      why: 'You get this as its owner. Nothing more is sent about it.',
      acts: ['ready', 'handed in'],
    })
  })

  it('reaches the coordinator as coordinator, who can take what nobody owns', () => {
    expect(noticeAt('2027-02-19 12:01', PIR, draft, 'coordinator').why).toBe(
      'You get this as coordinator; its owner is Calum Example. Nothing more is sent about it.',
    )
    const survey = noticeAt('2027-02-19 17:01', 'w06-staff-survey-link-sent', {}, 'coordinator')
    expect(survey).toMatchObject({
      headline: 'Circulate the staff survey link: due at 5pm on Friday 19 February 2027, and not marked done.',
      lines: [],
      why: 'You get this as coordinator, since nobody owns it. Nothing more is sent about it.',
      acts: ['taken', 'done'],
    })
    expect(survey).not.toHaveProperty('folderUrl')
  })
})

it('names neither a file nor a person', () => {
  const files = [
    file(`working/${PIR}`, {
      name: 'Zebedee.xlsx',
      webUrl: 'https://strathfell.example/Zebedee',
      checkedOutBy: 'Zebedee',
    }),
  ]
  for (const now of ['2027-02-17 09:00', '2027-02-19 12:01']) {
    expect(JSON.stringify(noticeAt(now, PIR, { files }))).not.toContain('Zebedee')
  }
})
