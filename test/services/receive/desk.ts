import type { FilePlace } from '../../../src/domain/evidence/file-place.ts'
import type { Person } from '../../../src/domain/inspection/inspection.ts'
import type { HeldDocuments } from '../../../src/services/ports/documents.ts'
import { documentNamed, holdDocuments } from '../../../src/services/receive/hold-documents.ts'
import { placeDocuments } from '../../../src/services/receive/place-documents.ts'
import { see } from '../../../src/services/see.ts'
import type { Surroundings } from '../../../src/services/surroundings.ts'
import { PEOPLE } from '../../support/inspections.ts'
import { openDesk, type ReturnDesk } from '../examine/return-desk.ts'

export const COORDINATOR = PEOPLE.coordinator
export const STATEMENT: FilePlace = { type: 'return', itemId: 'w11-mon-position-statement' }
export const INDICATOR: FilePlace = { type: 'indicator', number: '5.1' }

/** A desk at which people send documents to Waymark. */
export interface ReceivingDesk extends ReturnDesk {
  /** Somebody sends these, by name: they are held. */
  send(documents: Readonly<Record<string, Uint8Array>>, by?: Person): Promise<HeldDocuments>
  place(
    held: HeldDocuments,
    place: FilePlace,
    over?: { by?: Person; needs?: Surroundings },
  ): ReturnType<typeof placeDocuments>
  /** Names in a planned folder, in order. */
  names(key: string): readonly string[]
}

export async function openReceivingDesk(): Promise<ReceivingDesk> {
  const desk = await openDesk()
  const { needs, inspectionId } = desk
  return {
    ...desk,
    async send(documents, by = COORDINATOR) {
      const named = Object.entries(documents).map(([name, content]) => {
        const url = `https://strathfell-my.sharepoint.com/${encodeURIComponent(name)}`
        needs.sentFiles.there.set(url, content)
        return documentNamed(name, name.split('.').at(-1) ?? '', { type: 'sent', url })
      })
      return holdDocuments(needs, await see(needs, inspectionId), by, named)
    },
    place(held, place, over = {}) {
      const { by = COORDINATOR, needs: own = needs } = over
      return placeDocuments(own, { inspectionId, id: held.id, by, place })
    },
    names: (key) =>
      needs.library
        .all()
        .filter(({ parentId, isFolder }) => parentId === desk.folder(key) && !isFolder)
        .map(({ name }) => name)
        .toSorted(),
  }
}
