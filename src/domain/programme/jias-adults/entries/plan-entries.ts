import type { WeekEntry } from '../../programme.ts'
import { entriesOfWeek } from '../entries-of-week.ts'

/** Weeks 30 to 35: the questionnaire and the improvement plan. */
export const planEntries: readonly WeekEntry[] = [
  ...entriesOfWeek(31, {
    events: [
      {
        who: 'inspection-team',
        title: 'The improvement plan is asked for',
        refs: ['w31-improvement-plan-requested', 'w35-tue-improvement-plan'],
        quote: 'Request for improvement plan by Wednesday week 35',
      },
      {
        who: 'inspection-team',
        title: 'Post-inspection questionnaire arrives; two weeks to return it',
        refs: ['w31-questionnaire-issued', 'win-questionnaire'],
        quote: 'Post inspection questionnaire issued (HSCP has 2 weeks to complete and return)',
      },
    ],
  }),
  ...entriesOfWeek(33, {
    actions: [
      {
        who: 'partnership',
        title: 'Return the questionnaire on Tuesday',
        refs: ['w33-tue-questionnaire-returned', 'win-questionnaire'],
        quote: 'HSCP returns post inspection questionnaire (Tuesday)',
      },
    ],
  }),
  ...entriesOfWeek(35, {
    actions: [
      {
        who: 'partnership',
        title: 'Return the improvement plan on Tuesday',
        refs: ['w35-tue-improvement-plan', 'win-improvement-plan'],
        quote: 'HSCP returns improvement plan (Tuesday)',
      },
    ],
  }),
]
