import { expect, test } from 'vitest'
import { createMembersMemory } from '../../src/services/members-memory.ts'
import { SendFailure } from '../../src/services/ports/messenger.ts'
import { PEOPLE } from '../support/inspections.ts'
import { surroundingsAt } from '../support/surroundings.ts'

const { coordinator, survey } = PEOPLE
const TEAM = { teamId: 'team', channelId: 'channel' }

async function open() {
  const needs = await surroundingsAt('2027-02-15T10:00:00Z')
  const team = { members: [coordinator, survey] as (typeof coordinator)[] | null, asked: 0 }
  const teamMembers = {
    async of() {
      team.asked += 1
      if (team.members === null) throw new SendFailure('throttled', 'Teams is busy.')
      return team.members.map(({ id }) => id)
    },
  }
  const memory = createMembersMemory()
  return { needs, team, isMember: (id: string) => memory.isMember({ ...needs, teamMembers }, TEAM, id) }
}

test('many questions are one reading; somebody who was removed is known soon after', async () => {
  const { needs, team, isMember } = await open()
  expect(await Promise.all([isMember(survey.id), isMember(coordinator.id), isMember('nobody')])).toEqual([
    true,
    true,
    false,
  ])
  expect(team.asked).toBe(1)
  team.members = [coordinator]
  expect(await isMember(survey.id)).toBe(true)
  needs.clock.set(needs.clock.now() + 120_000)
  expect(await isMember(survey.id)).toBe(false)
  expect(team.asked).toBe(2)
})

test('while nobody answers, those who were known are; it is not asked at every turn', async () => {
  const { needs, team, isMember } = await open()
  team.members = null
  expect(await isMember('anybody')).toBe(true)
  expect(await isMember('anybody')).toBe(true)
  expect(team.asked).toBe(1)
  team.members = [coordinator]
  needs.clock.set(needs.clock.now() + 30_000)
  expect(await isMember('anybody')).toBe(true)
  expect(await isMember('anybody')).toBe(false)
  team.members = null
  needs.clock.set(needs.clock.now() + 120_000)
  expect([await isMember('anybody'), await isMember(coordinator.id)]).toEqual([false, true])
  team.members = []
  needs.clock.set(needs.clock.now() + 120_000)
  expect(await isMember(coordinator.id)).toBe(true)
  expect(await isMember('anybody')).toBe(false)
  expect(team.asked).toBe(4)
})

test('somebody who has just come is not taken for somebody who left', async () => {
  const { needs, team, isMember } = await open()
  expect(await isMember('newcomer')).toBe(false)
  team.members = [coordinator, { ...survey, id: 'newcomer' }]
  expect(await isMember('newcomer')).toBe(false)
  needs.clock.set(needs.clock.now() + 10_000)
  expect(await Promise.all([isMember('newcomer'), isMember('newcomer'), isMember('nobody')])).toEqual([
    true,
    true,
    false,
  ])
  expect(team.asked).toBe(2)
})

test('nobody waits long for a team that does not answer; its answer counts when it comes', async () => {
  const { needs } = await open()
  const answer = Promise.withResolvers<readonly string[]>()
  const waits: number[] = []
  const clock = { now: needs.clock.now, wait: async (until: number) => void waits.push(until - needs.clock.now()) }
  const teamMembers = { of: () => answer.promise }
  const memory = createMembersMemory()
  const isMember = (id: string) => memory.isMember({ ...needs, clock, teamMembers }, TEAM, id)
  expect([await isMember('anybody'), await isMember('anybody'), waits]).toEqual([true, true, [3000]])
  answer.resolve([coordinator.id])
  await expect.poll(() => isMember('anybody')).toBe(false)
})
