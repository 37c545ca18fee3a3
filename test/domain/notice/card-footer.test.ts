import { describe, expect, it } from 'vitest'
import { cardFooter, lastChecked, nextMessage } from '../../../src/domain/notice/card-footer.ts'
import { dueNotices } from '../../../src/domain/notice/due-notices.ts'
import { deed, ISLA, inspectionOf, london, pictureAt } from '../an-inspection.ts'

const picture = pictureAt('2027-02-15 09:30')
const noticeOf = (id: string, type: string, from = picture) =>
  dueNotices(from).find((one) => one.item.dated.item.id === id && one.type === type && one.at > from.now)
const CARD = { week: 7, at: london('2027-02-22 09:00') }

describe('lastChecked', () => {
  it.each([
    [null, 'Library not checked yet'],
    ['2027-02-15 09:05', 'Library last checked 9:05am today'],
    ['2027-02-14 23:45', 'Library last checked 11:45pm yesterday: what was put there later is not shown yet'],
    [
      '2027-02-12 12:00',
      'Library last checked 12 noon on Friday 12 February 2027: what was put there later is not shown yet',
    ],
  ])('%s: %s', (at, expected) => {
    expect(lastChecked({ ...picture, checkedAt: at === null ? null : london(at) })).toBe(expected)
  })
})

describe('cardFooter', () => {
  const checked = { ...picture, checkedAt: london('2027-02-15 09:05') }

  it('gives dates in full, which are still true when the card is read days later', () => {
    expect(cardFooter(checked, 'the card of week 7')).toBe(
      'Library last checked 9:05am on Monday 15 February 2027 · Next message: the card of week 7',
    )
  })

  it('promises nothing where nothing comes', () => {
    expect(cardFooter(checked, null)).toBe('Library last checked 9:05am on Monday 15 February 2027')
    expect(cardFooter({ ...picture, checkedAt: null }, null)).toBe('Library not checked yet')
  })
})

describe('nextMessage', () => {
  it('names a person by role', () => {
    expect(nextMessage(picture, noticeOf('w06-fri-pir', 'reminder'), CARD)?.words).toBe(
      '9am on Wednesday 17 February 2027, a reminder of Pre-Inspection Return, to its owner (PIR lead, health)',
    )
    expect(nextMessage(picture, noticeOf('w06-staff-survey-link-sent', 'reminder'), undefined)?.words).toBe(
      '9am on Wednesday 17 February 2027, a reminder of Circulate the staff survey link, to the coordinator',
    )
  })

  it('says of what may be missed that it goes out only then', () => {
    expect(nextMessage(picture, noticeOf('w06-fri-pir', 'missed'), CARD)?.words).toBe(
      '12 noon on Friday 19 February 2027, word that Pre-Inspection Return is late, unless it is done, to its owner (PIR lead, health)',
    )
  })

  it('has no name for an owner without a seat', () => {
    const taken = deed('w06-a4', { type: 'taken', person: 'new', name: ISLA.name }, '2027-02-15 09:00')
    const shown = pictureAt('2027-02-15 09:30', { deeds: [taken] })
    const next = nextMessage(shown, noticeOf('w06-a4', 'reminder', shown), CARD)?.words
    expect(next).toMatch(/, to its owner$/)
    expect(next).not.toContain(ISLA.name)
  })

  it('is the next card where that comes first, or nothing else comes', () => {
    const later = pictureAt('2027-02-20 09:00', { inspection: inspectionOf() })
    const card = '9am on Monday 22 February 2027, the card of week 7'
    const notice = noticeOf('w07-engagement-survey-shared', 'reminder', later)
    expect(nextMessage(later, notice, CARD)).toEqual({ at: CARD.at, words: card })
    expect(nextMessage(later, undefined, CARD)?.words).toBe(card)
  })

  it('is nothing at the end', () => {
    expect(nextMessage(picture, undefined, undefined)).toBeNull()
  })
})
