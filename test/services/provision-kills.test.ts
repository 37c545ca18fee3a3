import { describe, expect, it } from 'vitest'
import { planFolders } from '../../src/domain/evidence/folder-plan.ts'
import { jiasAdults } from '../../src/domain/programme/jias-adults/programme.ts'
import { provision } from '../../src/services/set-up/provision.ts'
import { inspectionOf } from '../domain/an-inspection.ts'
import { type Blow, mortal } from '../support/kill.ts'
import { type MemorySurroundings, surroundingsAt } from '../support/surroundings.ts'

const INSPECTION = inspectionOf()
const ID = INSPECTION.id
const PLAN = planFolders(jiasAdults, INSPECTION)

/** Where a process that makes all folders can be killed. */
async function countPoints(): Promise<number> {
  const { needs, points } = mortal(await surroundingsAt('2027-01-11T09:00:00Z', [INSPECTION]), null)
  await provision(needs, ID)
  return points.length
}

async function liveThrough(blow: Blow): Promise<MemorySurroundings> {
  const needs = await surroundingsAt('2027-01-11T09:00:00Z', [INSPECTION])
  await provision(mortal(needs, blow).needs, ID).catch(() => undefined)
  const steps = await provision(needs, ID)
  expect(steps.filter(({ step }) => step === 'ask' || step === 'wait')).toEqual([])
  return needs
}

describe('folders, whatever the process dies of', async () => {
  const points = await countPoints()
  const blows = Array.from({ length: points }, (_, index) => index + 1).flatMap((at): Blow[] => [
    { at, how: 'killed' },
    { at, how: 'answer lost' },
  ])

  it.each(blows)('are there once each: $how at call $at', async (blow) => {
    const { library, store } = await liveThrough(blow)
    const there = library.all().map(({ parentId, name }) => `${parentId}/${name.toLowerCase()}`)
    expect(there).toHaveLength(PLAN.length)
    expect(new Set(there).size).toBe(PLAN.length)
    const placed = await store.folders.of(ID)
    expect(placed.map(({ key }) => key).toSorted()).toEqual(PLAN.map(({ key }) => key).toSorted())
    expect(new Set(placed.map(({ itemId }) => itemId)).size).toBe(PLAN.length)
    expect((await store.effects.startingWith(ID, 'folder/')).filter(({ receipt }) => !receipt)).toEqual([])
  })

  it('can die at many', () => {
    expect(points).toBeGreaterThanOrEqual(12)
  })
})
