import type { Condition } from '../programme.ts'

const yesOrNo = [
  { id: 'yes', label: 'Yes' },
  { id: 'no', label: 'No' },
]

export const conditions: readonly Condition[] = [
  {
    id: 'records-mode',
    question: 'How will the inspectors read the records in week 15? Name every way that one of your systems needs.',
    several: true,
    answers: [
      { id: 'remote-our-area', label: 'Remotely, uploaded to our shared area' },
      { id: 'remote-inspectors-site', label: "Remotely, uploaded to the inspectors' own site" },
      { id: 'direct-access', label: 'Directly in our recording systems' },
      { id: 'paper', label: 'On paper, at a venue' },
    ],
    source: {
      standsIn: 'week 5',
      quote:
        'Confirm with the inspection team whether the HSCP wishes the review of records in week 15 to be carried out onsite or remotely',
    },
  },
  {
    id: 'resampling',
    question: 'Did the inspection team have to resample?',
    several: false,
    answers: yesOrNo,
    source: {
      standsIn: 'week 11',
      quote: 'the minimum amount of resampling required to produce effective main and reserve samples',
    },
  },
  {
    id: 'on-site-days',
    question: 'Will inspectors be on site, and for what?',
    several: true,
    answers: [
      { id: 'records', label: 'For the review of records' },
      { id: 'sessions', label: 'For team around the person or scrutiny sessions' },
      { id: 'meetings', label: 'For partnership meetings' },
      { id: 'none', label: 'Not at all' },
    ],
    source: {
      standsIn: 'overview: Adapting to circumstances',
      quote: 'We aim to develop a hybrid approach',
    },
  },
  {
    id: 'pir-interviews',
    question: 'Does the inspection team want to speak to people on the PIR?',
    several: false,
    answers: yesOrNo,
    source: { standsIn: 'week 9', quote: 'they will raise this for discussion with the partnership this week' },
  },
  {
    id: 'early-engagement',
    question: 'Are there early engagement conversations in week 7?',
    several: false,
    answers: yesOrNo,
    source: { standsIn: 'week 7', quote: 'Potential early engagement conversations with people and carers (remote)' },
  },
  {
    id: 'extra-engagement',
    question: 'Is there further engagement in weeks 11 and 12?',
    several: false,
    answers: yesOrNo,
    source: { standsIn: 'overview: Engagement', quote: 'groups may be undertaken in weeks 11 and 12' },
  },
]
