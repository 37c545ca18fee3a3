import { describe, expect, test } from 'vitest'
import { choiceInWords, choicesInForce } from '../../../src/domain/notice/choice-in-words.ts'
import { holdsEnding } from '../../../src/domain/notice/holds-ending.ts'
import type { Choice, NoticeChoice } from '../../../src/domain/notice/notice-choice.ts'
import { CALUM, deed, inspectionOf, london, MORAG, pictureAt } from '../an-inspection.ts'

const PIR = 'w06-fri-pir'
const NOW = '2027-02-10 10:00'

function chosen(choice: Choice, undone = false): NoticeChoice {
  const by = { person: MORAG.id, name: MORAG.name }
  const base = { id: 'c1', inspectionId: 'strathfell-2027', at: london('2027-02-09 15:00'), by }
  return { ...base, ...choice, ...(undone && { undone: { at: london(NOW), by } }) }
}

const MUTED: Choice = { type: 'muted', person: CALUM.id }
const HELD: Choice = { type: 'held', itemId: PIR, reason: 'They know' }
const ASKED: Choice = { type: 'asked', person: MORAG.id, when: london('2027-02-11 10:00'), words: 'ring the board' }
const SNOOZED: Choice = {
  ...{ type: 'snoozed', itemId: PIR, person: CALUM.id },
  ...{ until: london('2027-02-12 09:00'), reason: 'Waiting for the figures' },
}

describe('what people chose about messages', () => {
  test.each<[Choice, string]>([
    [MUTED, 'Calum Example gets only what is at risk and what was missed.'],
    [{ type: 'muted', person: 'gone' }, 'Somebody without a seat gets only what is at risk and what was missed.'],
    [SNOOZED, 'Calum Example gets no reminders of Pre-Inspection Return until 9am on Friday 12 February 2027.'],
    [HELD, 'Leaders are not told of Pre-Inspection Return.'],
    [{ ...HELD, itemId: 'gone' }, 'Leaders are not told of something that is no item any more.'],
    [{ ...HELD, due: london('2027-02-19 12:00') }, 'Leaders are not told of Pre-Inspection Return.'],
    [
      { ...HELD, due: london('2027-02-12 12:00') },
      'Leaders are told of Pre-Inspection Return again: its date has moved since it was held.',
    ],
    [
      { ...HELD, itemId: 'm-pm1', due: 0 },
      'Leaders are told of Partnership meeting 1 again: its date has moved since it was held.',
    ],
    [ASKED, 'Morag Sample is reminded at 10am on Thursday 11 February 2027: ring the board'],
  ])('%j', (choice, sentence) => {
    expect(choiceInWords(chosen(choice), pictureAt(NOW))).toBe(sentence)
  })

  test.each<[string, Choice, boolean]>([
    [NOW, MUTED, true],
    [NOW, SNOOZED, true],
    ['2027-02-12 09:00', SNOOZED, false],
    [NOW, ASKED, true],
    ['2027-02-11 10:00', ASKED, false],
    [NOW, HELD, true],
    [NOW, { ...HELD, itemId: 'gone' }, false],
  ])('at %s, %j is in force: %s', (now, choice, inForce) => {
    expect(choicesInForce([chosen(choice)], pictureAt(now))).toHaveLength(inForce ? 1 : 0)
    expect(choicesInForce([chosen(choice, true)], pictureAt(now))).toEqual([])
  })

  test('of what was held again after its date moved, the hold that counts is told alone', () => {
    const ended = chosen({ ...HELD, due: london('2027-02-12 12:00') })
    const held = chosen({ ...HELD, due: london('2027-02-19 12:00') })
    expect(choicesInForce([ended, held], pictureAt(NOW))).toEqual([held])
    expect(choicesInForce([ended], pictureAt(NOW))).toEqual([ended])
  })

  test('a change of dates ends what was held until then', () => {
    const ending = (choices: readonly NoticeChoice[], now = NOW) => {
      const adjustments = [{ itemId: PIR, day: '2027-02-22', agreedBy: 'SSO', agreedOn: '2027-02-01' }]
      return holdsEnding(
        pictureAt(now),
        pictureAt(now, { inspection: inspectionOf({ calendar: { adjustments } }) }),
        choices,
      )
    }
    const due = london('2027-02-19 12:00')
    const both = inspectionOf({ calendar: { notified: '2027-01-18' } })
    const other = chosen({ ...HELD, itemId: 'w11-mon-position-statement', due: london('2027-03-22 12:00') })
    expect(ending([chosen({ ...HELD, due })])).toEqual([
      'Pre-Inspection Return is held no more: the leaders may hear of it again.',
    ])
    expect(ending([chosen(HELD), other, chosen(MUTED)])).toEqual([])
    expect(
      holdsEnding(pictureAt(NOW), pictureAt(NOW, { inspection: both }), [chosen({ ...HELD, due }), other]),
    ).toEqual([
      'Pre-Inspection Return and Position statement and supporting evidence are held no more: the leaders may hear of them again.',
    ])
  })

  test('what is handed in is held back no longer', () => {
    const deeds = [deed(PIR, { type: 'handed in', when: london(NOW), where: 'by email' }, NOW)]
    expect(choicesInForce([chosen(HELD), chosen(SNOOZED)], pictureAt(NOW, { deeds }))).toEqual([])
  })
})
