import type { Item } from '../../programme.ts'

/** Weeks 17 and 18: team around the person and scrutiny sessions. */
export const sessionsItems: readonly Item[] = [
  {
    id: 'win-tatp-sessions',
    kind: 'window',
    who: 'both',
    title: 'Sessions: team around the person',
    opens: { week: 17 },
    closes: { week: 18 },
    source: { standsIn: 'week 15', quote: 'Team around the person sessions will take place in weeks 17 and 18' },
    alsoStated: [
      { standsIn: 'week 17', quote: 'Team around the person sessions.' },
      { standsIn: 'week 18', quote: 'Team around the person sessions continue.' },
    ],
  },
  {
    id: 'win-scrutiny-sessions',
    kind: 'window',
    who: 'both',
    title: 'Sessions: scrutiny focus groups',
    opens: { week: 17 },
    closes: { week: 18 },
    source: {
      standsIn: 'overview: Scrutiny focus groups',
      quote: 'around the person sessions, during weeks 17 and 18 of the inspection',
    },
    alsoStated: [
      { standsIn: 'week 17', quote: 'Scrutiny sessions.' },
      { standsIn: 'week 18', quote: 'Scrutiny sessions continue.' },
      { standsIn: 'overview: Scrutiny focus groups', quote: 'focus groups should take place later in the fortnight' },
    ],
    ambiguities: ['A24'],
    note: 'Later in the fortnight where possible, after the team around the person sessions.',
  },
]
