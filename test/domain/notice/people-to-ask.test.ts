import { describe, expect, it } from 'vitest'
import { peopleToAsk } from '../../../src/domain/notice/people-to-ask.ts'
import { roleForAll } from '../../../src/domain/notice/role-for-all.ts'
import { jiasAdults as programme } from '../../../src/domain/programme/jias-adults/programme.ts'
import { CALUM, EWAN, ISLA, inspectionOf, MORAG, seatFor } from '../an-inspection.ts'

const seats = [
  seatFor('survey-lead', { holder: CALUM }),
  seatFor('inspection-coordinator', { holder: MORAG, deputy: ISLA }),
  seatFor('pir-lead-health', { holder: CALUM }),
  seatFor('observer', { holder: EWAN }),
]
const inspection = inspectionOf({ seats })

describe('people that a thing can be given to', () => {
  it('stand once each, in the programme’s order, by their seats; whoever only looks is none', () => {
    expect(peopleToAsk({ inspection, programme })).toEqual([
      { id: MORAG.id, title: 'Inspection coordinator' },
      { id: ISLA.id, title: 'Inspection coordinator (deputy)' },
      { id: CALUM.id, title: 'PIR lead, health; Survey lead' },
    ])
  })

  it('are named where the inspection names people', () => {
    const named = inspectionOf({ seats, settings: { ...inspection.settings, ownersByName: true } })
    expect(peopleToAsk({ inspection: named, programme }).map(({ title }) => title)).toEqual([
      `${MORAG.name}, Inspection coordinator`,
      `${ISLA.name}, Inspection coordinator (deputy)`,
      `${CALUM.name}, PIR lead, health`,
    ])
  })
})

describe('the role by which everybody knows a person', () => {
  it.each([
    [MORAG.id, 'Inspection coordinator'],
    [ISLA.id, 'Inspection coordinator'],
    [CALUM.id, 'Survey lead'],
    ['new', 'a member of the team'],
  ])('of %s is: %s', (person, role) => {
    expect(roleForAll(person, { inspection, programme })).toBe(role)
  })
})
