import type { Ambiguity } from '../../programme.ts'

/** One thing, several names. */
export const names: readonly Ambiguity[] = [
  {
    id: 'A19',
    kind: 'naming',
    topic: 'Timetable template',
    problem:
      'Two names and one link; version only in week 5; week 9 says the SSO supplies it, though it is already linked in week 5.',
    quotes: [
      { standsIn: 'week 5', quote: 'Timetable v1.1' },
      { standsIn: 'week 11', quote: 'TATP_scrutiny_timetable' },
      { standsIn: 'week 9', quote: 'The SSO will supply a timetable template which the HSCP will populate' },
    ],
    saferReading: "One template; take the SSO's copy as the valid one.",
  },
  {
    id: 'A23',
    kind: 'naming',
    topic: 'Names of the people survey',
    problem: 'One survey, several names, singular and plural.',
    quotes: [
      { standsIn: 'overview: Engagement', quote: 'share the people and unpaid carers survey' },
      { standsIn: 'week 5', quote: 'share the people and carers survey' },
      { standsIn: 'week 6', quote: 'send out the people and carer survey' },
      { standsIn: 'week 7', quote: 'Engagement surveys are open' },
      { standsIn: 'week 8', quote: 'Engagement survey remains open' },
    ],
    saferReading: 'One entity.',
  },
  {
    id: 'A24',
    kind: 'naming',
    topic: 'Focus groups',
    problem:
      '"Focus groups" names both engagement groups (people and carers, weeks 8-10) and scrutiny groups (staff, weeks 17-18), which are also called scrutiny sessions.',
    quotes: [
      { standsIn: 'week 8', quote: 'Engagement conversations and focus groups take place' },
      { standsIn: 'week 14', quote: 'issues invites for scrutiny focus groups' },
      { standsIn: 'week 17', quote: 'Scrutiny sessions.' },
    ],
    saferReading: 'Two entity types.',
  },
  {
    id: 'A34',
    kind: 'naming',
    topic: 'Framework name',
    problem: 'Quality Improvement Framework and Quality Indicator Framework for one document.',
    quotes: [
      {
        standsIn: 'overview: Revised approach to joint inspections of services for adults',
        quote: 'Our underpinning Quality Improvement Framework',
      },
      {
        standsIn: 'overview: Position statement and supporting evidence',
        quote: 'indicators in the Quality Indicator Framework',
      },
      { standsIn: 'overview: Report writing', quote: 'indicators set out in the Quality Indicator Framework' },
    ],
    saferReading: 'Alias.',
  },
  {
    id: 'A35',
    kind: 'naming',
    topic: 'Depute and deputy; coordinator and co-ordinator',
    problem: 'Spelling varies for the same roles.',
    quotes: [
      { standsIn: 'week 5', quote: 'depute inspection lead' },
      { standsIn: 'overview: Report writing', quote: 'The inspection lead and deputy then draft' },
      { standsIn: 'overview: Scrutiny focus groups', quote: 'we ask the co-ordinator to start preparing' },
      { standsIn: 'week 5', quote: 'inspection coordinator' },
    ],
    saferReading: 'Search both.',
  },
  {
    id: 'A36',
    kind: 'naming',
    topic: 'File type of the sampling guidance and version spacing',
    problem:
      'Named .docx but linked as .pdf; PIRv1.3.xlsx linked as PIR.xlsx; "Initial Case Trackerv1.3" and "Initial Case Tracker v1.3".',
    quotes: [
      { standsIn: 'week 1', quote: 'Review of records sampling guidance v1.3.docx' },
      { standsIn: 'week 6', quote: 'PIRv1.3.xlsx' },
      { standsIn: 'week 8', quote: 'Initial Case Trackerv1.3' },
      { standsIn: 'week 10', quote: 'Initial Case Tracker v1.3' },
    ],
    saferReading: 'Match by name and version, not by file name.',
  },
]
