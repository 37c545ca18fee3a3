import type { Obligation } from '../programme.ts'

/** What the overview asks; over half of it is never said again in the weeks. */
export const obligations: readonly Obligation[] = [
  {
    id: 'ov01',
    who: 'partnership',
    title: 'Three people as a good practice sample, on the initial case tracker',
    repeatedInWeeks: false,
    refs: ['w10-fri-good-practice-sample'],
    source: {
      standsIn: 'overview: Selection of records to review',
      quote: 'Your HSCP is also asked to identify a good practice sample of three individuals',
    },
  },
  {
    id: 'ov02',
    who: 'inspection-team',
    title: 'An initial random sample, 100 people',
    repeatedInWeeks: false,
    refs: ['w07-initial-sample-selected'],
    source: {
      standsIn: 'overview: Selection of records to review',
      quote: 'identify an initial random sample of 100 people from the PIR',
    },
    note: 'Week 7 repeats the selection, not the number.',
  },
  {
    id: 'ov03',
    who: 'inspection-team',
    title: 'The sample is settled by week 11',
    repeatedInWeeks: false,
    refs: ['w11-sample-finalised'],
    source: {
      standsIn: 'overview: Selection of records to review',
      quote: 'critical that the random sample of individuals is finalised by week 11',
    },
  },
  {
    id: 'ov04',
    who: 'partnership',
    title: 'Performance data and an organisational chart go with the position statement',
    repeatedInWeeks: false,
    refs: ['w11-mon-performance-data-org-chart'],
    source: {
      standsIn: 'overview: Position statement and supporting evidence',
      quote: 'accompanied by supporting performance data and information and an organisational chart',
    },
  },
  {
    id: 'ov05',
    who: 'partnership',
    title: 'The template tells how much evidence, and of which types',
    repeatedInWeeks: false,
    refs: [],
    source: {
      standsIn: 'overview: Position statement and supporting evidence',
      quote: 'guidance as to the volume and types of supporting evidence required',
    },
    note: 'The guide itself gives no limit.',
  },
  {
    id: 'ov06',
    who: 'partnership',
    title: 'Position statement: our context, and where we stand on each indicator',
    repeatedInWeeks: false,
    refs: ['w11-mon-position-statement'],
    source: {
      standsIn: 'overview: Position statement and supporting evidence',
      quote: 'overview of where you think your partnership is in relation to the required quality indicators',
    },
    note: 'The guide does not list the indicators.',
  },
  {
    id: 'ov07',
    who: 'inspection-team',
    title: 'The inspection lead helps to choose the best evidence',
    repeatedInWeeks: false,
    refs: [],
    source: {
      standsIn: 'overview: Position statement and supporting evidence',
      quote: 'help you to identify your best evidence',
    },
  },
  {
    id: 'ov08',
    who: 'partnership',
    title: 'Our own secure platform is preferred, if there is one',
    repeatedInWeeks: false,
    refs: ['w05-records-mode-decision'],
    source: {
      standsIn: 'overview: Reviewing records',
      quote:
        'It is preferred that the HSCP gives inspection team access to its own secure data sharing platform if it has one',
    },
  },
  {
    id: 'ov09',
    who: 'inspection-team',
    title: "Otherwise access to the Care Inspectorate's SharePoint",
    repeatedInWeeks: true,
    refs: ['w05-records-mode-decision'],
    source: {
      standsIn: 'overview: Reviewing records',
      quote: 'the partnership can be given access to the Care Inspectorate’s SharePoint',
    },
  },
  {
    id: 'ov10',
    who: 'partnership',
    title: 'For remote reading, records are made electronic',
    repeatedInWeeks: false,
    refs: ['w14-wed-records-uploaded'],
    source: {
      standsIn: 'overview: Reviewing records',
      quote:
        'need to prepare records in an electronic format and upload them to a secure data sharing platform such as SharePoint',
    },
  },
  {
    id: 'ov11',
    who: 'inspection-team',
    title: 'Team around the person: staff, the person and carers are seen separately',
    repeatedInWeeks: false,
    refs: ['win-tatp-sessions'],
    source: {
      standsIn: 'overview: Team around the person',
      quote:
        'separate discussions with the team of paid staff supporting each person, the person themselves and their unpaid carer(s)',
    },
  },
  {
    id: 'ov12',
    who: 'coordinator',
    title: 'Focus groups late in the fortnight, if possible',
    repeatedInWeeks: false,
    refs: ['win-scrutiny-sessions'],
    source: {
      standsIn: 'overview: Scrutiny focus groups',
      quote: 'focus groups should take place later in the fortnight',
    },
  },
  {
    id: 'ov13',
    who: 'coordinator',
    title: 'Prepare the core focus groups early',
    repeatedInWeeks: true,
    refs: ['win-focus-group-prep'],
    source: {
      standsIn: 'overview: Scrutiny focus groups',
      quote: 'start preparing the core focus groups early in the inspection',
    },
  },
  {
    id: 'ov14',
    who: 'partnership',
    title: 'At partnership meetings, the right people rather than many',
    repeatedInWeeks: false,
    refs: [],
    source: {
      standsIn: 'overview: Partnership meetings',
      quote: 'attendance by the right staff and leaders is more important than having large numbers of participants',
    },
  },
  {
    id: 'ov15',
    who: 'partnership',
    title: 'The staff survey reaches third and independent sector services too',
    repeatedInWeeks: true,
    refs: ['w06-staff-survey-link-sent'],
    source: { standsIn: 'overview: Staff survey', quote: 'including third sector and independent sector services' },
  },
  {
    id: 'ov16',
    who: 'partnership',
    title: 'Self-evaluation against the framework, if we choose',
    repeatedInWeeks: false,
    refs: [],
    source: {
      standsIn: 'overview: What health and social care partnerships can expect',
      quote: 'use the Quality Improvement Framework to carry out their own self-evaluation if they choose',
    },
  },
  {
    id: 'ov17',
    who: 'partnership',
    title: 'Read the detailed guidance along with the guide',
    repeatedInWeeks: true,
    refs: [],
    source: {
      standsIn: 'overview: Purpose',
      quote: 'the more detailed guidance is read in conjunction with this guide',
    },
  },
  {
    id: 'ov18',
    who: 'coordinator',
    title: 'Coordinator sees to the position statement and uploads the evidence',
    repeatedInWeeks: true,
    refs: ['w11-mon-position-statement'],
    source: {
      standsIn: 'overview: Identifying the inspection coordinator',
      quote:
        'includes completing or facilitating the completion of the position statement and uploading supporting evidence',
    },
  },
  {
    id: 'ov19',
    who: 'partnership',
    title: 'Share the survey for people and unpaid carers, with help from staff',
    repeatedInWeeks: true,
    refs: ['w07-engagement-survey-shared'],
    source: {
      standsIn: 'overview: Engagement',
      quote: 'through its own services and ask partnership staff to support people and unpaid carers to complete it',
    },
  },
  {
    id: 'ov20',
    who: 'inspection-team',
    title: 'Inspection team compares our list with its own',
    repeatedInWeeks: false,
    refs: ['w03-thu-provider-services'],
    source: {
      standsIn: 'overview: Engagement',
      quote: 'will cross-reference this list with the services and groups it has identified',
    },
  },
  {
    id: 'ov21',
    who: 'coordinator',
    title: 'Coordinator finds the staff for focus groups and confirms who comes when',
    repeatedInWeeks: true,
    refs: ['win-focus-group-prep'],
    source: {
      standsIn: 'overview: Scrutiny focus groups',
      quote: 'The inspection coordinator will need to identify and contact relevant staff and stakeholders',
    },
  },
  {
    id: 'ov22',
    who: 'coordinator',
    title: 'Coordinator arranges partnership meetings that key leaders can attend',
    repeatedInWeeks: true,
    refs: ['m-pm1', 'm-pm2', 'm-pm3', 'm-pm4'],
    source: {
      standsIn: 'overview: Partnership meetings',
      quote:
        'The inspection coordinator will need to organise the meetings and ensure that key leaders from the partnership can attend',
    },
  },
  {
    id: 'ov23',
    who: 'partnership',
    title: 'Start gathering what the PIR asks for as soon as the letter is here',
    repeatedInWeeks: true,
    refs: ['win-pir'],
    source: {
      standsIn: 'overview: Selection of records to review',
      quote:
        'It is important that you start to identify the information that the inspection team requires to select people as soon as possible',
    },
  },
  {
    id: 'ov24',
    who: 'coordinator',
    title: 'Sessions share a fortnight: team around the person fits around the groups',
    repeatedInWeeks: false,
    refs: ['win-tatp-sessions', 'win-scrutiny-sessions'],
    source: {
      standsIn: 'overview: Scrutiny focus groups',
      quote: 'around the person sessions can be slotted in around the focus groups',
    },
  },
  {
    id: 'ov25',
    who: 'inspection-team',
    title: 'Reading records onsite has guidance of its own',
    repeatedInWeeks: true,
    refs: ['w05-records-mode-decision'],
    source: {
      standsIn: 'overview: Reviewing records',
      quote: 'there is separate guidance for this and we will discuss with you how to manage this process',
    },
  },
]
