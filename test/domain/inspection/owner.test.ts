import { describe, expect, it } from 'vitest'
import type { Seat } from '../../../src/domain/inspection/inspection.ts'
import { holderOf, ownerFor, ownerOf, sittingOn } from '../../../src/domain/inspection/owner.ts'
import { jiasAdults } from '../../../src/domain/programme/jias-adults/programme.ts'
import { CALUM, deed, EWAN, ISLA, inspectionOf, london, MORAG, type person, SEATS, seatFor } from '../an-inspection.ts'

const LEAVE = [{ from: '2027-02-15', to: '2027-02-19' }]
const named = (id: string) => jiasAdults.items.find((item) => item.id === id)!
const PIR = named('w06-fri-pir')
const SURVEY = named('w06-survey-return-rate-number')
const WINDOW = named('win-pir')

const taken = (item: { id: string }, by: ReturnType<typeof person>, at: string) =>
  deed(item.id, { type: 'taken', person: by.id, name: by.name }, at)

function owner(
  item = PIR,
  deeds: Parameters<typeof ownerOf>[1] = [],
  seats: readonly Seat[] = SEATS,
  day = '2027-02-10',
) {
  return ownerOf(item, deeds, inspectionOf({ seats }), jiasAdults, day)
}

describe('sittingOn', () => {
  it.each<[string, Partial<Seat>, string, string | undefined]>([
    ['the holder', { holder: CALUM, deputy: ISLA }, '2027-02-15', 'Calum Example'],
    [
      'the holder the day before their leave',
      { holder: CALUM, deputy: ISLA, leave: LEAVE },
      '2027-02-14',
      'Calum Example',
    ],
    ['the deputy from its first day', { holder: CALUM, deputy: ISLA, leave: LEAVE }, '2027-02-15', 'Isla Placeholder'],
    ['the deputy to its last day', { holder: CALUM, deputy: ISLA, leave: LEAVE }, '2027-02-19', 'Isla Placeholder'],
    ['the holder on leave where there is no deputy', { holder: CALUM, leave: LEAVE }, '2027-02-17', 'Calum Example'],
    ['the deputy of a seat with no holder', { deputy: ISLA }, '2027-02-17', 'Isla Placeholder'],
    ['nobody on an empty seat', {}, '2027-02-17', undefined],
  ])('%s', (_, seat, day, name) => {
    expect(sittingOn(seatFor('pir-lead-health', seat), day)?.name).toBe(name)
  })
})

describe('holderOf', () => {
  it('is nobody for a seat that was not filled', () => {
    expect(holderOf('pir-lead-health', inspectionOf(), '2027-02-10')).toEqual(CALUM)
    expect(holderOf('survey-lead', inspectionOf(), '2027-02-10')).toBeUndefined()
  })
})

describe('ownerOf', () => {
  it('is the holder of its seat, named to the channel by the seat', () => {
    expect(owner()).toEqual({ person: CALUM, title: 'PIR lead, health' })
  })

  it.each([
    ['a seat that is empty', SURVEY],
    ['no seat at all', WINDOW],
  ])('is nobody for %s', (_, item) => {
    expect(owner(item)).toEqual({ title: null })
  })

  it.each([
    ['2027-02-10', undefined],
    ['2027-02-17', ISLA],
    ['2027-02-22', undefined],
  ])('is for the deputy, too, while whoever took it is on leave: on %s', (day, standsIn) => {
    const seats = [seatFor('pir-lead-health', { holder: CALUM, deputy: ISLA, leave: LEAVE })]
    const one = owner(SURVEY, [taken(SURVEY, CALUM, '2027-02-01 10:00')], seats, day)
    expect(one.person?.id).toBe(CALUM.id)
    expect(one.standIn?.id).toBe(standsIn?.id)
    expect([ISLA, EWAN].map(({ id }) => ownerFor(one, id))).toEqual([standsIn?.id ?? CALUM.id, CALUM.id])
  })

  it('is whoever took it last, and since when', () => {
    const deeds = [
      taken(PIR, MORAG, '2027-02-01 10:00'),
      taken(PIR, ISLA, '2027-02-02 10:00'),
      taken(SURVEY, EWAN, '2027-02-03 10:00'),
    ]
    expect(owner(PIR, deeds)).toEqual({
      person: { id: ISLA.id, name: ISLA.name },
      title: 'PIR lead, health',
      takenAt: london('2027-02-02 10:00'),
    })
  })

  it('is the seat again when the taking is undone', () => {
    const undone = { at: london('2027-02-01 11:00'), by: { person: ISLA.id, name: ISLA.name } }
    expect(owner(PIR, [{ ...taken(PIR, ISLA, '2027-02-01 10:00'), undone }]).person).toEqual(CALUM)
  })

  it.each<[string, readonly Seat[], string | null]>([
    ['none', SEATS, null],
    ['one they hold', [seatFor('observer', { holder: EWAN })], 'Observer'],
    ['one they stand in for', [seatFor('observer', { deputy: EWAN })], 'Observer'],
    [
      'one they hold before one they stand in for',
      [seatFor('inspection-coordinator', { deputy: EWAN }), seatFor('observer', { holder: EWAN })],
      'Observer',
    ],
    [
      "the item's own before any other",
      [seatFor('observer', { holder: EWAN }), seatFor('survey-lead', { deputy: EWAN })],
      'Survey lead',
    ],
    ['one that the programme has not', [seatFor('caretaker', { holder: EWAN })], null],
  ])('goes by the seat of whoever took it: %s', (_, seats, title) => {
    expect(owner(SURVEY, [taken(SURVEY, EWAN, '2027-02-01 10:00')], seats).title).toBe(title)
  })
})
