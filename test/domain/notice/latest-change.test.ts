import { describe, expect, it } from 'vitest'
import type { Deed } from '../../../src/domain/inspection/deed.ts'
import { latestChange } from '../../../src/domain/notice/latest-change.ts'
import { CALUM, deed, type Found, inspectionOf, london, MORAG, pictureAt, seenHandIn } from '../an-inspection.ts'

const NOW = '2027-02-15 12:00'
const EARLY = '2027-02-15 10:05'
const SURVEY = 'w06-staff-survey-link-sent'
const by = (one: { readonly id: string; readonly name: string }) => ({ by: { person: one.id, name: one.name } })
const undoneAt = (moment: string) => ({ undone: { at: london(moment), by: { person: MORAG.id, name: MORAG.name } } })
const said = (deeds: readonly Deed[], more: Found = {}) => latestChange(deeds, pictureAt(NOW, { deeds, ...more }))

describe('what was done last', () => {
  it('says what and who by role, and when in full, and can be taken back', () => {
    const done = deed(SURVEY, { type: 'done' }, EARLY, by(CALUM))
    expect(said([done])).toEqual({
      sentence: 'Latest: Circulate the staff survey link: done (PIR lead, health, 10:05am on Monday 15 February 2027).',
      deedId: done.id,
    })
  })

  it.each<[string, readonly Deed[], string | undefined]>([
    ['nothing', [], undefined],
    ['something of yesterday', [deed(SURVEY, { type: 'done' }, '2027-02-14 10:00', by(MORAG))], undefined],
    ['what the watch saw', [seenHandIn('w06-fri-pir', EARLY)], undefined],
    ['what no card shows', [deed('w06-fri-pir', { type: 'answered', part: 'Rows' }, EARLY, by(MORAG))], undefined],
    ['what is of no item any more', [deed('gone', { type: 'done' }, EARLY, by(MORAG))], undefined],
    [
      'a reason in a person’s own words',
      [deed(SURVEY, { type: 'not applicable', reason: 'Morag said so' }, EARLY, by(MORAG))],
      'Latest: Circulate the staff survey link: does not apply (Inspection coordinator, 10:05am on Monday 15 February 2027).',
    ],
    [
      'somebody without a seat',
      [deed(SURVEY, { type: 'done' }, EARLY, { by: { person: 'new', name: 'Zebedee' } })],
      'Latest: Circulate the staff survey link: done (a member of the team, 10:05am on Monday 15 February 2027).',
    ],
  ])('of %s says no more than it may', (_, deeds, sentence) => {
    expect(said(deeds)?.sentence).toBe(sentence)
  })

  it('of what was taken says with whom it is, by name only where the inspection names people', () => {
    const taken = deed(SURVEY, { type: 'taken', person: CALUM.id, name: CALUM.name }, EARLY, by(MORAG))
    expect(said([taken])?.sentence).toContain(': now with PIR lead, health (Inspection coordinator, ')
    const own = deed(SURVEY, { type: 'taken', person: CALUM.id, name: CALUM.name }, EARLY, by(CALUM))
    expect(said([own])?.sentence).toContain(': now with PIR lead, health (10:05am on ')
    const inspection = inspectionOf({ settings: { ...inspectionOf().settings, ownersByName: true } })
    expect(said([taken], { inspection })?.sentence).toContain(`: now with ${CALUM.name} (${MORAG.name}, `)
  })

  it('is the later of what was done and what was taken back, and that is not taken back again', () => {
    const first = deed(SURVEY, { type: 'done' }, EARLY, { ...by(MORAG), ...undoneAt('2027-02-15 11:00') })
    const second = deed('w06-a4', { type: 'done' }, '2027-02-15 10:30', by(MORAG))
    const latest = said([first, second])
    expect(latest?.sentence).toContain('Circulate the staff survey link: taken back (Inspection coordinator, 11am on ')
    expect(latest).not.toHaveProperty('deedId')
    expect(said([{ ...first, ...undoneAt('2027-02-15 10:10') }, second])?.deedId).toBe(second.id)
  })
})
