import type { Notices } from '../../../src/contract/notices.ts'

/** A week with something to say, somebody out of reach, and names as long as real ones. */
export const SAMPLE_NOTICES: Notices = {
  until: 'Monday 22 February 2027',
  days: [
    {
      day: 'Wednesday 17 February 2027',
      coming: [
        {
          time: '9am',
          at: '9am on Wednesday 17 February 2027',
          to: 'Calum Example (PIR lead, health)',
          what: 'Reminder: Pre-Inspection Return, due by 12 noon on Friday 19 February 2027',
          why: 'They own it, and it is due in two working days.',
        },
        {
          time: '10am',
          at: '10am on Wednesday 17 February 2027',
          to: 'Fionnuala Placeholder-Specimen (Chief officer, integration joint board)',
          what: 'At risk: Initial case tracker with the good practice sample, due by 5pm on Friday 19 February 2027',
          why: 'They lead the board’s side; nothing is drafted and nobody has signed it off.',
        },
      ],
    },
    {
      day: 'Monday 22 February 2027',
      coming: [
        {
          time: '9am',
          at: '9am on Monday 22 February 2027',
          to: 'the channel',
          what: 'The card of week 7',
          why: 'It is posted every Monday.',
        },
      ],
    },
  ],
  people: [
    {
      ...{ id: 'a', name: 'Calum Example', seats: ['PIR lead, health'], guest: true },
      ...{ outOfReach: true, muted: false },
      reach: 'Is not in the team and has not added Waymark: no message comes to them. Add them to the team.',
    },
    {
      id: 'b',
      name: 'Morag Sample',
      seats: ['Inspection coordinator', 'Records lead, council (deputy)'],
      guest: false,
      ...{ outOfReach: false, muted: true, reach: 'Has a chat with Waymark.' },
    },
    {
      ...{ id: 'c', name: 'Isla Placeholder', seats: ['Survey lead'], guest: false, outOfReach: false, muted: false },
      reach: 'Is in the team: Waymark opens a chat with its first message.',
    },
  ],
  choices: [
    {
      id: 'x',
      sentence: 'Calum Example gets no reminders of Pre-Inspection Return until 9am on Friday 12 February 2027.',
      reason: 'Waiting for the board’s figures',
      by: 'Calum Example, 3pm on Tuesday 9 February 2027',
      mayUndo: true,
    },
    {
      id: 'y',
      sentence: 'Morag Sample has muted all but warnings and what was missed.',
      ...{ reason: null, by: 'Morag Sample, 9:05am on Monday 8 February 2027', mayUndo: false },
    },
  ],
}
