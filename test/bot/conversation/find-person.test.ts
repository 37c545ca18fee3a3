import { expect, test } from 'vitest'
import { type FoundPerson, findPerson, peopleOf } from '../../../bot/conversation/find-person.ts'
import type { Person } from '../../../src/domain/inspection/inspection.ts'
import { see } from '../../../src/services/see.ts'
import { inspectionFor, PEOPLE } from '../../support/inspections.ts'
import { surroundingsAt } from '../../support/surroundings.ts'

const rosa: Person = { id: 'rosa', name: 'Rosa Glen', mail: 'rosa@northmoor.example', guest: false }
const otherRoss: Person = { id: 'ross-2', name: 'Ross McGlen', mail: 'ross2@northmoor.example', guest: true }
const needs = await surroundingsAt('2027-02-15T10:00:00Z', [inspectionFor()])
const picture = await see(needs, 'northmoor')
const roster = { members: async () => [rosa, PEOPLE.stranger] }
const people = await peopleOf({ ...needs, roster }, picture)

const namesOf = (answer: FoundPerson) =>
  answer && ('found' in answer ? [answer.found.name] : answer.choices.map(({ name }) => name))
const find = (words: string, among = people) => findPerson(among, words, { picture, speaker: PEOPLE.viewer })

test.each<[string, string]>([
  ['me', 'Fergus Northmoor'],
  ['Ross', 'Ross Northmoor'],
  ['ROSS NORTHMOOR', 'Ross Northmoor'],
  ['rosa', 'Rosa Glen'],
  ['Rosa’s', 'Rosa Glen'],
  ['Glen', 'Rosa Glen'],
  ['the coordinator', 'Isla Northmoor'],
  ['PIR lead, health', 'Ross Northmoor'],
  ['the survey lead', 'Morven Northmoor'],
  ['chief officer', 'Catriona Northmoor'],
])('"%s" is %s', (words, name) => {
  expect(find(words)).toMatchObject({ found: { name } })
})

test('several of a name are a choice, and so is one whose name is only nearly right', () => {
  expect(namesOf(find('Ross', [...people, otherRoss]))).toEqual(['Ross Northmoor', 'Ross McGlen'])
  expect(find('northmoor')).toHaveProperty('choices')
  expect(find('the pir lead')).toEqual({ choices: [PEOPLE.pirHealth] })
  expect(find('health')).toEqual({ choices: [PEOPLE.pirHealth] })
  expect(find('Morvan')).toEqual({ choices: [PEOPLE.survey] })
})

test.each(['', 'somebody', 'Ross just kidding', 'nobody', 'records lead', 'xy'])('"%s" is nobody', (words) => {
  expect(find(words)).toBeNull()
})

test('where the team cannot be read, those with a seat are known, and it is logged', async () => {
  const members = () => Promise.reject(new Error('no answer'))
  expect(await peopleOf({ ...needs, roster: { members } }, picture)).toHaveLength(5)
  expect(needs.logged.some(({ event }) => event === 'team not read')).toBe(true)
})
