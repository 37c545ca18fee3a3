import type { Ambiguity } from '../../programme.ts'

/** The guide says nothing, or not where one would look. */
export const gaps: readonly Ambiguity[] = [
  {
    id: 'A15',
    kind: 'gap',
    topic: 'Good practice sample missing from the weeks',
    problem:
      'Three people are due on the initial case tracker at noon on Friday week 10; no week entry says so. Whether the three are in addition to the 100 or the main sample is not said.',
    quotes: [
      {
        standsIn: 'overview: Selection of records to review',
        quote: 'Your HSCP is also asked to identify a good practice sample of three individuals',
      },
      { standsIn: 'week 10', quote: 'HSCP uploads completed Initial Case Tracker v1.3' },
    ],
    saferReading: 'Show it as its own deadline.',
  },
  {
    id: 'A16',
    kind: 'gap',
    topic: 'Sizes of samples',
    problem: '100 is the initial sample; main and reserve sizes are left to the sampling guidance.',
    quotes: [
      {
        standsIn: 'overview: Selection of records to review',
        quote: 'identify an initial random sample of 100 people from the PIR',
      },
      { standsIn: 'week 11', quote: 'to confirm people in the main and reserve samples' },
    ],
    saferReading: 'Configurable numbers.',
  },
  {
    id: 'A20',
    kind: 'gap',
    topic: 'Partnership meetings without a day',
    problem:
      "Meeting 1 and the coordinator's meeting have no weekday; no meeting has a time; week 11 confirmation has no weekday. Attendance is in a separate guidance.",
    quotes: [
      { standsIn: 'overview: Partnership meetings', quote: 'week 5 Introductions, preparation and planning.' },
      { standsIn: 'week 11', quote: 'HSCP confirms participants and arrangements for partnership meetings' },
      {
        standsIn: 'overview: Partnership meetings',
        quote: 'sets out the function of each meeting and who should attend',
      },
    ],
    saferReading: 'Let the user set day and time.',
  },
  {
    id: 'A25',
    kind: 'gap',
    topic: 'Position statement vanishes in week 10',
    problem:
      'Weeks 6 to 9 remind of it; week 10 does not, though it is due at noon on the next working day; in week 11 it is printed third, after the Monday 5pm event.',
    quotes: [
      {
        standsIn: 'week 10',
        quote: 'Identifying participants and making arrangements for the scrutiny focus groups',
      },
      { standsIn: 'week 11', quote: 'Inspectorate secure SharePoint site by noon on Monday this week' },
    ],
    saferReading: 'Own reminders in week 10; treat Friday week 10 as the internal due date.',
  },
  {
    id: 'A30',
    kind: 'gap',
    topic: 'Report week times',
    problem:
      'No time for the Monday draft, the Tuesday embargoed copy or publication; to whom the embargoed report goes is not said; the meeting that discusses the report falls two days before the response is due, and the overview does not mention the factual accuracy step.',
    quotes: [
      { standsIn: 'week 26', quote: 'Report shared with partnership for factual accuracy (Monday)' },
      { standsIn: 'week 28', quote: 'Embargoed final report (Tuesday)' },
      { standsIn: 'week 29', quote: 'Final report published (Tuesday)' },
      { standsIn: 'overview: Report writing', quote: 'after which the report is discussed at partnership meeting 4' },
    ],
  },
  {
    id: 'A31',
    kind: 'gap',
    topic: 'Calendar rules',
    problem:
      'No rule for bank, local or school holidays, for weeks that pause, for time zone, or for what happens when a notified Monday or a due day is a holiday; week 1 is only fixed by the Monday of notification.',
    quotes: [{ standsIn: 'week 1', quote: 'On the Monday of week 1, the HSCP receives a letter' }],
    saferReading: 'Let the user shift weeks and mark non-working days; never move a date silently.',
  },
  {
    id: 'A33',
    kind: 'gap',
    topic: 'Telephone support number',
    problem:
      'The number is printed in weeks 7 and 8 only; weeks 9 and 10 give the hours without it; nothing about holidays.',
    quotes: [
      { standsIn: 'week 7', quote: 'telephone support for engagement survey on 0131 623 4614' },
      { standsIn: 'week 9', quote: 'telephone support for engagement surveys' },
      { standsIn: 'week 10', quote: 'telephone support for engagement until surveys close' },
    ],
    saferReading: 'Same number for weeks 7-10.',
  },
  {
    id: 'A38',
    kind: 'gap',
    topic: 'Weeks 32 and 34',
    problem: 'No entries; week 30 says None. The overview table names week numbers only for the meetings.',
    quotes: [{ standsIn: 'week 30', quote: 'None' }],
    saferReading: 'Show empty weeks.',
  },
  {
    id: 'A40',
    kind: 'gap',
    topic: 'Lost diagram and page reference',
    problem:
      '"the activities that make up the inspection process:" is followed by a picture that the text does not hold; "starts on page 9" cannot be checked.',
    quotes: [
      {
        standsIn: 'overview: Overview of the inspection process',
        quote: 'deliver the activities that make up the inspection process',
      },
      { standsIn: 'overview: Purpose', quote: 'guide which starts on page 9' },
    ],
  },
  {
    id: 'A46',
    kind: 'gap',
    topic: 'Channel and template of the late returns',
    problem:
      'No template, destination or format is named for the factual accuracy response, the improvement plan or the questionnaire, nor who signs them off; nor how the week 11 confirmation is given.',
    quotes: [
      { standsIn: 'week 26', quote: 'HSCP returns draft report highlighting any factual inaccuracies' },
      { standsIn: 'week 35', quote: 'HSCP returns improvement plan' },
      { standsIn: 'week 33', quote: 'HSCP returns post inspection questionnaire' },
      { standsIn: 'week 11', quote: 'confirm they are appropriate by noon on Friday' },
    ],
  },
]
