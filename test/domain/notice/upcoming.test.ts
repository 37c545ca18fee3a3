import { describe, expect, it } from 'vitest'
import { askedNotices } from '../../../src/domain/notice/asked-notice.ts'
import { askedWords } from '../../../src/domain/notice/asked-words.ts'
import { dueNotices } from '../../../src/domain/notice/due-notices.ts'
import type { Choice, NoticeChoice } from '../../../src/domain/notice/notice-choice.ts'
import { type Going, upcoming } from '../../../src/domain/notice/upcoming.ts'
import { formatInstant } from '../../../src/domain/schedule/zone.ts'
import { CALUM, deed, EWAN, inspectionOf, london, MORAG, pictureAt, SEATS, seatFor, ZONE } from '../an-inspection.ts'

const PIR = 'w06-fri-pir'
const picture = pictureAt('2027-02-15 10:00', {
  inspection: inspectionOf({ seats: [...SEATS, seatFor('chief-executive-board', { side: 'board', holder: EWAN })] }),
})
const by = { person: CALUM.id, name: CALUM.name }
const chosen = (choice: Choice, id = 'c'): NoticeChoice => ({
  ...{ id, inspectionId: 'strathfell-2027', at: london('2027-02-15 09:30'), by },
  ...choice,
})
/** All of it at its own moment. */
const goingIn = (seen: typeof picture, choices: readonly NoticeChoice[] = []): readonly Going[] =>
  [...dueNotices(seen, choices), ...askedNotices(seen, choices)].map((notice) => ({ notice, goesAt: notice.at }))
const asked = { type: 'asked', person: CALUM.id, when: london('2027-02-16 22:00'), words: 'Ring the manager' } as const

describe('what goes out next', () => {
  const shown = (choices: readonly NoticeChoice[] = [], to = '2027-02-18 00:00') =>
    upcoming(goingIn(picture, choices), picture.now, london(to)).map(
      ({ at, to: { role }, kind, headline }) =>
        `${formatInstant(at, ZONE).slice(5, 16)} ${kind} to ${role}: ${headline}`,
    )

  it('names all of one person at one moment as one message, and people by role', () => {
    expect(shown([chosen(asked)])).toEqual([
      '02-16T22:00 asked to the person who asked for it: A reminder',
      '02-17T09:00 digest to its owner (PIR lead, health): A reminder of Pre-Inspection Return',
      '02-17T09:00 at risk to the coordinator: One message about Pre-Inspection Return, Circulate the staff survey link, Number of staff sent the survey and 1 more',
      '02-17T10:00 at risk to the Chief Executive, NHS board: Word that Pre-Inspection Return is at risk, unless it is mended',
    ])
  })

  it('says of several of one kind what they are', () => {
    const three =
      'Circulate the staff survey link, Number of staff sent the survey and Start finding people and times for partnership meetings 2 to 4'
    expect(shown([], '2027-02-22 00:00').filter((one) => one.includes(three))).toEqual([
      `02-19T15:00 last call to the coordinator: The last call for ${three}`,
      `02-19T17:00 missed to the coordinator: Word that ${three} are late, unless they are done`,
    ])
  })

  it('says why, as others read it', () => {
    const put = chosen({
      type: 'snoozed',
      itemId: PIR,
      person: CALUM.id,
      until: london('2027-02-16 09:00'),
      reason: 'x',
    })
    const from = london('2027-01-11 09:00')
    const early = pictureAt('2027-01-11 09:00', { inspection: picture.inspection })
    const adjustments = [{ itemId: PIR, day: '2027-02-22', agreedBy: 'SSO', agreedOn: '2027-02-01' }]
    const onMonday = pictureAt('2027-02-15 10:00', { inspection: inspectionOf({ calendar: { adjustments } }) })
    const coming = [
      ...upcoming(goingIn(picture, [put]), picture.now, london('2027-02-23 00:00')),
      ...upcoming(goingIn(early), from, london('2027-03-23 00:00')),
      ...upcoming(goingIn(onMonday), picture.now, london('2027-02-20 00:00')),
    ]
    const said = coming.filter(({ headline }) => /Pre-Insp|Position statement/.test(headline)).map(({ why }) => why)
    expect(new Set(said)).toEqual(
      new Set([
        'Put off until then.',
        'Ten working days before its deadline.',
        'Five working days before its deadline.',
        'Two working days before its deadline.',
        'What is coming up, in one message a day at most.',
        'Before the week in which it falls due.',
        'On the day of its deadline.',
        'Two hours before its deadline, or the last working moment before that.',
        'Two hours before its deadline, or the last working moment before that; nobody owns it.',
        'Two working days before its deadline: no draft and not signed off.',
        'Two working days before its deadline: no draft and not signed off. Two working days before its deadline: nobody owns it.',
        'Two working days before its deadline: nobody owns it, no draft and not signed off. Two working days before its deadline: nobody owns it and not signed off.',
        'At its deadline.',
        'A working day after its deadline.',
      ]),
    )
  })

  it('leaves out what somebody muted, held or was told before', () => {
    const choices = [
      chosen({ type: 'muted', person: CALUM.id }, 'm'),
      chosen({ type: 'held', itemId: PIR, reason: 'With legal' }, 'h'),
      chosen(asked, 'a'),
    ]
    const left = shown(choices, '2027-02-22 09:01')
    expect(left.filter((one) => one.includes('its owner (PIR lead')).map((one) => one.slice(0, 19))).toEqual([
      '02-19T12:00 missed ',
    ])
    expect(left.filter((one) => one.includes('NHS board') || one.includes('asked'))).toEqual([])
    expect(shown([], '2027-02-22 09:01').at(-1)).toMatch(
      /^02-22T09:00 escalated .*is still missing, unless it is done$/,
    )
  })
})

describe('what somebody asked to be reminded of', () => {
  const notices = (choice: Choice, over = {}) => askedNotices({ ...picture, ...over }, [chosen(choice)])
  const words = (choice: Choice) => notices(choice).map((one) => askedWords(one, picture, false))

  it('is in their own words, or about the item that they named', () => {
    expect(words(asked)).toMatchObject([
      {
        ...{ headline: 'Ring the manager', lines: [], itemId: null, acts: [] },
        why: 'You asked for this at 9:30am on Monday 15 February 2027. It comes once.',
      },
    ])
    expect(words({ ...asked, itemId: PIR })).toMatchObject([
      {
        headline: 'Pre-Inspection Return: due 12 noon on Friday 19 February 2027.',
        lines: ['There is no draft in its folder yet.'],
        acts: ['handed in'],
        folderFirst: true,
      },
    ])
    expect(words({ ...asked, itemId: 'w06-staff-survey-link-sent' })[0]).not.toHaveProperty('folderUrl')
  })

  it('is silent about what is settled or gone, and to whoever has no seat', () => {
    const done = deed(PIR, { type: 'handed in', when: london('2027-02-15 09:00'), where: 'x' }, '2027-02-15 09:00')
    const settled = pictureAt('2027-02-15 10:00', { deeds: [done] })
    expect(notices({ ...asked, itemId: PIR }, { items: settled.items })).toEqual([])
    expect(notices({ ...asked, itemId: 'gone' })).toEqual([])
    expect(notices({ ...asked, person: 'stranger' })).toEqual([])
    expect(notices({ ...asked, person: MORAG.id })).toHaveLength(1)
  })
})
