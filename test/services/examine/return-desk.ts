import { presentItemAnswer } from '../../../bot/http/present-item-answer.ts'
import type { ItemAnswer } from '../../../src/contract/item-answer.ts'
import type { Inspection } from '../../../src/domain/inspection/inspection.ts'
import { createFileReader } from '../../../src/office/create-file-reader.ts'
import { examineFiles } from '../../../src/services/examine/examine-files.ts'
import type { Entry } from '../../../src/services/ports/library.ts'
import { see } from '../../../src/services/see.ts'
import { provision } from '../../../src/services/set-up/provision.ts'
import { syncLibrary } from '../../../src/services/watch/watch.ts'
import { inspectionFor, PEOPLE } from '../../support/inspections.ts'
import { type MemorySurroundings, surroundingsAt } from '../../support/surroundings.ts'

export const PIR = 'w06-fri-pir'
export const TRACKER = 'w10-fri-initial-case-tracker-returned'
export const GOOD_PRACTICE = 'w10-fri-good-practice-sample'
export const POSITION = 'w11-mon-position-statement'
export const TIMETABLE = 'w13-fri-scrutiny-timetable'

/** One for all: its thread takes longer to begin than a file to be read. */
const fileReader = createFileReader()

/** An inspection whose folders are there, what people put into them, and what its coordinator is shown. */
export interface ReturnDesk {
  readonly needs: MemorySurroundings
  readonly inspectionId: string
  /** Drive item of a planned folder. */
  folder(key: string): string
  /** Somebody puts a file into a planned folder. */
  put(key: string, name: string, content: Uint8Array): Entry
  /** Looks at the library, and into all that is new. */
  look(): Promise<void>
  shown(itemId: string): Promise<ItemAnswer>
  mark(itemId: string, type: 'ready' | 'signed off'): Promise<void>
}

export async function openDesk(more: Partial<Inspection> = {}): Promise<ReturnDesk> {
  const inspection = inspectionFor(more)
  const inspectionId = inspection.id
  const needs = { ...(await surroundingsAt('2027-02-15T10:00:00Z', [inspection])), fileReader }
  await provision(needs, inspectionId)
  await syncLibrary(needs, inspectionId)
  const placed = new Map((await needs.store.folders.of(inspectionId)).map(({ key, itemId }) => [key, itemId]))
  const folder = (key: string) => placed.get(key) ?? `no folder ${key}`
  return {
    needs,
    inspectionId,
    folder,
    put(key, name, content) {
      const entry = needs.library.upload(folder(key), name, content.length)
      needs.uploads.bytes.set(entry.id, content)
      return entry
    },
    async look() {
      await syncLibrary(needs, inspectionId)
      for (let piece = 0; piece < 50; piece += 1) {
        const { again } = await examineFiles(needs, inspectionId)
        if (again === null || again > needs.clock.now()) return
      }
    },
    async shown(itemId) {
      const { id, name } = PEOPLE.coordinator
      return presentItemAnswer(needs, await see(needs, inspectionId), itemId, { id, name })
    },
    async mark(itemId, type) {
      const by = { person: PEOPLE.coordinator.id, name: PEOPLE.coordinator.name }
      const deed = { id: needs.newId(), inspectionId, itemId, at: needs.clock.now(), by }
      await needs.store.deeds.record({ ...deed, type })
    },
  }
}
