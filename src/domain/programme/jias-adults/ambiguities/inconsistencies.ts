import type { Ambiguity } from '../../programme.ts'

/** The guide says two things that cannot both hold. */
export const inconsistencies: readonly Ambiguity[] = [
  {
    id: 'A01',
    kind: 'inconsistency',
    topic: 'Improvement plan due day',
    problem:
      'Week 31 says Wednesday of week 35, week 35 says Tuesday; week 29 starts six weeks at publication (Tuesday week 29 + 6 weeks = Tuesday week 35), but the request itself goes out only in week 31. No clock time.',
    quotes: [
      { standsIn: 'week 31', quote: 'Request for improvement plan by Wednesday week 35' },
      { standsIn: 'week 35', quote: 'HSCP returns improvement plan (Tuesday)' },
      { standsIn: 'week 29', quote: 'HSCP has 6 weeks to return improvement plan' },
    ],
    saferReading: 'Tuesday of week 35 (the earlier), until the inspection lead confirms.',
  },
  {
    id: 'A02',
    kind: 'inconsistency',
    topic: 'Days of the review of records',
    problem: 'Monday-Wednesday in weeks 5 and 15; Monday to Thursday in the overview.',
    quotes: [
      { standsIn: 'week 15', quote: 'The inspection team reviews people’s records (Monday-Wednesday)' },
      { standsIn: 'week 5', quote: 'are reviewing records (Monday to Wednesday) of week 15' },
      { standsIn: 'overview: Team around the person', quote: 'as it reviews records (Monday to Thursday week 15)' },
    ],
    saferReading: 'Keep supporting staff and access available Monday to Thursday.',
  },
  {
    id: 'A03',
    kind: 'inconsistency',
    topic: 'Period for finalising TATP sessions',
    problem:
      'Overview: end of week 15 to end of week 16. Week 15: Thursday of week 15 to Wednesday of week 16. The final timetable is due at noon on that Wednesday, so work to the end of week 16 would come after the deadline.',
    quotes: [
      {
        standsIn: 'overview: Team around the person',
        quote: 'from the end of week 15 to the end of week 16 to swiftly',
      },
      { standsIn: 'week 15', quote: 'From Thursday this week to Wednesday week 16' },
      { standsIn: 'week 16', quote: 'TATP sessions by 12 noon on Wednesday of this week' },
    ],
    saferReading: 'Thursday week 15 to 12 noon Wednesday week 16.',
  },
  {
    id: 'A04',
    kind: 'inconsistency',
    topic: 'Length of the inspection',
    problem:
      'Seven months from notification to publication is stated; publication on Tuesday of week 29 is 28 weeks and a day (about 6.5 months) after notification, and work for the partnership runs to week 35.',
    quotes: [
      {
        standsIn: 'overview: Overview of the inspection process',
        quote: 'The inspection will take seven months from the point when your HSCP receives formal notification',
      },
      { standsIn: 'week 29', quote: 'Final report published (Tuesday)' },
      { standsIn: 'week 35', quote: 'HSCP returns improvement plan (Tuesday)' },
    ],
    saferReading: 'Plan in weeks, not months.',
  },
  {
    id: 'A05',
    kind: 'inconsistency',
    topic: 'Time allowed for the PIR',
    problem:
      '"Four weeks" are stated, but Monday week 1 to Friday week 6 is nearly six weeks; no start for the four weeks is given, and no entry says when or by whom the PIR template is issued (it is only linked).',
    quotes: [
      {
        standsIn: 'overview: Selection of records to review',
        quote:
          'you will have four weeks to complete and upload the Pre-Inspection Return (PIR) by 12 noon on Friday of week 6',
      },
      { standsIn: 'week 1', quote: 'On the Monday of week 1, the HSCP receives a letter' },
    ],
    saferReading: 'The fixed point is 12 noon Friday week 6.',
  },
  {
    id: 'A07',
    kind: 'inconsistency',
    topic: 'When the sample is final',
    problem:
      'Final by week 11 in the overview and the Monday 5pm tracker; but people may be added as identified in week 11 and a new final tracker may come on Monday noon of week 12, after the partnership must have confirmed the sample (noon Friday week 11). "Confirm when ... uploaded ... by 12 noon on Monday" also leaves open whether noon is for the upload or the message. No step confirms the added people.',
    quotes: [
      {
        standsIn: 'overview: Selection of records to review',
        quote: 'critical that the random sample of individuals is finalised by week 11',
      },
      {
        standsIn: 'week 11',
        quote: 'additional people will be added to the final case tracker as they are identified',
      },
      {
        standsIn: 'week 12',
        quote:
          'the inspection team will confirm when the final case tracker has been uploaded to the secure data sharing platform by 12 noon on Monday',
      },
      { standsIn: 'week 11', quote: 'confirm they are appropriate by noon on Friday this week' },
    ],
    saferReading: 'Allow a second, later confirmation for resampled people.',
  },
  {
    id: 'A08',
    kind: 'inconsistency',
    topic: 'Is the week 13 scrutiny timetable final?',
    problem:
      'The TATP overview calls the week 13 scrutiny timetable final; the scrutiny overview and week 16 ask for a final version in week 16; invites go out in week 14, before it.',
    quotes: [
      {
        standsIn: 'overview: Team around the person',
        quote: 'final timetable for scrutiny focus groups) needs to be uploaded by noon on Friday of week 13',
      },
      {
        standsIn: 'overview: Scrutiny focus groups',
        quote:
          'with the final version of the timetable incorporating both scrutiny and team around the person sessions uploaded by noon on Wednesday of week 16',
      },
      { standsIn: 'week 14', quote: 'The inspection team issues invites for scrutiny focus groups' },
    ],
    saferReading: 'Treat the week 13 scrutiny part as complete for invites and version it again in week 16.',
  },
  {
    id: 'A11',
    kind: 'inconsistency',
    topic: 'When engagement ends',
    problem:
      'Completed by week 10, yet additional conversations and groups may take place in weeks 11 and 12 (no mention in those weeks).',
    quotes: [
      { standsIn: 'overview: Engagement', quote: 'The engagement phase will be completed by week 10' },
      { standsIn: 'overview: Engagement', quote: 'groups may be undertaken in weeks 11 and 12' },
    ],
    saferReading: 'Optional window in weeks 11-12.',
  },
  {
    id: 'A12',
    kind: 'inconsistency',
    topic: 'When the team contacts services',
    problem:
      "Shortly after notification (overview) against week 3 for third and independent sector and week 4 for statutory (week 1). Contact begins in the week in which the partnership's list is only due on Thursday. Week 4 says services and groups without the split.",
    quotes: [
      {
        standsIn: 'overview: Engagement',
        quote: 'who they will begin contacting shortly after the partnership is notified',
      },
      {
        standsIn: 'week 1',
        quote:
          'From week 3, the inspection team will begin contacting third and independent sector services and groups',
      },
      { standsIn: 'week 1', quote: 'from week 4 statutory services and groups' },
      { standsIn: 'week 4', quote: 'will make contact with local services and groups' },
    ],
  },
  {
    id: 'A14',
    kind: 'inconsistency',
    topic: 'What the initial case tracker must hold',
    problem:
      'Unpaid carer support and health inputs (overview, week 8 events) against health inputs only (week 8 actions, week 9).',
    quotes: [
      {
        standsIn: 'overview: Selection of records to review',
        quote: 'information on the unpaid carer support and health inputs those individuals receive',
      },
      { standsIn: 'week 8', quote: 'provide information on carers support and health inputs' },
      { standsIn: 'week 8', quote: 'provide information on health inputs for people selected in the random sample' },
      { standsIn: 'week 9', quote: 'to provide health inputs for people in the initial random sample' },
    ],
    saferReading: 'Both.',
  },
  {
    id: 'A21',
    kind: 'inconsistency',
    topic: 'When MDT arranging begins',
    problem: 'The same sentence "begins to arrange" stands in weeks 11 and 12.',
    quotes: [
      { standsIn: 'week 11', quote: 'begins to arrange the staff MDT sessions' },
      { standsIn: 'week 12', quote: 'begins to arrange the staff MDT sessions' },
    ],
    saferReading: 'Begin in week 11.',
  },
  {
    id: 'A37',
    kind: 'inconsistency',
    topic: 'Items under the wrong heading',
    problem:
      'HSCP duty under Events (week 2 contact details; week 15 paper records and staff availability); inspection team action under Key actions (week 3 contact with services; week 11 additions to the tracker).',
    quotes: [
      { standsIn: 'week 2', quote: 'inspection team by Friday of week 2' },
      {
        standsIn: 'week 3',
        quote: 'will begin to make contact with local third and independent sector services and groups',
      },
      { standsIn: 'week 15', quote: 'HSCP ensures identified social work and health staff are available' },
    ],
    saferReading: 'Assign by the acting party, not by the heading.',
  },
  {
    id: 'A45',
    kind: 'inconsistency',
    topic: 'Who gets the staff survey',
    problem:
      'Third and independent sector are included in the overview and weeks 4 and 5; week 6 says "relevant health and social staff".',
    quotes: [
      { standsIn: 'overview: Staff survey', quote: 'including third sector and independent sector services' },
      { standsIn: 'week 6', quote: 'relevant health and social staff as soon as possible' },
    ],
    saferReading: 'Include third and independent sector.',
  },
]
