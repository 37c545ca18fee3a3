import type { WeekEntry } from '../../programme.ts'
import { entriesOfWeek } from '../entries-of-week.ts'

/** Weeks 17 and 18: team around the person and scrutiny sessions. */
export const sessionsEntries: readonly WeekEntry[] = [
  ...entriesOfWeek(17, {
    events: [
      {
        who: 'both',
        title: 'Team around the person sessions begin',
        refs: ['win-tatp-sessions'],
        quote: 'Team around the person sessions.',
      },
      {
        who: 'both',
        title: 'Scrutiny sessions begin',
        refs: ['win-scrutiny-sessions'],
        quote: 'Scrutiny sessions.',
      },
    ],
    actions: [
      {
        who: 'coordinator',
        title: 'Support the sessions as they run',
        standing: true,
        refs: ['win-tatp-sessions', 'win-scrutiny-sessions'],
        quote: 'supports the successful delivery of team around the person sessions and scrutiny sessions',
      },
    ],
  }),
  ...entriesOfWeek(18, {
    events: [
      {
        who: 'both',
        title: 'Second week of team around the person sessions',
        refs: ['win-tatp-sessions'],
        quote: 'Team around the person sessions continue.',
      },
      {
        who: 'both',
        title: 'Second week of scrutiny sessions',
        refs: ['win-scrutiny-sessions'],
        quote: 'Scrutiny sessions continue.',
      },
    ],
    actions: [
      {
        who: 'coordinator',
        title: 'Support the sessions as they run',
        standing: true,
        refs: ['win-tatp-sessions', 'win-scrutiny-sessions'],
        quote: 'supports the successful delivery of team around the person sessions and scrutiny sessions',
      },
    ],
  }),
]
