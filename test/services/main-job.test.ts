import { afterEach, describe, expect, it } from 'vitest'
import { openSetUpWorkbench, type Workbench } from './workbench.ts'

let bench: Workbench | undefined
afterEach(async () => {
  await bench?.close()
  bench = undefined
})

describe('the main job', () => {
  it('sets an inspection up: folders, columns, watch, meetings, card', async () => {
    bench = await openSetUpWorkbench('2027-01-11T09:00:00+00:00', '2027-01-11')
    const { messenger, needs, inspectionId } = bench
    expect(messenger.cards.map(({ post }) => post.card.heading)).toEqual(['Week 1 of 35'])
    const meetings = await needs.store.meetings.of(inspectionId)
    expect(meetings.map(({ subject }) => subject).toSorted()).toEqual([
      "Coordinator's meeting",
      'Partnership meeting 1',
      'Partnership meeting 2',
      'Partnership meeting 3',
      'Partnership meeting 4',
    ])
  })
})
