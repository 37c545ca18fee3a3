import { expect, it } from 'vitest'
import { plantNamed } from './planted/planted.ts'
import type { Story } from './story.ts'
import { tryStory } from './try-story.ts'

/** Four times twenty folders, nine columns and the subscription come first: the fifteenth effect of a set-up is a booking. */
const BOOKING = 15
const SET_UP = Date.parse('2027-01-11T09:00:00Z')

const STORY: Story = {
  ...{ seed: 0, acts: [], outages: [], faults: [], endings: [] },
  inspections: [
    {
      ...{ id: 'northmoor', partnership: 'Northmoor', notified: '2027-01-11', setUpAt: SET_UP, cardTime: '09:00' },
      ...{ channel: 'channel-1', library: 'library-1', baseFolder: 'Inspection', books: true, answers: {} },
      organiser: 'organiser@northmoor.example',
      holidays: [],
      pauses: [],
      adjustments: [],
      added: [],
      skipped: [],
      seats: [{ seat: 'inspection-coordinator', side: 'council', holder: 'p1', leave: [] }],
    },
  ],
  kills: [{ at: SET_UP - 1_000, point: BOOKING, moment: 'call sent', downFor: 5_000 }],
  manners: { readBackLag: 0, announceAfter: 5_000, announceAgainAfter: 0 },
}

it('a meeting whose booking was cut short is booked once, and one booked twice is found', {
  timeout: 120_000,
}, async () => {
  const { happened, violations } = await tryStory(STORY)
  expect(happened?.doubts).toHaveLength(1)
  expect(violations).toEqual([])
  const planted = await tryStory(STORY, plantNamed('a second event after a kill'))
  expect(planted.violations).toMatchObject([{ rule: 'meetings', what: expect.stringContaining('2 times') }])
})
