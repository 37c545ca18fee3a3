import { describe, expect, it } from 'vitest'
import { digestNotice } from '../../../src/domain/notice/digest-notice.ts'
import { dueNotices } from '../../../src/domain/notice/due-notice.ts'
import { deed, type Found, ISLA, inspectionOf, MORAG, pictureAt } from '../an-inspection.ts'

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
    const digest = digestNotice(partsAt('2027-02-17 09:00'), false)
    expect(digest).toMatchObject({
      type: 'digest',
      itemId: null,
      headline: 'Circulate the staff survey link and two more: the first is due in 2 working days.',
      why: 'You get this as the owner of some and, of those that nobody owns, as coordinator, in one message a day at most. The last call for each comes two hours before its deadline.',
      snoozeTo: '2027-02-18',
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
    const { why } = digestNotice(partsAt('2027-02-17 09:00', { deeds: taken }, ISLA), false)
    expect(why).toMatch(/^You get this as their owner, .* deadline; if that is missed, the coordinator is told\.$/)
  })

  it('has an item once for which two steps come together', () => {
    const [first, ...others] = partsAt('2027-02-17 09:00')
    const both = digestNotice([first, ...others, { ...first, notice: { ...first.notice, step: 'look-ahead' } }], true)
    expect(both).toMatchObject({ again: true })
    expect(both.rows).toHaveLength(3)
    expect(both.parts).toHaveLength(3)
    const later = { ...first, notice: { ...first.notice, left: 1 } }
    expect(digestNotice([first, later], false).why).toContain('One more reminder to come')
    expect(digestNotice([first, first], false).headline).toMatch(/^Circulate the staff survey link: due in 2 working/)
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
    expect(digestNotice([first!, ...others], false).why).toContain(`You get this ${expected}, in one message`)
  })
})
