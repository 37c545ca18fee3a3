import type { SeatDefinition } from '../programme.ts'

/** The guide names the coordinator and the inspection team's roles; the leads are ours, so that every return has an owner. */
export const seats: readonly SeatDefinition[] = [
  {
    id: 'inspection-coordinator',
    title: 'Inspection coordinator',
    side: 'either',
    role: 'coordinator',
    source: {
      standsIn: 'overview: Identifying the inspection coordinator',
      quote: 'pivotal role of coordinating the partnership’s response throughout the inspection',
    },
  },
  {
    id: 'chief-officer',
    title: 'Chief Officer',
    side: 'either',
    role: 'leader',
    source: { standsIn: 'week 1', quote: 'Chief Officer of the HSCP' },
  },
  {
    id: 'chief-executive-council',
    title: 'Chief Executive, council',
    side: 'council',
    role: 'leader',
    source: { standsIn: 'week 1', quote: 'Chief Executive of the Local Authority' },
  },
  {
    id: 'chief-executive-board',
    title: 'Chief Executive, NHS board',
    side: 'board',
    role: 'leader',
    source: { standsIn: 'week 1', quote: 'Chief Executive of the NHS Board' },
  },
  { id: 'pir-lead-health', title: 'PIR lead, health', side: 'board', role: 'contributor' },
  { id: 'pir-lead-council', title: 'PIR lead, council', side: 'council', role: 'contributor' },
  {
    id: 'records-lead-health',
    title: 'Records lead, health',
    side: 'board',
    role: 'contributor',
    source: {
      standsIn: 'week 1',
      quote: 'relevant managers with responsibility for social care and health records',
    },
  },
  {
    id: 'records-lead-council',
    title: 'Records lead, council',
    side: 'council',
    role: 'contributor',
    source: {
      standsIn: 'week 1',
      quote: 'relevant managers with responsibility for social care and health records',
    },
  },
  { id: 'position-statement-lead', title: 'Position statement lead', side: 'either', role: 'contributor' },
  { id: 'survey-lead', title: 'Survey lead', side: 'either', role: 'contributor' },
  { id: 'sessions-lead', title: 'Sessions lead', side: 'either', role: 'contributor' },
  { id: 'observer', title: 'Observer', side: 'either', role: 'viewer' },
  {
    id: 'inspection-lead',
    title: 'Inspection lead',
    side: 'inspection-team',
    role: 'outside',
    source: {
      standsIn: 'overview: Position statement and supporting evidence',
      quote: 'the inspection lead will be happy to have a discussion with you',
    },
  },
  {
    id: 'depute-inspection-lead',
    title: 'Depute inspection lead',
    side: 'inspection-team',
    role: 'outside',
    source: { standsIn: 'week 5', quote: 'inspection lead, depute inspection lead' },
  },
  {
    id: 'engagement-lead',
    title: 'Engagement lead',
    side: 'inspection-team',
    role: 'outside',
    source: { standsIn: 'week 5', quote: 'engagement lead and strategic support officer (SSO)' },
  },
  {
    id: 'strategic-support-officer',
    title: 'Strategic support officer (SSO)',
    side: 'inspection-team',
    role: 'outside',
    source: { standsIn: 'week 2', quote: 'the Strategic support officer (SSO) will email' },
  },
]
