import { expect, test } from 'vitest'
import { act } from '../../src/services/deed/act.ts'
import { assign } from '../../src/services/deed/assign.ts'
import { undoDeed } from '../../src/services/deed/undo-deed.ts'
import { see } from '../../src/services/see.ts'
import { inspectionFor, PEOPLE } from '../support/inspections.ts'
import { surroundingsAt } from '../support/surroundings.ts'

const { coordinator, chiefOfficer, pirHealth, survey, viewer, stranger } = PEOPLE
const inspectionId = 'northmoor'
const itemId = 'w06-fri-pir'
const open = () => surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])

test('the coordinator gives it to somebody, who may act on it then; undone, it is whose it was', async () => {
  const needs = await open()
  const ownerNow = async () => {
    const one = (await see(needs, inspectionId)).items.find(({ dated }) => dated.item.id === itemId)
    return one?.owner.person?.id
  }
  const deed = await assign(needs, { inspectionId, itemId, by: coordinator, to: survey.id })
  expect(deed).toMatchObject({ type: 'taken', person: survey.id, by: { person: coordinator.id } })
  expect(await ownerNow()).toBe(survey.id)
  await act(needs, { inspectionId, itemId, by: survey, act: { type: 'ready' } })
  await undoDeed(needs, { inspectionId, deedId: deed.id, by: coordinator })
  expect(await ownerNow()).toBe(pirHealth.id)
})

test('its owner hands it over, and may not take it back', async () => {
  const needs = await open()
  await assign(needs, { inspectionId, itemId, by: pirHealth, to: survey.id })
  await expect(assign(needs, { inspectionId, itemId, by: pirHealth, to: pirHealth.id })).rejects.toThrow('You may not')
})

test.each([
  ['a contributor, of another’s', survey, coordinator.id, 'You may not do this'],
  ['a viewer', viewer, survey.id, 'You may not do this'],
  ['a stranger', stranger, survey.id, 'no seat in this inspection'],
  ['to somebody with no seat', coordinator, stranger.id, 'They have no seat'],
  ['to somebody who only looks on', coordinator, viewer.id, 'only looks on'],
  ['to its owner', chiefOfficer, pirHealth.id, 'is with Ross Northmoor already'],
])('%s: refused, and nothing is recorded', async (_name, by, to, sentence) => {
  const needs = await open()
  await expect(assign(needs, { inspectionId, itemId, by, to })).rejects.toThrow(sentence)
  expect(await needs.store.deeds.of(inspectionId)).toEqual([])
})
