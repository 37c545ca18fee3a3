import { describe, expect, it } from 'vitest'
import { type WeekCard, weekCard } from '../../../src/domain/notice/week-card.ts'
import type { Calendar } from '../../../src/domain/schedule/calendar.ts'
import {
  CALUM,
  deed,
  type Found,
  file,
  folderUrls,
  fullSeats,
  inspectionOf,
  london,
  pictureAt,
  seenHandIn,
  sharedFile,
} from '../an-inspection.ts'
import { actionItem, returnItem } from '../schedule/small-programme.ts'

const agreed = { agreedBy: 'SSO', agreedOn: '2027-02-01' }

function cardOf(week: number, now: string, records: Found = {}, closed = false): WeekCard {
  return weekCard(pictureAt(now, records), week, { closed })
}

function withCalendar(calendar: Partial<Calendar>, seats = fullSeats()): Found {
  return { inspection: inspectionOf({ calendar, seats, startedAt: london('2027-02-01 08:00') }) }
}

const linesOf = (rows: WeekCard['coming']) => rows.map(({ title, when }) => `${title}: ${when}`)
const ids = (rows: WeekCard['due']) => rows.map(({ itemId }) => itemId)

describe('the card of week 6', () => {
  const MONDAY = '2027-02-15 09:00'
  const inspection = inspectionOf({ startedAt: london('2027-02-15 08:00') })

  it('reads as it should on Monday at 9am', () => {
    expect(cardOf(6, MONDAY, { inspection })).toMatchObject({
      week: 6,
      heading: 'Week 6 of 35',
      dates: '15 to 19 February 2027',
      sentence: 'Two returns and two actions are due this week. Two have no owner.',
      overdue: [],
      more: 0,
      also: [
        'Staff survey open until Friday 12 March 2027',
        'Keep preparing the position statement; keep arranging how records are prepared; keep arranging the scrutiny focus groups; and 1 more',
      ],
      coming: [
        {
          title: 'Initial case tracker, for us to complete',
          when: '5pm on Monday 1 March 2027',
          left: 'in 10 working days',
          state: 'awaited',
          theirs: true,
        },
      ],
      closed: false,
    })
  })

  it('has a row for each item: what, when, state, whose by role, and what can be done', () => {
    const { due, awaited } = cardOf(6, MONDAY, { inspection, files: [file('working/w06-fri-pir')] })
    expect(due[0]).toEqual({
      itemId: 'w06-fri-pir',
      title: 'Pre-Inspection Return',
      when: '12 noon on Friday 19 February 2027',
      left: 'in 4 working days',
      state: 'drafting',
      owner: 'PIR lead, health',
      mayApply: false,
      acts: ['assign', 'not applicable'],
      folderUrl: 'https://strathfell.example/working/w06-fri-pir',
    })
    expect(due.slice(1)).toMatchObject([
      { itemId: 'w06-staff-survey-link-sent', owner: null, acts: ['assign', 'done', 'not applicable'] },
      { itemId: 'w06-survey-return-rate-number', owner: null, acts: ['assign', 'not applicable'] },
      { itemId: 'w06-a4', owner: 'Inspection coordinator', acts: ['assign', 'done', 'not applicable'] },
    ])
    expect(awaited).toMatchObject([
      {
        itemId: 'w06-engagement-survey-links-provided',
        state: 'awaited',
        theirs: true,
        left: 'in 4 working days',
        acts: ['done', 'not applicable'],
      },
    ])
    expect(due[1]).not.toHaveProperty('folderUrl')
  })

  it('follows what happens: taken by somebody without a seat, done, something wrong', () => {
    const deeds = [
      deed('w06-survey-return-rate-number', { type: 'taken', person: 'new', name: 'Zebedee' }, MONDAY),
      deed('w06-staff-survey-link-sent', { type: 'done' }, MONDAY),
      deed('w06-engagement-survey-links-provided', { type: 'arrived', when: london(MONDAY) }, MONDAY),
    ]
    const card = cardOf(6, '2027-02-16 09:00', { inspection, deeds, files: [file('working/w06-fri-pir', { size: 0 })] })
    expect(card.sentence).toBe('Two returns and one action are still due this week, one is done.')
    expect(card.due).toMatchObject([
      { state: 'needs attention', attention: 'The draft is empty so far. Upload it again if it stays so.' },
      { state: 'done', acts: [] },
      { owner: 'a member of the team', acts: ['assign', 'not applicable'] },
      {},
    ])
    expect(card.awaited).toMatchObject([{ state: 'arrived', acts: [] }])
  })

  it('closes at the end of the week: what became of it, and nothing left to press', () => {
    const deeds = [
      seenHandIn('w06-fri-pir', '2027-02-19 11:00'),
      ...['w06-staff-survey-link-sent', 'w06-a4'].map((id) => deed(id, { type: 'done' }, MONDAY)),
    ]
    const files = [sharedFile('w06-fri-pir', '2027-02-19 11:00')]
    const card = cardOf(6, '2027-02-22 09:00', { inspection, deeds, files }, true)
    expect(card).toMatchObject({
      sentence: 'Week 6 is over: 3 of 4 handed in or done, one still open.',
      overdue: [],
      also: [],
      coming: [],
      more: 0,
      closed: true,
    })
    expect([...card.due, ...card.awaited].flatMap(({ acts }) => acts)).toEqual([])
    expect(card.due).toHaveLength(4)
  })

  it('leaves out what does not apply', () => {
    const deeds = [deed('w06-a4', { type: 'not applicable', reason: 'agreed already' }, MONDAY)]
    expect(ids(cardOf(6, MONDAY, { inspection, deeds }).due)).not.toContain('w06-a4')
  })
})

describe('owners on a card', () => {
  const settings = { ...inspectionOf().settings, ownersByName: true } as const
  const inspection = inspectionOf({ startedAt: london('2027-02-15 08:00'), settings })

  it('are named where the inspection says so, and by role again once the week is over', () => {
    expect(cardOf(6, '2027-02-15 09:00', { inspection }).due[0]?.owner).toBe(CALUM.name)
    expect(cardOf(6, '2027-02-22 09:00', { inspection }, true).due[0]).toMatchObject({ owner: 'PIR lead, health' })
  })
})

describe('how long is left', () => {
  it('is said of what is open, in a week that runs', () => {
    const inspection = inspectionOf({ startedAt: london('2027-02-15 08:00') })
    const deeds = [deed('w06-a4', { type: 'done' }, '2027-02-15 09:00')]
    const { due } = cardOf(6, '2027-02-18 09:00', { inspection, deeds })
    expect(due.map(({ itemId, left }) => [itemId, left])).toContainEqual(['w06-fri-pir', 'tomorrow'])
    expect(due.find(({ itemId }) => itemId === 'w06-a4')).not.toHaveProperty('left')
    expect(cardOf(6, '2027-02-22 09:00', { inspection }, true).due.every(({ left }) => left === undefined)).toBe(true)
  })
})

describe('which card an item is on', () => {
  const moved = (day: string) =>
    withCalendar({ adjustments: [{ itemId: 'w06-fri-pir', day, time: '12:00', ...agreed }] })

  it.each([
    ['its programme week', '2027-02-18', 6],
    ['a later week', '2027-02-26', 7],
    ['an earlier week', '2027-02-12', 5],
    ['the Sunday that ends a week', '2027-02-21', 6],
  ])('goes by the date that was agreed: %s', (_, day, week) => {
    const on = [5, 6, 7].filter((one) => ids(cardOf(one, '2027-02-01 09:00', moved(day)).due).includes('w06-fri-pir'))
    expect(on).toEqual([week])
    expect(
      cardOf(week, '2027-02-01 09:00', moved(day)).due.find(({ itemId }) => itemId === 'w06-fri-pir')?.when,
    ).toMatch(/^12 noon on .*, as agreed$/)
  })

  it('has a pause on the card of the week before it, with what was moved there', () => {
    const records = withCalendar({
      pauses: [{ after: 6, weeks: 2 }],
      adjustments: [{ itemId: 'w06-fri-pir', day: '2027-03-03', time: '12:00', ...agreed }],
    })
    const card = cardOf(6, '2027-02-15 09:00', records)
    expect(ids(card.due)).toContain('w06-fri-pir')
    expect(card.dates).toBe('15 to 19 February 2027')
    expect(card.also).toContain('Paused from Monday 22 February 2027: week 7 starts on Monday 8 March 2027')
    expect(ids(cardOf(7, '2027-02-15 09:00', records).due)).not.toContain('w06-fri-pir')
  })

  it('names on the last card what was moved beyond it', () => {
    const records = withCalendar({
      adjustments: [{ itemId: 'w35-tue-improvement-plan', day: '2027-10-01', ...agreed }],
    })
    expect(linesOf(cardOf(35, '2027-09-06 09:00', records).coming)).toEqual([
      'Improvement plan: by Friday 1 October 2027 (our time: 5pm), as agreed',
    ])
  })

  it('keeps what is overdue on every card until it is done', () => {
    const now = '2027-02-08 09:00'
    expect(ids(cardOf(5, now, withCalendar({})).overdue)).toContain('w04-a5')
    const deeds = [deed('w04-a5', { type: 'done' }, '2027-02-05 18:00')]
    expect(ids(cardOf(5, now, { ...withCalendar({}), deeds }).overdue)).not.toContain('w04-a5')
  })

  it('keeps what is overdue though its file is empty', () => {
    const files = [file('working/w06-fri-pir', { size: 0 })]
    const startedAt = london('2027-02-15 08:00')
    const card = cardOf(7, '2027-02-22 09:00', { inspection: inspectionOf({ startedAt }), files })
    expect(card.overdue).toMatchObject([
      { itemId: 'w06-fri-pir', attention: expect.stringContaining('empty') },
      {},
      {},
      {},
    ])
  })

  it.each([
    ['it was set up', { startedAt: london('2027-03-08 08:00') }],
    ['it was joined', { calendar: { joined: '2027-03-08' } }],
  ])('announces nothing from before %s', (_, over) => {
    const card = cardOf(9, '2027-03-08 09:00', { inspection: inspectionOf(over) })
    expect(card.overdue).toEqual([])
    expect(ids(card.awaited)).toEqual(['w09-people-on-pir-request', 'w09-timetable-template-supplied'])
  })

  it('says whom to ask for what has not come', () => {
    const inspection = inspectionOf({ startedAt: london('2027-03-08 08:00') })
    expect(cardOf(10, '2027-03-15 09:00', { inspection }).awaited).toMatchObject([
      { state: 'late', left: '1 working day ago', attention: 'Ask the SSO for it.' },
    ])
    expect(cardOf(9, '2027-03-15 09:00', { inspection }, true).awaited.every((row) => !row.attention)).toBe(true)
  })

  it('goes on awaiting what should have come, but not what only may have', () => {
    const awaited = (answers: Calendar['answers']) => {
      const inspection = inspectionOf({ startedAt: london('2027-03-08 08:00'), calendar: { answers } })
      return ids(cardOf(10, '2027-03-15 09:00', { inspection }).awaited)
    }
    expect(awaited({})).toEqual(['w09-timetable-template-supplied'])
    expect(awaited({ 'pir-interviews': ['yes'] })).toEqual([
      'w09-people-on-pir-request',
      'w09-timetable-template-supplied',
    ])
  })
})

describe('the lines of a card', () => {
  const added = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      actionItem(`extra-${index}`, { at: { week: 20, weekday: 'Friday' }, title: `Extra ${index}` }),
    )

  it('are six, and the rest is counted', () => {
    const startedAt = london('2027-05-24 08:00')
    const card = cardOf(20, '2027-05-24 09:00', {
      inspection: inspectionOf({ startedAt, calendar: { added: added(10) } }),
    })
    expect(card.due).toHaveLength(6)
    expect(card.more).toBe(4)
    expect(card.sentence).toContain('Ten actions are due this week.')
  })

  it('do not let what is overdue crowd out what can still be done', () => {
    const inspection = inspectionOf({ calendar: { added: added(4) }, startedAt: 0 })
    const card = cardOf(20, '2027-05-24 09:00', { inspection })
    expect(card.overdue).toHaveLength(3)
    expect(card.due).toHaveLength(3)
    expect(card.more).toBeGreaterThan(20)
  })

  it('count nothing that a closed card does not show', () => {
    const card = cardOf(28, '2027-07-26 09:00', { inspection: inspectionOf({ startedAt: 0 }) }, true)
    expect(card).toMatchObject({ overdue: [], due: [], more: 0 })
    expect(ids(card.awaited)).toEqual(['w28-tue-embargoed-report'])
  })

  it.each([17, 18, 19, 21, 22, 23, 24, 25, 27, 29, 30, 32, 34])(
    'are three in the quiet week %i: what, what else, what next',
    (week) => {
      const inspection = inspectionOf({ startedAt: Number.MAX_SAFE_INTEGER })
      const card = cardOf(week, '2027-05-10 09:00', { inspection })
      expect([card.overdue, card.due, card.awaited]).toEqual([[], [], []])
      expect(card.sentence).toBe('Nothing is due this week.')
      expect(1 + card.also.length + card.coming.length).toBeLessThanOrEqual(3)
      expect(card.coming).toHaveLength(1)
    },
  )

  it('say in a quiet week what the inspectors do', () => {
    const { also } = cardOf(22, '2027-06-07 09:00', {
      inspection: inspectionOf({ startedAt: Number.MAX_SAFE_INTEGER }),
    })
    expect(also).toEqual(['Quality assurance of the report, until Friday 2 July 2027'])
  })

  it('put all there is to say in a quiet week into one line', () => {
    const inspection = inspectionOf({
      startedAt: Number.MAX_SAFE_INTEGER,
      calendar: { pauses: [{ after: 18, weeks: 1 }] },
    })
    expect(cardOf(18, '2027-05-10 09:00', { inspection }).also).toEqual([
      'Paused from Monday 17 May 2027: week 19 starts on Monday 24 May 2027 · Support the sessions as they run',
    ])
  })
})

describe('what is handed in ahead of its week or after it', () => {
  const linesOf = (week: number, when: string, now: string) =>
    cardOf(week, now, {
      deeds: [seenHandIn('w06-fri-pir', when)],
      files: [sharedFile('w06-fri-pir', when)],
    }).also.filter((line) => line.includes('Pre-Inspection'))

  it.each([
    ['ahead of it', 1, '2027-01-13 10:00', ['Pre-Inspection Return: handed in, due in week 6']],
    ['in a later week', 7, '2027-02-23 10:00', ['Pre-Inspection Return: handed in late, was due in week 6']],
    ['in its own, where it has a row', 6, '2027-02-16 10:00', []],
    ['in another week than the card’s', 2, '2027-01-13 10:00', []],
  ])('is a line of the card of the week in which it came: %s', (_what, week, when, lines) => {
    expect(linesOf(week, when, '2027-03-01 09:00')).toEqual(lines)
  })
})

describe('a return inside another', () => {
  it('leads to the folder of the other', () => {
    const { due } = cardOf(10, '2027-03-15 09:00', {
      inspection: inspectionOf({ startedAt: london('2027-03-15 08:00') }),
    })
    expect(due[1]).toMatchObject({
      itemId: 'w10-fri-good-practice-sample',
      folderUrl: 'https://strathfell.example/working/w10-fri-initial-case-tracker-returned',
    })
  })
})

describe('coming', () => {
  it('names what falls due on the next card’s own day, even that which only may apply', () => {
    expect(linesOf(cardOf(10, '2027-03-15 09:00').coming)).toEqual([
      'Position statement and supporting evidence: 12 noon on Monday 22 March 2027',
      'Performance data and organisational chart: 12 noon on Monday 22 March 2027',
      'Begin preparing the sampled records: from Tuesday 23 March 2027 (our time: 9am)',
    ])
    const coming = cardOf(14, '2027-04-12 09:00').coming
    expect(coming).toMatchObject([{ mayApply: true, left: 'in 5 working days', acts: ['assign', 'not applicable'] }])
    expect(linesOf(coming)).toEqual(['Paper records, signed over at the venue: 8am on Monday 19 April 2027'])
  })

  it('is silent when nothing is ahead', () => {
    const deeds = [seenHandIn('w35-tue-improvement-plan', '2027-09-01 09:00')]
    const files = [sharedFile('w35-tue-improvement-plan', '2027-09-01 09:00')]
    expect(cardOf(34, '2027-09-01 10:00', { deeds, files }).coming).toEqual([])
  })
})

describe('names', () => {
  it('never reach a card: neither of files nor of people', () => {
    const inspection = inspectionOf({
      seats: fullSeats().map((seat) => ({ ...seat, holder: { ...CALUM, id: seat.seat, name: 'Zebedee' } })),
      startedAt: 0,
      calendar: { added: [returnItem('extra', { at: { week: 6 } })] },
    })
    const by = { person: 'p', name: 'Zebedee' }
    const named = { name: 'Zebedee.xlsx', webUrl: 'https://strathfell.example/Zebedee.xlsx', checkedOutBy: 'Zebedee' }
    const files = [...folderUrls(inspection).keys()].flatMap((key, index) => [
      file(key, { ...named, id: `a-${key}`, size: index % 3 }),
      file(`${key}/below`, { ...named, id: `b-${key}` }),
    ])
    const ids = pictureAt('2027-02-15 09:00', { inspection }).items.map(({ dated }) => dated.item.id)
    const deeds = ids.flatMap((id, index) => [
      deed(id, { type: 'taken', person: 'p', name: 'Zebedee' }, '2027-02-01 09:00', { by }),
      ...(index % 3 === 0
        ? [
            deed(
              id,
              { type: 'handed in', when: london('2027-02-01 09:00'), where: 'with Zebedee', proof: 'Zebedee' },
              '2027-02-01 09:00',
              { by },
            ),
          ]
        : []),
      ...(index % 3 === 1
        ? [deed(id, { type: 'not applicable', reason: 'Zebedee said so' }, '2027-02-01 09:00', { by })]
        : []),
    ])
    for (let week = 1; week <= 35; week += 1) {
      for (const closed of [true, false]) {
        for (const some of [deeds, []]) {
          const card = cardOf(week, '2027-06-01 09:00', { inspection, files, deeds: some }, closed)
          expect(JSON.stringify(card)).not.toContain('Zebedee')
        }
      }
    }
  })
})
