import { keepLogStep } from '../../../src/services/log/keep-log.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { inspectionFor, PEOPLE } from '../../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../../support/surroundings.ts'

export const INSPECTION = 'northmoor'
export const BY = { id: PEOPLE.pirHealth.id, name: PEOPLE.pirHealth.name }
export const COORDINATOR = { id: PEOPLE.coordinator.id, name: PEOPLE.coordinator.name }

/** An inspection in memory with its folders made. */
export interface LogGround {
  readonly needs: MemorySurroundings
  /** Drive item id of a planned folder. */
  folder(key: string): string
  /** The watch looks, then all filing is done that is due at once. */
  look(): Promise<void>
}

export async function openLogGround(): Promise<LogGround> {
  const needs = await surroundingsAt('2027-02-15T09:00:00Z', [inspectionFor({ settings: SETTINGS })])
  await provision(needs, INSPECTION)
  const folders = new Map((await needs.store.folders.of(INSPECTION)).map(({ key, itemId }) => [key, itemId]))
  return {
    needs,
    folder(key) {
      const id = folders.get(key)
      if (id === undefined) throw new Error(`There is no folder ${key}.`)
      return id
    },
    async look() {
      await syncLibrary(needs, INSPECTION)
      for (let again: number | null = 0; again !== null && again <= needs.clock.now(); ) {
        again = (await keepLogStep.run(needs, INSPECTION)).again
      }
    },
  }
}

const SETTINGS = {
  indicators: [
    { number: '1.2', title: 'Good outcomes' },
    { number: '2.1', title: 'Good experiences' },
    { number: '5.4', title: 'Involvement' },
  ],
  cardTime: '09:00',
} as const
