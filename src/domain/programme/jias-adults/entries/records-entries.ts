import type { WeekEntry } from '../../programme.ts'
import { entriesOfWeek } from '../entries-of-week.ts'

/** Weeks 14 to 16: records made available and reviewed; the final timetable. */
export const recordsEntries: readonly WeekEntry[] = [
  ...entriesOfWeek(14, {
    events: [
      {
        who: 'both',
        title: 'Partnership meeting 2 on Thursday',
        refs: ['m-pm2'],
        quote: 'Partnership meeting 2 (Thurs)',
      },
      {
        who: 'inspection-team',
        title: 'Invitations to the scrutiny focus groups go out',
        refs: ['w14-scrutiny-invites-issued'],
        quote: 'The inspection team issues invites for scrutiny focus groups',
      },
    ],
    actions: [
      {
        who: 'partnership',
        title: 'Finish the records; uploads done by 12 noon on Wednesday',
        refs: ['w14-wed-records-uploaded', 'win-records-prep'],
        quote: 'Files requiring to be uploaded should be completed by 12 noon on Wednesday this week',
      },
      {
        who: 'partnership',
        title: 'Direct access works for every inspector by 9am on Thursday',
        refs: ['w14-thu-system-access-live', 'win-system-access'],
        quote: 'this needs to be in place for all inspectors by 9am on Thursday this week',
      },
      {
        who: 'partnership',
        title: 'Arrange for paper records to be signed over on Monday',
        refs: ['w15-mon-paper-records'],
        quote: 'signed over by the coordinator to the inspection team by 8am on Monday week 15',
      },
      {
        who: 'partnership',
        title: 'Train the inspectors on Thursday morning',
        refs: ['w14-thu-systems-training', 'm-training'],
        quote: 'Thursday morning – partnership provides training to inspection team in using their electronic systems',
      },
      {
        who: 'partnership',
        title: 'Send the contacts for questions about records by Wednesday noon',
        refs: ['w14-wed-records-staff-contacts'],
        quote: 'of records process by 12 noon on Wednesday this week',
      },
    ],
  }),
  ...entriesOfWeek(15, {
    events: [
      {
        who: 'inspection-team',
        title: 'Records are reviewed from Monday',
        refs: ['win-review-of-records'],
        quote: 'The inspection team reviews people’s records (Monday-Wednesday)',
      },
      {
        who: 'partnership',
        title: 'Paper records reach the venue by 8am on Monday',
        refs: ['w15-mon-paper-records'],
        quote: 'reading venue by 8am on Monday morning',
      },
      {
        who: 'partnership',
        title: 'Named staff are on hand for questions',
        refs: ['win-records-staff-available'],
        quote: 'HSCP ensures identified social work and health staff are available to answer any questions',
      },
      {
        who: 'inspection-team',
        title: 'Inspection team checks its list for team around the person',
        refs: ['w15-tatp-changes-informed'],
        quote: 'inform the HSCP of any changes',
      },
    ],
    actions: [
      {
        who: 'coordinator',
        title: 'From Thursday, settle the sessions with the SSO',
        refs: ['win-tatp-finalise'],
        quote:
          'From Thursday this week to Wednesday week 16, the inspection coordinator will work with the strategic support officer',
      },
    ],
  }),
  ...entriesOfWeek(16, {
    actions: [
      {
        who: 'coordinator',
        title: 'Upload the final timetable by 12 noon on Wednesday',
        refs: ['w16-wed-final-timetable', 'win-tatp-finalise'],
        quote: 'the scrutiny focus groups and TATP sessions by 12 noon on Wednesday of this week',
      },
    ],
  }),
]
