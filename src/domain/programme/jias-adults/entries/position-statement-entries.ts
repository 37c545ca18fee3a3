import type { WeekEntry } from '../../programme.ts'
import { entriesOfWeek } from '../entries-of-week.ts'

/** Weeks 11 to 13: the position statement, the final samples and the timetables. */
export const positionStatementEntries: readonly WeekEntry[] = [
  ...entriesOfWeek(11, {
    events: [
      {
        who: 'inspection-team',
        title: 'Final case tracker arrives by 5pm on Monday',
        refs: ['w11-mon-final-case-tracker-issued'],
        quote: 'platform by 5pm on Monday to confirm people in the main and reserve samples',
      },
      {
        who: 'inspection-team',
        title: 'Resampling, if any, is kept to the minimum',
        refs: ['w12-mon-resampled-tracker'],
        quote: 'the minimum amount of resampling required to produce effective main and reserve samples',
      },
      {
        who: 'inspection-team',
        title: 'First list for team around the person arrives',
        refs: ['w11-tatp-people-uploaded'],
        quote: 'will also upload individuals who have been selected in advance for the team around the person process',
      },
    ],
    actions: [
      {
        who: 'partnership',
        title: 'Prepare the sampled records from Tuesday',
        refs: ['w11-tue-records-prep-starts', 'win-records-prep'],
        quote: 'From Tuesday HSCP begins preparing records for people identified on the final case tracker',
      },
      {
        who: 'inspection-team',
        title: 'Resampling adds people to the final case tracker',
        refs: ['w12-mon-resampled-tracker'],
        quote: 'additional people will be added to the final case tracker as they are identified',
      },
      {
        who: 'partnership',
        title: 'Remote reading: uploads done by 12 noon on Wednesday of week 14',
        refs: ['w14-wed-records-uploaded'],
        quote: 'completed by 12 noon on Wed week 14',
      },
      {
        who: 'partnership',
        title: 'Direct access: ready by 9am on Thursday of week 14',
        refs: ['w14-thu-system-access-live'],
        quote: 'to be available by 9am on Thursday of week 14',
      },
      {
        who: 'partnership',
        title: 'Paper records: ready for 8am on Monday of week 15',
        refs: ['w15-mon-paper-records'],
        quote: 'available for 8am on Monday of week 15',
      },
      {
        who: 'partnership',
        title: 'Check the sample and the list; confirm by 12 noon on Friday',
        refs: ['w11-fri-sample-tatp-confirmed', 'win-sample-review'],
        quote: 'confirm they are appropriate by noon on Friday this week',
      },
      {
        who: 'partnership',
        title: 'Upload the position statement and evidence by 12 noon on Monday',
        refs: ['w11-mon-position-statement', 'win-position-statement'],
        quote: 'Inspectorate secure SharePoint site by noon on Monday this week',
      },
      {
        who: 'partnership',
        title: 'Confirm who comes to the partnership meetings, and when',
        refs: ['w11-partnership-meetings-confirmed'],
        quote: 'HSCP confirms participants and arrangements for partnership meetings',
      },
      {
        who: 'coordinator',
        title: 'Check that sessions and meetings are on course for week 13',
        refs: ['w11-scrutiny-progress-review', 'w13-fri-scrutiny-timetable'],
        quote: 'reviews progress on arrangements for the scrutiny sessions and partnership meetings',
      },
      {
        who: 'coordinator',
        title: 'Begin arranging the staff sessions of team around the person',
        refs: ['win-tatp-arrange', 'w13-fri-tatp-draft-timetable'],
        quote: 'begins to arrange the staff MDT sessions for the team around the person sessions',
      },
    ],
  }),
  ...entriesOfWeek(12, {
    events: [
      {
        who: 'inspection-team',
        title: 'After resampling, the final case tracker is confirmed by Monday noon',
        refs: ['w12-mon-resampled-tracker'],
        quote: 'case tracker has been uploaded to the secure data sharing platform by 12 noon on Monday',
      },
    ],
    actions: [
      {
        who: 'coordinator',
        title: 'Keep settling who joins the scrutiny focus groups',
        standing: true,
        refs: ['win-focus-group-prep'],
        quote: 'continues to finalise participants for scrutiny focus groups',
      },
      {
        who: 'partnership',
        title: 'Keep preparing records',
        standing: true,
        refs: ['win-records-prep'],
        quote: 'HSCP continues preparing (and if required, uploading) records',
      },
      {
        who: 'coordinator',
        title: 'Go on arranging the staff sessions; draft timetable in week 13',
        refs: ['win-tatp-arrange', 'w13-fri-tatp-draft-timetable'],
        quote: 'begins to arrange the staff MDT sessions for the team around the person sessions',
      },
    ],
  }),
  ...entriesOfWeek(13, {
    actions: [
      {
        who: 'coordinator',
        title: 'Upload the scrutiny timetable and the draft for team around the person',
        refs: ['w13-fri-scrutiny-timetable', 'w13-fri-tatp-draft-timetable'],
        quote: 'uploads the timetable (names, designations and email addresses) for scrutiny focus groups',
      },
      {
        who: 'partnership',
        title: 'Keep preparing records',
        standing: true,
        refs: ['win-records-prep'],
        quote: 'HSCP continues preparing (and if required, uploading) records',
      },
    ],
  }),
]
