import { expect, it } from 'vitest'
import { keepCards } from '../../src/services/notice/post.ts'
import { inspectionFor } from '../support/inspections.ts'
import { surroundingsAt } from '../support/surroundings.ts'

it('whoever is set up in a pause has the card of the week before it, once', async () => {
  const plain = inspectionFor()
  // Week 10 begins on 15 March; what comes after it waits two weeks.
  const calendar = { ...plain.calendar, pauses: [{ after: 10, weeks: 2 }] }
  const inspection = { ...plain, calendar, startedAt: Date.parse('2027-03-24T10:00:00Z') }
  const needs = await surroundingsAt('2027-03-24T10:00:00Z', [inspection])
  await keepCards(needs, inspection.id, { atOnce: true })
  await keepCards(needs, inspection.id)
  expect(needs.messenger.posts.map(({ post }) => post.card.heading)).toEqual(['Week 10 of 35'])
  expect(needs.messenger.posts[0]?.post.card.closed).toBe(false)
})
