import type { FocusGroups } from '../programme.ts'

export const focusGroups: FocusGroups = {
  minimum: 6,
  core: [
    { id: 'fg1', name: 'Frontline practitioners' },
    { id: 'fg2', name: 'Team managers/Service managers' },
    { id: 'fg3', name: 'Third sector and private providers' },
    { id: 'fg4', name: 'Senior managers' },
    { id: 'fg5', name: 'Strategic leaders' },
    { id: 'fg6', name: 'Commissioners and planners' },
  ],
  weeks: [17, 18],
  notes: [
    {
      text: 'The inspection team runs six groups or more; the coordinator arranges them.',
      source: { standsIn: 'overview: Scrutiny focus groups', quote: 'facilitate 6 or more focus groups' },
    },
    {
      text: 'More may be asked for as findings emerge.',
      source: {
        standsIn: 'overview: Scrutiny focus groups',
        quote: 'Additional focus groups might be required depending on the emergent inspection findings',
      },
    },
    {
      text: 'Place them late in the fortnight where possible.',
      source: {
        standsIn: 'overview: Scrutiny focus groups',
        quote: 'focus groups should take place later in the fortnight',
      },
    },
    {
      text: 'The timetable gives each person by name, designation and email address.',
      source: { standsIn: 'week 13', quote: 'names, designations and email addresses' },
    },
  ],
}
