import type { WeekEntry } from '../../programme.ts'
import { entriesOfWeek } from '../entries-of-week.ts'

/** Weeks 19 to 29: analysis, the draft, its check and publication. */
export const reportEntries: readonly WeekEntry[] = [
  ...entriesOfWeek(19, {
    events: [
      {
        who: 'inspection-team',
        title: 'Evidence is analysed',
        refs: ['win-analysis'],
        quote: 'Inspection team analyses evidence',
      },
      {
        who: 'inspection-team',
        title: 'Each quality indicator is evaluated on six points',
        refs: ['win-analysis'],
        quote: 'begins to develop its evaluations for each quality indicator using the 6 point evaluation scale',
      },
    ],
  }),
  ...entriesOfWeek(20, {
    events: [
      {
        who: 'inspection-team',
        title: 'The draft report is begun',
        refs: ['win-draft-report'],
        quote: 'Develop draft report',
      },
      {
        who: 'both',
        title: 'Partnership meeting 3 on Wednesday',
        refs: ['m-pm3'],
        quote: 'Partnership meeting 3 (Wednesday)',
      },
    ],
  }),
  ...entriesOfWeek(21, {
    events: [
      {
        who: 'inspection-team',
        title: 'The draft report goes on',
        refs: ['win-draft-report'],
        quote: 'Develop draft report',
      },
    ],
  }),
  ...entriesOfWeek(22, {
    events: [
      {
        who: 'inspection-team',
        title: 'Quality assurance of the report, week 1 of 4',
        refs: ['win-qa'],
        quote: 'quality assurance of inspection report',
      },
    ],
  }),
  ...entriesOfWeek(23, {
    events: [
      {
        who: 'inspection-team',
        title: 'Quality assurance of the report, week 2 of 4',
        refs: ['win-qa'],
        quote: 'quality assurance of inspection report',
      },
    ],
  }),
  ...entriesOfWeek(24, {
    events: [
      {
        who: 'inspection-team',
        title: 'Quality assurance of the report, week 3 of 4',
        refs: ['win-qa'],
        quote: 'quality assurance of inspection report',
      },
    ],
  }),
  ...entriesOfWeek(25, {
    events: [
      {
        who: 'inspection-team',
        title: 'Quality assurance of the report, week 4 of 4',
        refs: ['win-qa'],
        quote: 'quality assurance of inspection report',
      },
    ],
  }),
  ...entriesOfWeek(26, {
    events: [
      {
        who: 'inspection-team',
        title: 'Draft report arrives on Monday',
        refs: ['w26-mon-draft-report-shared', 'win-factual-accuracy'],
        quote: 'Report shared with partnership for factual accuracy (Monday)',
      },
      {
        who: 'both',
        title: 'Partnership meeting 4 on Wednesday',
        refs: ['m-pm4'],
        quote: 'Partnership meeting 4 (Wednesday)',
      },
    ],
    actions: [
      {
        who: 'partnership',
        title: 'Return factual inaccuracies by 5pm on Friday',
        refs: ['w26-fri-factual-accuracy', 'win-factual-accuracy'],
        quote: 'HSCP returns draft report highlighting any factual inaccuracies (Friday, 5pm)',
      },
    ],
  }),
  ...entriesOfWeek(27, {
    events: [
      {
        who: 'inspection-team',
        title: 'The report is made final',
        refs: ['w27-final-report-produced'],
        quote: 'Final report produced',
      },
    ],
  }),
  ...entriesOfWeek(28, {
    events: [
      {
        who: 'inspection-team',
        title: 'Embargoed report on Tuesday',
        refs: ['w28-tue-embargoed-report', 'win-embargo'],
        quote: 'Embargoed final report (Tuesday)',
      },
    ],
  }),
  ...entriesOfWeek(29, {
    events: [
      {
        who: 'inspection-team',
        title: 'The report is published on Tuesday',
        refs: ['w29-tue-report-published'],
        quote: 'Final report published (Tuesday)',
      },
      {
        who: 'partnership',
        title: 'Six weeks for the improvement plan begin',
        refs: ['w35-tue-improvement-plan', 'win-improvement-plan'],
        quote: 'HSCP has 6 weeks to return improvement plan',
      },
    ],
  }),
]
