import type { Ambiguity } from '../../programme.ts'

/** The guide can be read in more than one way. */
export const unclearPoints: readonly Ambiguity[] = [
  {
    id: 'A06',
    kind: 'ambiguity',
    topic: '12pm, 12 noon, noon',
    problem: 'The same deadlines are written three ways; 12pm can be misread as midnight.',
    quotes: [
      { standsIn: 'week 1', quote: 'completed and returned to the inspection team by 12pm on Friday of week 6' },
      { standsIn: 'week 6', quote: 'by 12 noon on Friday' },
      { standsIn: 'overview: Position statement and supporting evidence', quote: '12pm on Monday of week 11' },
      { standsIn: 'week 11', quote: 'by noon on Monday this week' },
    ],
    saferReading: '12:00 midday.',
  },
  {
    id: 'A09',
    kind: 'ambiguity',
    topic: 'When the staff survey opens and goes out',
    problem:
      'Overview: link sent "by week 6"; week 5: opens at the beginning of week 6; week 6: emailed as soon as possible. "By week 6" could mean before week 6 starts.',
    quotes: [
      {
        standsIn: 'overview: Staff survey',
        quote: 'send them a link to the staff survey by week 6 of the inspection',
      },
      { standsIn: 'week 5', quote: 'opening the survey to staff at the beginning of week 6' },
      { standsIn: 'week 6', quote: 'as soon as possible.' },
    ],
    saferReading: 'Send on the Monday of week 6.',
  },
  {
    id: 'A10',
    kind: 'ambiguity',
    topic: '"By", "end of" and "(Friday)" without a time',
    problem:
      'Coordinator contact details, staff survey and engagement survey have a Friday but no clock time, in changing words.',
    quotes: [
      {
        standsIn: 'overview: Identifying the inspection coordinator',
        quote: 'By the end of Friday of week 2 following notification',
      },
      { standsIn: 'week 1', quote: 'no later than Friday of week 2' },
      { standsIn: 'week 2', quote: 'inspection team by Friday of week 2' },
      { standsIn: 'week 9', quote: 'Staff survey closes (Friday)' },
      { standsIn: 'overview: Staff survey', quote: 'staff survey closes at the end of week 9' },
      { standsIn: 'week 10', quote: 'Engagement surveys close (Friday)' },
      { standsIn: 'week 7', quote: 'until the end of week 10' },
    ],
    saferReading: 'Take 17:00 Friday as a working time and mark it as assumed.',
  },
  {
    id: 'A13',
    kind: 'ambiguity',
    topic: 'Where things are uploaded',
    problem:
      'Destinations vary: inspection team; secure data sharing platform; Care Inspectorate secure SharePoint site; no place named. The choice of platform is made in week 5 for records only, but the PIR (week 6) and trackers also go to "the secure data sharing platform".',
    quotes: [
      { standsIn: 'week 1', quote: 'returned to the inspection team by 12pm' },
      { standsIn: 'week 6', quote: 'is uploaded to the secure data sharing platform by 12 noon on Friday' },
      { standsIn: 'week 11', quote: 'Inspectorate secure SharePoint site by noon on Monday this week' },
      { standsIn: 'week 13', quote: 'MDT sessions to the inspection team by 12 noon on Friday' },
      {
        standsIn: 'week 5',
        quote:
          'access to its own secure data sharing platform or to use the Care Inspectorate’s secure SharePoint platform',
      },
    ],
    saferReading: "Store a destination per artefact; ask at the coordinator's meeting.",
  },
  {
    id: 'A17',
    kind: 'ambiguity',
    topic: 'Full list or at most 20',
    problem:
      'Overview: list so that no relevant services or groups are missed; week 1: up to 20 of the most significant rather than all.',
    quotes: [
      {
        standsIn: 'overview: Engagement',
        quote: 'no relevant services or groups are missed, the HSCP is asked to supply a list',
      },
      { standsIn: 'week 1', quote: 'We ask for up to 20 of the most significant services, rather than all of them' },
    ],
    saferReading: 'Cap at 20 with a warning.',
  },
  {
    id: 'A18',
    kind: 'ambiguity',
    topic: 'How and when TATP people are chosen',
    problem:
      'Chosen from people whose records have been reviewed (week 15) against provisionally in week 11; number (a proportion), day of the week 11 upload and day of the change message are not given.',
    quotes: [
      {
        standsIn: 'overview: Team around the person',
        quote: 'select a proportion of the people whose records they have reviewed',
      },
      {
        standsIn: 'overview: Team around the person',
        quote: 'provisional group of people from the final review of records sample in week 11',
      },
      { standsIn: 'week 11', quote: 'will also upload individuals who have been selected in advance' },
      { standsIn: 'week 15', quote: 'inform the HSCP of any changes' },
    ],
  },
  {
    id: 'A22',
    kind: 'ambiguity',
    topic: 'Records mode decided too late for its own actions',
    problem:
      'The onsite/remote/platform choice has no weekday in week 5 and system access should be put in place "now", in the same week; week 5 makes it the choice of the partnership, the overview a matter agreed in discussion.',
    quotes: [
      {
        standsIn: 'week 5',
        quote:
          'Confirm with the inspection team whether the HSCP wishes the review of records in week 15 to be carried out onsite or remotely',
      },
      { standsIn: 'week 5', quote: 'should be put in place now to ensure that inspectors have system access' },
      { standsIn: 'overview: Reviewing records', quote: 'Assuming we are planning to read records remotely' },
    ],
    saferReading: "Decide at the coordinator's meeting; allow mixed modes.",
  },
  {
    id: 'A26',
    kind: 'ambiguity',
    topic: 'What is uploaded with the position statement',
    problem:
      'Performance data, an organisational chart (overview) and the evidence log (linked in week 5) are not named in week 11; volume and type limits are only in the template.',
    quotes: [
      {
        standsIn: 'overview: Position statement and supporting evidence',
        quote: 'accompanied by supporting performance data and information and an organisational chart',
      },
      { standsIn: 'week 5', quote: 'See Position_Statement_v1.1 and Evidence_Log_v1.0' },
      { standsIn: 'week 11', quote: 'HSCP uploads its completed position statement and supporting evidence' },
      {
        standsIn: 'overview: Position statement and supporting evidence',
        quote: 'guidance as to the volume and types of supporting evidence required',
      },
    ],
    saferReading: 'List all four; limits configurable.',
  },
  {
    id: 'A27',
    kind: 'ambiguity',
    topic: 'Thursday of week 14 is crowded',
    problem:
      'Access by 9am, training in the morning and partnership meeting 2 on the same Thursday; no times for the last two.',
    quotes: [
      { standsIn: 'week 14', quote: 'Partnership meeting 2 (Thurs)' },
      { standsIn: 'week 14', quote: 'by 9am on Thursday this week' },
      { standsIn: 'week 14', quote: 'Thursday morning – partnership provides training' },
    ],
    saferReading: 'Training in the morning, meeting in the afternoon.',
  },
  {
    id: 'A28',
    kind: 'ambiguity',
    topic: 'Training: always or only with direct access',
    problem: 'Weeks 5 and the overview tie training to direct access; week 14 prints it without condition.',
    quotes: [
      {
        standsIn: 'overview: Reviewing records',
        quote: 'We ask that in this case, the partnership provide training to the inspection team',
      },
      { standsIn: 'week 14', quote: 'Thursday morning – partnership provides training to inspection team' },
    ],
    saferReading: 'Conditional on direct access.',
  },
  {
    id: 'A29',
    kind: 'ambiguity',
    topic: 'Paper records',
    problem:
      'Available, delivered, delivered and signed over: three states for 8am Monday week 15; venue is "agreed" but no date for agreeing it.',
    quotes: [
      { standsIn: 'week 11', quote: 'available for 8am on Monday of week 15' },
      { standsIn: 'week 14', quote: 'delivered and signed over by the coordinator to the inspection team' },
      { standsIn: 'week 15', quote: 'reading venue by 8am on Monday morning' },
    ],
    saferReading: 'Signed over at the venue by 08:00.',
  },
  {
    id: 'A32',
    kind: 'ambiguity',
    topic: 'Questionnaire issue day',
    problem: 'Issued in week 31 without a day; two weeks back from Tuesday week 33 gives Tuesday week 31.',
    quotes: [
      {
        standsIn: 'week 31',
        quote: 'Post inspection questionnaire issued (HSCP has 2 weeks to complete and return)',
      },
      { standsIn: 'week 33', quote: 'HSCP returns post inspection questionnaire (Tuesday)' },
    ],
    saferReading: 'Tuesday week 33.',
  },
  {
    id: 'A39',
    kind: 'ambiguity',
    topic: 'Theme inside a general guide',
    problem:
      'The guide is written for one theme (mental illness, 18-64) in several places; another theme would change survey circulation, provider list and sample.',
    quotes: [
      {
        standsIn: 'overview: What health and social care partnerships can expect',
        quote: 'living with mental illness and who are between 18 and 64 years of age',
      },
      { standsIn: 'week 1', quote: 'who work with or provide support to people who are living with mental illness' },
      { standsIn: 'week 5', quote: 'services which support people living with mental illness' },
    ],
    saferReading: 'Theme as a setting.',
  },
  {
    id: 'A41',
    kind: 'ambiguity',
    topic: 'Who organises partnership meetings',
    problem:
      'Coordinator organises (overview); coordinator works with the SSO (weeks 4 and 9); dates are fixed by the inspection team (week 6).',
    quotes: [
      {
        standsIn: 'overview: Partnership meetings',
        quote: 'The inspection coordinator will need to organise the meetings',
      },
      { standsIn: 'week 4', quote: 'team’s strategic support officer (SSO) to arrange the following meetings' },
      { standsIn: 'week 6', quote: 'Partnership meeting 2 - Thursday week 14' },
    ],
    saferReading: 'Coordinator owns, SSO consulted.',
  },
  {
    id: 'A42',
    kind: 'ambiguity',
    topic: 'Coordinator starts after work has begun',
    problem:
      'Reading the guide is an action of week 3, and the coordinator need only be named by Friday week 2, but the PIR and provider list start in week 1.',
    quotes: [
      { standsIn: 'week 3', quote: 'should take time to read the partnership guide' },
      { standsIn: 'week 1', quote: 'record reading sample as soon as possible' },
    ],
    saferReading: 'Start the programme without a named coordinator.',
  },
  {
    id: 'A43',
    kind: 'ambiguity',
    topic: 'Remote, on site or hybrid',
    problem:
      'The guide describes a remote inspection, says activities may move on site and aims at a hybrid; only the review of records has an on-site alternative in the weeks.',
    quotes: [
      {
        standsIn: 'overview: Adapting to circumstances',
        quote: 'This guide still describes our inspection methodology when an inspection is completed remotely',
      },
      { standsIn: 'overview: Adapting to circumstances', quote: 'We aim to develop a hybrid approach' },
      {
        standsIn: 'overview: Reviewing records',
        quote: 'If, in discussion, we have agreed with the HSCP that records will be read onsite',
      },
    ],
    saferReading: 'Mode per activity.',
  },
  {
    id: 'A44',
    kind: 'ambiguity',
    topic: 'What the TATP draft timetable covers',
    problem:
      'Week 11-13: staff MDT sessions only; overview: team around the person sessions, which also include the person and unpaid carers (separate discussions).',
    quotes: [
      { standsIn: 'week 13', quote: 'draft timetable for team around the person MDT sessions' },
      {
        standsIn: 'overview: Team around the person',
        quote: 'The draft timetable for team around the person sessions',
      },
      { standsIn: 'week 15', quote: 'sessions with people, their carers and the staff teams which support them' },
    ],
    saferReading: 'Draft: MDT sessions; person and carer sessions added by week 16.',
  },
]
