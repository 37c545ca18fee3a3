import type { WeekEntry } from '../../programme.ts'
import { entriesOfWeek } from '../entries-of-week.ts'

/** Weeks 6 to 10: the PIR, the surveys, engagement and the initial case tracker. */
export const engagementEntries: readonly WeekEntry[] = [
  ...entriesOfWeek(6, {
    events: [
      {
        who: 'staff',
        title: 'Staff survey open',
        refs: ['win-staff-survey'],
        quote: 'Staff survey is open for staff to complete until the end of week 9',
      },
      {
        who: 'inspection-team',
        title: 'Inspection team plans engagement with local services',
        refs: [],
        quote: 'Further conversations between inspection team and local services and groups',
      },
      {
        who: 'inspection-team',
        title: 'Engagement survey links and paper copies arrive',
        refs: ['w06-engagement-survey-links-provided'],
        quote: 'Inspection team sends links and any requested hard copies of engagement surveys',
      },
    ],
    actions: [
      {
        who: 'coordinator',
        title: 'Email the staff survey link to staff, early in the week',
        refs: ['w06-staff-survey-link-sent'],
        quote: 'emails the staff survey link to relevant health and social staff as soon as possible',
      },
      {
        who: 'coordinator',
        title: 'Tell the SSO how many staff have the link',
        refs: ['w06-survey-return-rate-number'],
        quote: '(SSO) as to the number of staff who have been sent the link',
      },
      {
        who: 'partnership',
        title: 'Upload the PIR by 12 noon on Friday',
        refs: ['w06-fri-pir', 'win-pir'],
        quote:
          'The completed Pre-Inspection Return (PIRv1.3.xlsx) is uploaded to the secure data sharing platform by 12 noon on Friday',
      },
      {
        who: 'coordinator',
        title: 'Begin to find people and times for partnership meetings 2 to 4',
        refs: ['w06-a4', 'm-pm2', 'm-pm3', 'm-pm4'],
        quote: 'begins identifying participants and times for partnership meetings',
      },
      {
        who: 'coordinator',
        title: 'Keep preparing the position statement',
        standing: true,
        refs: ['win-position-statement'],
        quote: 'Preparing the position statement and supporting evidence',
      },
      {
        who: 'coordinator',
        title: 'Keep arranging how records are prepared',
        standing: true,
        refs: ['win-records-prep'],
        quote: 'Making arrangements for the HSCP to prepare (and if required, upload) records',
      },
      {
        who: 'coordinator',
        title: 'Keep arranging the scrutiny focus groups',
        standing: true,
        refs: ['win-focus-group-prep'],
        quote: 'Identifying participants and making arrangements for the scrutiny focus groups',
      },
      {
        who: 'coordinator',
        title: 'Keep arranging how the engagement survey goes out',
        standing: true,
        refs: ['w07-engagement-survey-shared'],
        quote: 'Making arrangements to send out the people and carer survey through partnership services',
      },
    ],
  }),
  ...entriesOfWeek(7, {
    events: [
      {
        who: 'people',
        title: 'Engagement surveys open',
        refs: ['win-engagement-survey'],
        quote: 'Engagement surveys are open for people and carers to complete until the end of week 10',
      },
      {
        who: 'inspection-team',
        title: 'Phone support for the survey begins',
        refs: ['win-phone-support'],
        quote: 'Inspection team provides telephone support for engagement survey on 0131 623 4614',
      },
      {
        who: 'inspection-team',
        title: 'Engagement timetable settled with local services',
        refs: ['w07-engagement-timetable-agreed'],
        quote:
          'Inspection team agrees timetable for engagement conversations and focus groups with local services and groups',
      },
      {
        who: 'inspection-team',
        title: 'Early engagement conversations, perhaps',
        refs: ['win-engagement-early'],
        quote: 'Potential early engagement conversations with people and carers (remote)',
      },
      {
        who: 'inspection-team',
        title: 'Initial sample drawn from the PIR',
        refs: ['w07-initial-sample-selected'],
        quote: 'Inspection team selects the initial random sample of people whose records will be reviewed',
      },
    ],
    actions: [
      {
        who: 'coordinator',
        title: 'Share survey links and paper copies through our services',
        refs: ['w07-engagement-survey-shared'],
        quote: 'ensures that the engagement survey links and paper copies are shared with people and unpaid carers',
      },
      {
        who: 'partnership',
        title: 'Keep helping people and carers to complete the survey',
        standing: true,
        refs: ['win-engagement-survey'],
        quote: 'Partnership staff support completion',
      },
      {
        who: 'coordinator',
        title: 'Keep preparing the position statement',
        standing: true,
        refs: ['win-position-statement'],
        quote: 'Preparing the position statement and supporting evidence',
      },
      {
        who: 'coordinator',
        title: 'Keep arranging how records are prepared',
        standing: true,
        refs: ['win-records-prep'],
        quote: 'Making arrangements for the HSCP to prepare (and if required, upload) records',
      },
      {
        who: 'coordinator',
        title: 'Keep arranging the scrutiny focus groups',
        standing: true,
        refs: ['win-focus-group-prep'],
        quote: 'Identifying participants and making arrangements for the scrutiny focus groups',
      },
      {
        who: 'coordinator',
        title: 'Keep confirming partnership meetings 2 to 4',
        standing: true,
        refs: ['m-pm2', 'm-pm3', 'm-pm4'],
        quote: 'Working to confirm arrangements and participants for partnership meetings 2,3 and 4',
      },
    ],
  }),
  ...entriesOfWeek(8, {
    events: [
      {
        who: 'people',
        title: 'Engagement survey still open',
        refs: ['win-engagement-survey'],
        quote: 'Engagement survey remains open',
      },
      {
        who: 'inspection-team',
        title: 'Phone support goes on',
        refs: ['win-phone-support'],
        quote: 'Inspection team continues to provide telephone support for engagement survey on 0131 623 4614',
      },
      {
        who: 'inspection-team',
        title: 'Engagement conversations and groups begin',
        refs: ['win-engagement-conversations'],
        quote: 'Engagement conversations and focus groups take place with the support of local services and groups',
      },
      {
        who: 'inspection-team',
        title: 'Initial case tracker arrives by 5pm on Monday',
        refs: ['w08-mon-initial-case-tracker-issued'],
        quote: 'secure data sharing platform for the HSCP to access by 5pm on Monday this week',
      },
    ],
    actions: [
      {
        who: 'partnership',
        title: 'Start on the initial case tracker at once',
        refs: ['w10-fri-initial-case-tracker-returned', 'win-initial-tracker'],
        quote: 'The HSCP will immediately begin completing the initial case tracker spreadsheet',
      },
      {
        who: 'coordinator',
        title: 'Keep encouraging staff to help with the survey',
        standing: true,
        refs: ['win-engagement-survey'],
        quote: 'Encouraging partnership staff to support people and carers to complete the engagement surveys',
      },
      {
        who: 'coordinator',
        title: 'Keep preparing the position statement',
        standing: true,
        refs: ['win-position-statement'],
        quote: 'Preparing the position statement and supporting evidence',
      },
      {
        who: 'coordinator',
        title: 'Keep planning how records are prepared',
        standing: true,
        refs: ['win-records-prep'],
        quote: 'Planning how the partnership will prepare (and if required, upload) records',
      },
      {
        who: 'coordinator',
        title: 'Keep arranging the scrutiny focus groups',
        standing: true,
        refs: ['win-focus-group-prep'],
        quote: 'Identifying participants and making arrangements for the scrutiny focus groups',
      },
      {
        who: 'coordinator',
        title: 'Keep confirming partnership meetings 2 to 4',
        standing: true,
        refs: ['m-pm2', 'm-pm3', 'm-pm4'],
        quote: 'Working to confirm arrangements and participants for partnership meetings 2,3 and 4',
      },
    ],
  }),
  ...entriesOfWeek(9, {
    events: [
      {
        who: 'staff',
        title: 'Staff survey ends on Friday',
        refs: ['w09-fri-staff-survey-closes', 'win-staff-survey'],
        quote: 'Staff survey closes (Friday)',
      },
      {
        who: 'people',
        title: 'Engagement surveys still open',
        refs: ['win-engagement-survey'],
        quote: 'Engagement surveys remain open',
      },
      {
        who: 'inspection-team',
        title: 'Phone support goes on',
        refs: ['win-phone-support'],
        quote: 'Inspection team continues to provide telephone support for engagement surveys',
      },
      {
        who: 'inspection-team',
        title: 'Engagement conversations and groups go on',
        refs: ['win-engagement-conversations'],
        quote: 'Engagement conversations and focus groups take place with the support of local services and groups',
      },
      {
        who: 'inspection-team',
        title: 'Inspection team may ask to speak to people on the PIR',
        refs: ['w09-people-on-pir-request'],
        quote: 'they will raise this for discussion with the partnership this week',
      },
    ],
    actions: [
      {
        who: 'partnership',
        title: 'Keep encouraging staff to help with the survey',
        standing: true,
        refs: ['win-engagement-survey'],
        quote: 'Encouraging partnership staff to support people and carers to complete the engagement surveys',
      },
      {
        who: 'partnership',
        title: 'Keep completing the initial case tracker',
        standing: true,
        refs: ['w10-fri-initial-case-tracker-returned', 'win-initial-tracker'],
        quote: 'HSCP continues to complete the initial case tracker to provide health inputs',
      },
      {
        who: 'coordinator',
        title: 'Check progress on the position statement, evidence and records',
        refs: ['w09-progress-review', 'w11-mon-position-statement', 'w14-wed-records-uploaded'],
        quote: 'reviews progress on the position statement and supporting evidence',
      },
      {
        who: 'coordinator',
        title: 'Keep arranging the focus groups, on the template of the SSO',
        standing: true,
        refs: ['w09-timetable-template-supplied', 'win-focus-group-prep'],
        quote: 'The SSO will supply a timetable template which the HSCP will populate',
      },
      {
        who: 'coordinator',
        title: 'Keep confirming partnership meetings 2 to 4 with the SSO',
        standing: true,
        refs: ['m-pm2', 'm-pm3', 'm-pm4'],
        quote:
          'Working with the inspection team’s Strategic Support Officer (SSO) to confirm arrangements and participants for partnership meetings 2,3 and 4',
      },
    ],
  }),
  ...entriesOfWeek(10, {
    events: [
      {
        who: 'people',
        title: 'Engagement surveys end on Friday',
        refs: ['w10-fri-engagement-surveys-close', 'win-engagement-survey'],
        quote: 'Engagement surveys close (Friday)',
      },
      {
        who: 'inspection-team',
        title: 'Phone support until the surveys close',
        refs: ['win-phone-support'],
        quote: 'telephone support for engagement until surveys close',
      },
      {
        who: 'inspection-team',
        title: 'Last engagement conversations and groups',
        refs: ['win-engagement-conversations', 'w10-engagement-phase-complete'],
        quote: 'Engagement conversations and focus groups (mop up)',
      },
    ],
    actions: [
      {
        who: 'partnership',
        title: 'Keep encouraging staff to help with the survey',
        standing: true,
        refs: ['win-engagement-survey'],
        quote: 'Encouraging partnership staff to support people and carers to complete the engagement surveys',
      },
      {
        who: 'partnership',
        title: 'Upload the completed case tracker by 12 noon on Friday',
        refs: ['w10-fri-initial-case-tracker-returned', 'win-initial-tracker'],
        quote:
          'HSCP uploads completed Initial Case Tracker v1.3 to the secure data sharing platform by 12 noon on Friday',
      },
      {
        who: 'coordinator',
        title: 'Keep arranging the scrutiny focus groups',
        standing: true,
        refs: ['win-focus-group-prep'],
        quote: 'Identifying participants and making arrangements for the scrutiny focus groups',
      },
      {
        who: 'coordinator',
        title: 'Keep confirming partnership meetings 2 to 4',
        standing: true,
        refs: ['m-pm2', 'm-pm3', 'm-pm4'],
        quote: 'Working to confirm arrangements and participants for partnership meetings 2,3 and 4',
      },
    ],
  }),
]
