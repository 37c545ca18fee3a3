import type { WeekEntry } from '../../programme.ts'
import { entriesOfWeek } from '../entries-of-week.ts'

/** Weeks 1 to 5: the letter, the coordinator, the first lists and meetings. */
export const notifiedEntries: readonly WeekEntry[] = [
  ...entriesOfWeek(1, {
    events: [
      {
        who: 'inspection-team',
        title: 'Formal notification arrives on Monday',
        refs: ['w01-mon-notification'],
        quote:
          'On the Monday of week 1, the HSCP receives a letter from the Care Inspectorate and Healthcare Improvement Scotland giving formal notification',
      },
    ],
    actions: [
      {
        who: 'partnership',
        title: 'Name a coordinator; contact details by Friday of week 2',
        refs: ['w02-fri-coordinator-contact', 'win-coordinator'],
        quote: 'no later than Friday of week 2',
      },
      {
        who: 'partnership',
        title: 'Choose someone senior, able to draw on resources and to decide',
        refs: ['w01-a2'],
        quote: 'someone with a level of seniority who can access partnership resources',
      },
      {
        who: 'coordinator',
        title: 'Put the inspection team in touch with staff, people and carers',
        standing: true,
        refs: [],
        quote: 'put us in touch with key staff, people and carers',
      },
      {
        who: 'partnership',
        title: 'Let stakeholders know of the inspection',
        optional: true,
        refs: ['w01-a4'],
        quote: 'You may wish to inform stakeholders about our inspection as soon as possible',
      },
      {
        who: 'inspection-team',
        title: 'Expect services and groups to be contacted from week 3',
        refs: [
          'w03-third-sector-contact-begins',
          'w04-statutory-contact-begins',
          'win-third-sector-contact',
          'win-statutory-contact',
        ],
        quote:
          'From week 3, the inspection team will begin contacting third and independent sector services and groups',
      },
      {
        who: 'partnership',
        title: 'Draw up the provider and services list for Thursday of week 3',
        refs: ['w03-thu-provider-services', 'win-provider-list'],
        quote: 'v1.3 by 5pm on Thursday of week 3',
      },
      {
        who: 'partnership',
        title: 'Ask managers of care and health records to plan the sample',
        refs: ['w01-a7'],
        quote:
          'relevant managers with responsibility for social care and health records are asked to consider what they need to do',
      },
      {
        who: 'partnership',
        title: 'Start the PIR: due at 12 noon on Friday of week 6',
        refs: ['w06-fri-pir', 'win-pir'],
        quote: 'needs to be completed and returned to the inspection team by 12pm on Friday of week 6',
      },
    ],
  }),
  ...entriesOfWeek(2, {
    events: [
      {
        who: 'inspection-team',
        title: 'Inspection team prepares the engagement phase',
        refs: [],
        quote: 'The inspection team continues to prepare for the engagement phase',
      },
      {
        who: 'partnership',
        title: "Coordinator's contact details due by Friday",
        refs: ['w02-fri-coordinator-contact'],
        quote: 'inspection team by Friday of week 2',
      },
      {
        who: 'inspection-team',
        title: 'SSO writes, then the inspection lead calls',
        refs: ['w02-sso-first-contact', 'm-intro'],
        quote: 'the inspection lead will follow up with a telephone call/MS Teams meeting to introduce themselves',
      },
    ],
  }),
  ...entriesOfWeek(3, {
    actions: [
      {
        who: 'coordinator',
        title: 'Coordinator reads the partnership guide through',
        refs: ['w03-a1'],
        quote: 'should take time to read the partnership guide',
      },
      {
        who: 'partnership',
        title: 'Return the provider and services list by 5pm on Thursday',
        refs: ['w03-thu-provider-services', 'win-provider-list'],
        quote: 'by 5pm on Thursday of this week',
      },
      {
        who: 'inspection-team',
        title: 'Third and independent sector services are contacted from now',
        refs: ['w03-third-sector-contact-begins', 'win-third-sector-contact'],
        quote: 'will begin to make contact with local third and independent sector services and groups',
      },
    ],
  }),
  ...entriesOfWeek(4, {
    events: [
      {
        who: 'inspection-team',
        title: 'Inspection team looks for people and carers through local services',
        refs: ['w04-statutory-contact-begins', 'win-statutory-contact'],
        quote: 'will make contact with local services and groups with the aim of identifying people and carers',
      },
    ],
    actions: [
      {
        who: 'coordinator',
        title: 'Find participants and, with the SSO, arrange the meetings of week 5',
        refs: ['w04-arrange-week5-meetings'],
        quote: 'to arrange the following meetings which take place in week 5',
      },
      {
        who: 'coordinator',
        title: 'Partnership meeting 1 among them',
        refs: ['m-pm1', 'w04-arrange-week5-meetings'],
        quote: 'Partnership Meeting 1 (Briefing) - this meeting provides an inspection overview',
      },
      {
        who: 'coordinator',
        title: "The coordinator's meeting among them",
        refs: ['m-coordinator', 'w04-arrange-week5-meetings'],
        quote: 'Coordinator’s Meeting - this allows the inspection lead, depute inspection lead',
      },
      {
        who: 'coordinator',
        title: 'Plan both meetings for one day',
        refs: ['m-pm1', 'm-coordinator', 'w04-arrange-week5-meetings'],
        quote: 'Partnership meeting 1 and the coordinator’s meeting are commonly held on the same day',
      },
      {
        who: 'coordinator',
        title: 'Make sure the right people know the work for the sample',
        refs: ['w04-a5', 'win-pir'],
        quote: 'aware of the work that needs to be done to progress the review of records sample',
      },
      {
        who: 'coordinator',
        title: 'Think about how the staff survey link reaches every service',
        refs: ['w04-a6', 'w06-staff-survey-link-sent'],
        quote: 'start considering how to distribute the staff survey link to staff in week 6',
      },
    ],
  }),
  ...entriesOfWeek(5, {
    events: [
      {
        who: 'both',
        title: 'Partnership meeting 1, the briefing',
        refs: ['m-pm1'],
        quote: 'Partnership Meeting 1 (Briefing) - this meeting provides an inspection overview',
      },
      {
        who: 'both',
        title: "The coordinator's meeting",
        refs: ['m-coordinator'],
        quote: 'Coordinator’s Meeting - this allows the inspection lead, depute inspection lead',
      },
      {
        who: 'both',
        title: 'Both usually on one day, with a short break between',
        refs: ['m-pm1', 'm-coordinator'],
        quote: 'Partnership meeting 1 and the coordinator’s meeting are commonly held on the same day',
      },
      {
        who: 'inspection-team',
        title: 'Staff survey link arrives from the inspection team',
        refs: ['w05-staff-survey-link-provided'],
        quote: 'will also provide a link to the online staff survey',
      },
      {
        who: 'inspection-team',
        title: 'Inspection team goes on talking to local services and groups',
        refs: ['win-third-sector-contact', 'win-statutory-contact'],
        quote: 'will continue to have conversations with local services and groups',
      },
    ],
    actions: [
      {
        who: 'coordinator',
        title: 'Keep working out how the staff survey link goes out',
        standing: true,
        refs: ['w06-staff-survey-link-sent'],
        quote: 'Continue working on how to distribute the staff survey link to staff in week 6',
      },
      {
        who: 'coordinator',
        title: 'Start the position statement and its evidence',
        refs: ['w11-mon-position-statement', 'win-position-statement'],
        quote: 'Start preparing the position statement and supporting evidence for 12 noon, Monday week 11',
      },
      {
        who: 'coordinator',
        title: 'Say whether records are read onsite or remotely',
        refs: ['w05-records-mode-decision'],
        quote:
          'Confirm with the inspection team whether the HSCP wishes the review of records in week 15 to be carried out onsite or remotely',
      },
      {
        who: 'coordinator',
        title: 'If remotely, say on whose platform',
        refs: ['w05-records-mode-decision'],
        quote:
          'whether it wants to give the inspection team access to its own secure data sharing platform or to use the Care Inspectorate’s secure SharePoint platform',
      },
      {
        who: 'coordinator',
        title: 'Start planning how records are made ready for week 15',
        refs: ['w05-a5', 'win-records-prep', 'w14-wed-records-uploaded'],
        quote:
          'Start planning how the partnership will prepare and provide records for the inspection team to read in week 15',
      },
      {
        who: 'partnership',
        title: 'For direct access, settle agreements now',
        refs: ['w05-system-access-agreements', 'w14-thu-system-access-live'],
        quote: 'any system access requirements or system access agreements should be put in place now',
      },
      {
        who: 'partnership',
        title: 'For direct access, plan training for Thursday of week 14',
        refs: ['w05-a7', 'w14-thu-systems-training', 'm-training'],
        quote:
          'On that morning, we ask the partnership to provide training for the inspection team in the use of their online systems',
      },
      {
        who: 'partnership',
        title: 'Start finding staff who can answer questions about records',
        refs: ['w05-a8', 'w14-wed-records-staff-contacts', 'win-records-staff-available'],
        quote: 'should start identifying members of social work and health staff who will be available',
      },
      {
        who: 'coordinator',
        title: 'Start arranging the scrutiny focus groups',
        refs: ['w13-fri-scrutiny-timetable', 'win-focus-group-prep'],
        quote: 'Start identifying participants and making arrangements for the scrutiny focus groups',
      },
      {
        who: 'coordinator',
        title: 'Think about how people and carers get the survey, and with what help',
        refs: ['w05-a10', 'w07-engagement-survey-shared', 'win-engagement-survey'],
        quote: 'Start considering how to share the people and carers survey with people and unpaid carers',
      },
    ],
  }),
]
