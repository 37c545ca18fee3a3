import type { Inspection, Person, Seat } from '../../src/domain/inspection/inspection.ts'
import { jiasAdults } from '../../src/domain/programme/jias-adults/programme.ts'
import { toInstant } from '../../src/domain/schedule/zone.ts'

function person(number: number, name: string, guest = false): Person {
  const id = `33333333-cccc-4ccc-8ccc-${String(number).padStart(12, '0')}`
  return { id, name, mail: `${name.split(' ')[0]?.toLowerCase()}@northmoor.example`, guest }
}

/** Fictional people, by what they do. */
export const PEOPLE = {
  coordinator: person(1, 'Isla Northmoor'),
  pirHealth: person(2, 'Ross Northmoor', true),
  survey: person(3, 'Morven Northmoor'),
  chiefOfficer: person(4, 'Catriona Northmoor'),
  viewer: person(5, 'Fergus Northmoor'),
  stranger: person(6, 'Struan Elsewhere'),
} as const

export const CHANNEL = '19:inspection@thread.tacv2'

/** An inspection of the real programme, notified on Monday 11 January 2027, with a few seats held. */
export function inspectionFor(more: Partial<Inspection> = {}): Inspection {
  return {
    id: 'northmoor',
    partnership: 'Northmoor',
    programmeId: jiasAdults.id,
    calendar: {
      notified: '2027-01-11',
      holidays: [{ day: '2027-03-26', name: 'Good Friday' }],
      pauses: [],
      adjustments: [],
      added: [],
      skipped: [],
      answers: {},
    },
    place: {
      tenantId: '11111111-aaaa-4aaa-8aaa-111111111111',
      siteId: 'site',
      driveId: 'drive',
      baseFolder: 'Inspection',
      teamId: '44444444-dddd-4ddd-8ddd-444444444444',
      channelId: CHANNEL,
      organiser: PEOPLE.coordinator.mail,
    },
    seats: [
      seat('inspection-coordinator', PEOPLE.coordinator),
      seat('pir-lead-health', PEOPLE.pirHealth),
      seat('survey-lead', PEOPLE.survey),
      seat('chief-officer', PEOPLE.chiefOfficer),
      seat('observer', PEOPLE.viewer),
    ],
    settings: { indicators: jiasAdults.indicators, cardTime: '09:00' },
    startedAt: toInstant('2027-01-11', '09:00', 'Europe/London'),
    ...more,
  }
}

export function seat(id: string, holder: Person): Seat {
  const { side = 'council' } = jiasAdults.seats.find((one) => one.id === id) ?? {}
  return { seat: id, side: side === 'either' ? 'council' : side, holder, leave: [] }
}
