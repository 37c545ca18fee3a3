import type { Programme } from '../../../src/domain/programme/programme.ts'

const source = { standsIn: 'week 1', quote: 'as it says' }
const at = { source, who: 'partnership' } as const

/** Two weeks with one item of each sort. */
export const smallProgramme: Programme = {
  ...{ id: 'small', title: 'Small', version: '1', inspectors: [], theme: 'none', timeZone: 'Europe/London', weeks: 2 },
  phases: [],
  conditions: [],
  seats: [
    { id: 'coordinator', title: 'Coordinator', side: 'either', role: 'coordinator' },
    { id: 'lead', title: 'Lead', side: 'council', role: 'contributor' },
  ],
  items: [
    {
      ...{ ...at, id: 'w01-report', kind: 'return', title: 'Hand in the report', artefact: 'Report', seat: 'lead' },
      ...{ at: { week: 1, weekday: 'Friday', time: '12:00' }, destination: 'shared-area', restricted: true },
    },
    { ...at, id: 'w01-keep', kind: 'action', standing: true, title: 'Keep going', at: { week: 1 } },
    {
      source,
      who: 'inspection-team',
      id: 'w01-letter',
      kind: 'incoming',
      title: 'The letter',
      artefact: 'Letter',
      ...{ at: { week: 1, weekday: 'Thursday', time: '17:00' }, arrives: 'shared-area' },
    },
    {
      ...{ ...at, id: 'w02-plan', kind: 'action', standing: false, title: 'Make the plan', seat: 'coordinator' },
      ...{ at: { week: 2, weekday: 'Thursday' } },
    },
    {
      ...{ ...at, id: 'w02-paper', kind: 'action', standing: false, title: 'Bring the paper', at: { week: 2 } },
      appliesWhen: { condition: 'mode', anyOf: ['paper'], text: 'if on paper' },
    },
    {
      ...{ source, who: 'both', id: 'm-one', kind: 'meeting', title: 'First meeting', at: { week: 2 } },
      ...{ subject: 'Meeting 1', purpose: 'To meet', organisedBy: 'partnership', attendees: [] },
      slot: { weekday: 'Monday', time: '10:00', minutes: 60 },
    },
  ],
  ...{ entries: [], obligations: [], templates: [], unlinkedArtefacts: [], recipients: [], phoneSupport: [] },
  focusGroups: { minimum: 0, core: [], weeks: [], notes: [] },
  sizes: [],
  indicators: [{ number: '1.1', title: 'Outcomes', area: 'Outcomes' }],
  ambiguities: [],
}
