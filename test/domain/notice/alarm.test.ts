import { describe, expect, it } from 'vitest'
import type { Trouble } from '../../../src/domain/inspection/trouble.ts'
import { alarm, allClear } from '../../../src/domain/notice/alarm.ts'
import { lastChecked } from '../../../src/domain/notice/card-footer.ts'
import { dueNotices } from '../../../src/domain/notice/due-notices.ts'
import { undeliveredNotice } from '../../../src/domain/notice/undelivered.ts'
import { weekCard } from '../../../src/domain/notice/week-card.ts'
import { london, pictureAt } from '../an-inspection.ts'

const SINCE = london('2027-02-15 09:05')

function trouble(over: Partial<Trouble> = {}): Trouble {
  return {
    area: 'library',
    since: SINCE,
    failedAt: SINCE,
    reason: 'no answer',
    endedAt: null,
    toldAt: null,
    clearedAt: null,
    ...over,
  }
}

describe('an alarm', () => {
  it('says what does not work since when, what that means, what is due next and what to pass on', () => {
    expect(alarm([trouble()], pictureAt('2027-02-15 09:35'), false)).toEqual({
      type: 'alarm',
      itemId: null,
      headline: 'Waymark has not been able to look at the library since 9:05am on Monday 15 February 2027.',
      lines: [
        'What is put into the folders is not seen yet, so nothing is noted as handed in or called late.',
        'Nothing is lost: what waits is done in order as soon as it works again.',
        'The next deadline: Pre-Inspection Return (PIR lead, health), in 4 working days, by 12 noon on Friday 19 February 2027.',
        'Put files where they belong as usual, and note the time of what is handed in.',
        "For the IT service desk: SharePoint (Microsoft Graph) has answered with errors or not at all since 9:05am on Monday 15 February 2027; check the service's health.",
      ],
      why: 'You get this once, as coordinator of Strathfell Health and Social Care Partnership. You are told when it works again.',
      again: false,
      acts: [],
    })
  })

  it.each<[string, Trouble[], string]>([
    ['one', [trouble({ area: 'card' })], 'post in the channel'],
    ['two', [trouble(), trouble({ area: 'messages' })], 'look at the library or write to people in Teams'],
    [
      'three',
      [trouble(), trouble({ area: 'card' }), trouble({ area: 'messages' })],
      'look at the library, post in the channel or write to people in Teams',
    ],
    [
      'the sign-in, which everything needs',
      [trouble({ reason: 'sign-in' }), trouble({ area: 'card', reason: 'sign-in' })],
      'sign in to Microsoft 365',
    ],
  ])('names what does not work: %s', (_, troubles, able) => {
    expect(alarm(troubles, pictureAt('2027-02-15 09:35'), false).headline).toBe(
      `Waymark has not been able to ${able} since 9:05am on Monday 15 February 2027.`,
    )
  })

  it('says when it was to come, where it comes late', () => {
    const [late] = alarm([trouble()], pictureAt('2027-02-15 11:00'), true).lines
    expect(late).toBe('This was to be said at 9:35am on Monday 15 February 2027 and could not be sent before.')
  })

  it('tells the service desk of one fault once', () => {
    const troubles = [trouble({ reason: 'sign-in' }), trouble({ area: 'card', reason: 'sign-in' })]
    const desk = alarm(troubles, pictureAt('2027-02-15 09:35'), false).lines.at(-1)
    expect(desk?.match(/Entra/g)).toHaveLength(1)
  })
})

describe('an all-clear', () => {
  const told = { toldAt: london('2027-02-15 09:35'), endedAt: london('2027-02-15 10:20') }

  it('says since when it works again', () => {
    expect(allClear([trouble(told)], pictureAt('2027-02-15 10:35'), false)).toMatchObject({
      type: 'all clear',
      headline: 'Waymark has been looking at the library again since 10:20am on Monday 15 February 2027.',
      lines: ['It had not been able to since 9:05am on Monday 15 February 2027.', 'What had waited is done.'],
    })
  })

  it('tells of what could not be told while it lasted', () => {
    const over = trouble({ area: 'messages', endedAt: london('2027-02-15 12:00') })
    expect(allClear([over], pictureAt('2027-02-15 12:15'), false)).toMatchObject({
      headline:
        'Waymark was not able to write to people in Teams from 9:05am on Monday 15 February 2027 to 12 noon on Monday 15 February 2027.',
      lines: ['This could not be told while it lasted.', 'What had waited is done.'],
    })
  })
})

describe('what did not reach somebody', () => {
  const picture = pictureAt('2027-02-17 09:10')
  const notices = dueNotices(picture).filter(({ at }) => at <= picture.now)
  const pir = notices.find(({ item }) => item.dated.item.id === 'w06-fri-pir')
  const other = notices.find(({ item }) => item.dated.item.id === 'w06-a4')

  it('is told by title and role, with what to do', () => {
    if (!pir) throw new Error('no reminder of the PIR')
    expect(undeliveredNotice([{ notice: pir, reason: 'unreachable' }], picture, false)).toMatchObject({
      type: 'undelivered',
      headline: 'A reminder of Pre-Inspection Return has not reached its owner (PIR lead, health).',
      lines: [
        'They do not have Waymark in Teams: ask them to add it. Tell them yourself; due 12 noon on Friday 19 February 2027.',
      ],
    })
  })

  it('is told together', () => {
    if (!pir || !other) throw new Error('no two reminders')
    const found = [pir, other].map((notice) => ({ notice, reason: 'in doubt' as const }))
    const { headline, lines } = undeliveredNotice(found, picture, false)
    expect(headline).toBe('Word of two things has not reached those it was for.')
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^A reminder of .* Teams took it twice without saying whether it arrived\. Tell them/)
  })

  it('is no longer than a card takes, however much it is', () => {
    if (!pir) throw new Error('no reminder of the PIR')
    const found = Array.from({ length: 60 }, () => ({ notice: pir, reason: 'disabled' as const }))
    const { headline, lines } = undeliveredNotice(found, picture, false)
    expect(headline).toBe('Word of 60 things has not reached those it was for.')
    expect(lines).toHaveLength(16)
    expect(lines.at(-1)).toBe('And 45 more: the page Messages of the tab shows who is not reached.')
  })
})

describe('an old look at the library', () => {
  const at = (checked: string) => pictureAt('2027-02-15 10:00', { checkedAt: london(checked) })

  it('is called so on the card and in answers, after three quarters of an hour', () => {
    expect(weekCard(at('2027-02-15 09:15'), 6, { closed: false }).stale).toBeUndefined()
    expect(lastChecked(at('2027-02-15 09:15'))).toBe('Library last checked 9:15am today')
    expect(weekCard(at('2027-02-15 09:14'), 6, { closed: false }).stale).toBe(
      'Waymark last looked at the library at 9:14am on Monday 15 February 2027: what was put there later is not shown yet.',
    )
    expect(lastChecked(at('2027-02-15 09:14'))).toBe(
      'Library last checked 9:14am today: what was put there later is not shown yet',
    )
  })

  it('is no matter to the card of a week that is over', () => {
    expect(weekCard(at('2027-02-15 09:14'), 5, { closed: true }).stale).toBeUndefined()
  })
})
