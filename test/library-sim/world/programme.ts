import type { PersonContent } from '../../../infra/tenant/content.ts'
import type { Inspection } from '../../../src/domain/inspection/inspection.ts'
import type { Programme } from '../../../src/domain/programme/programme.ts'

/** Monday of week 1, at the time of its card. */
export const START = Date.parse('2027-01-11T09:00:00Z')

const source = { standsIn: 'week 1', quote: 'as it says' }
const plain = { source, who: 'partnership' } as const
const friday = { weekday: 'Friday', time: '12:00' } as const
const shared = { ...plain, kind: 'return', destination: 'shared-area', seat: 'lead' } as const

/** Small, so that whatever happens in its library happens near something else. */
export const programme: Programme = {
  ...{ id: 'small', title: 'Small', version: '1', inspectors: [], theme: 'none', timeZone: 'Europe/London', weeks: 3 },
  ...{ phases: [], conditions: [] },
  seats: [
    { id: 'coordinator', title: 'Coordinator', side: 'either', role: 'coordinator' },
    { id: 'lead', title: 'Lead', side: 'council', role: 'contributor' },
  ],
  items: [
    { ...shared, id: 'plan', title: 'Hand in the plan', artefact: 'Plan', at: { week: 1, ...friday } },
    {
      ...{ ...shared, id: 'sample', title: 'Hand in the sample', artefact: 'Sample', at: { week: 2, ...friday } },
      restricted: true,
    },
    {
      ...{ ...shared, id: 'tracker', title: 'Hand in the tracker', artefact: 'Tracker', at: { week: 2, ...friday } },
      parts: ['Cases', 'Good practice'],
    },
    {
      ...{ source, who: 'inspection-team', id: 'timetable', kind: 'incoming', title: 'The timetable' },
      ...{ artefact: 'Timetable', at: { week: 2, ...friday }, arrives: 'shared-area' },
    },
  ],
  ...{ entries: [], obligations: [], templates: [], unlinkedArtefacts: [], recipients: [], phoneSupport: [] },
  focusGroups: { minimum: 0, core: [], weeks: [], notes: [] },
  sizes: [],
  indicators: [
    { number: '1.1', title: 'Outcomes', area: 'Outcomes' },
    { number: '2.1', title: 'Experience', area: 'Experience' },
  ],
  ambiguities: [],
}

/** Returns and incoming items that a file in their shared folder decides. */
export const SEEN_IN_SHARED = {
  plan: 'handed in',
  sample: 'handed in',
  tracker: 'handed in',
  timetable: 'arrived',
} as const

/** Planned folders of which no file's name is kept, with all that lies below them. */
export const RESTRICTED: readonly string[] = [
  ...['working/sample', 'shared/sample', 'working/team-around-the-person', 'working/meeting-notes'],
  ...['working/report', 'working/records', 'shared/records'],
]

export const INSPECTION = 'northmoor'

export function inspectionIn(
  place: Pick<Inspection['place'], 'siteId' | 'driveId'>,
  [coordinator, lead]: readonly [PersonContent, PersonContent],
): Inspection {
  return {
    ...{ id: INSPECTION, partnership: 'Northmoor', programmeId: programme.id, startedAt: START },
    calendar: {
      ...{ notified: '2027-01-11', holidays: [], pauses: [], adjustments: [], added: [], skipped: [], answers: {} },
    },
    place: {
      ...{ ...place, tenantId: 'tenant', baseFolder: 'Inspection', teamId: 'team', channelId: 'channel' },
      organiser: coordinator.mail,
    },
    seats: [
      { seat: 'coordinator', side: 'council', holder: coordinator, leave: [] },
      { seat: 'lead', side: 'council', holder: lead, leave: [] },
    ],
    settings: { indicators: programme.indicators, cardTime: '09:00' },
  }
}
