import type { QualityIndicator } from '../programme.ts'

/** A default, as published reports use them: the coordinator checks it against the framework named in the letter. */
export const indicators: readonly QualityIndicator[] = [
  {
    number: '1.2',
    title: 'People and carers have good health and wellbeing outcomes',
    area: 'Key performance outcomes',
  },
  {
    number: '2.1',
    title: 'People and carers have good experiences of integrated and person-centred health and social care',
    area: 'Experience of people and carers',
  },
  {
    number: '2.2',
    title: "People's and carers' experience of prevention and early intervention",
    area: 'Experience of people and carers',
  },
  {
    number: '2.3',
    title: "People's and carers' experience of information and decision-making in health and social care",
    area: 'Experience of people and carers',
  },
  {
    number: '5.1',
    title: 'Processes are in place to support early intervention and prevention',
    area: 'Delivery of key processes',
  },
  {
    number: '5.2',
    title: 'Processes are in place for integrated assessment, planning and delivering health and care',
    area: 'Delivery of key processes',
  },
  {
    number: '5.4',
    title: 'Involvement of people and carers in making decisions about their health and social care support',
    area: 'Delivery of key processes',
  },
  {
    number: '6.5',
    title: 'Commissioning arrangements',
    area: 'Strategic planning, policy, quality and improvement',
  },
  {
    number: '9.3',
    title: 'Leadership of people across the partnership',
    area: 'Leadership and direction',
  },
  {
    number: '9.4',
    title: 'Leadership of change and improvement',
    area: 'Leadership and direction',
  },
]
