import { freeNameBeside } from '../../domain/evidence/free-name-beside.ts'
import type { ReceivedFile } from '../../domain/evidence/received-documents.ts'
import { GraphFailure } from '../graph-failure.ts'
import { readWhole } from '../hand-out/read-whole.ts'
import { type Finding, type Making, makeOnce } from '../make-once.ts'
import { moveFile } from '../move-file.ts'
import type { HeldDocument, HeldDocuments } from '../ports/documents.ts'
import type { PlacedFolder } from '../ports/store.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import { digestOf, LARGEST, lookInto } from './read-document.ts'

type Needs = Pick<Surroundings, 'store' | 'library' | 'uploads' | 'contents' | 'fileReader' | 'clock'>

/** One of the documents on its way. */
export interface OnItsWay {
  readonly held: HeldDocuments
  readonly index: number
  readonly document: HeldDocument
  /** Absent where it is only looked for: it cannot be had again. */
  readonly bytes?: Uint8Array
}

export interface Target {
  readonly driveId: string
  readonly folder: PlacedFolder
  readonly folders: readonly PlacedFolder[]
}

type Wanted = Making<{ externalId: string }> & Finding<{ externalId: string }>

/** Whoever is as quick as this again and again is let go first. */
const MOST_TRIES = 3

/**
 * Puts a document where it goes, once, whatever was cut short before; never over another of its name. Its key stands before,
 * its receipt after. Throws `Refusal`, `GraphFailure`.
 */
export async function putInPlace(needs: Needs, target: Target, one: OnItsWay): Promise<Omit<ReceivedFile, 'digest'>> {
  const { source } = one.document
  if (source.type === 'library') {
    return { fileId: await make(needs, moving(needs, target, one, source)), from: source.from }
  }
  for (let tries = 1; ; tries += 1) {
    const document = tries === 1 && one.document.as !== undefined ? one.document : await nameAnew(needs, target, one)
    try {
      return { fileId: await make(needs, putting(needs, target, { ...one, document })), from: null }
    } catch (error) {
      const isTaken = error instanceof GraphFailure && error.reason === 'taken'
      if (!isTaken || tries === MOST_TRIES) throw error
    }
  }
}

async function make(needs: Needs, wanted: Wanted): Promise<string> {
  const outcome = await makeOnce(needs, wanted)
  if ('receipt' in outcome) return outcome.receipt.externalId
  throw new Error('What is found at once need not be waited for.')
}

/** Stored before it is used: what bears it afterwards may be the document itself. */
async function nameAnew(
  needs: Needs,
  { driveId, folder }: Target,
  { held, index, document }: OnItsWay,
): Promise<HeldDocument> {
  const there = (await needs.library.children(driveId, [folder.itemId])).get(folder.itemId) ?? []
  const named = {
    ...document,
    as: freeNameBeside(
      document.name,
      there.map(({ name }) => name),
    ),
  }
  const known = (await needs.store.documents.held(held.inspectionId, held.id, needs.clock.now())) ?? held
  await needs.store.documents.hold({ ...known, documents: known.documents.with(index, named) })
  return named
}

function putting(needs: Needs, target: Target, { held, index, document, bytes }: OnItsWay): Wanted {
  const { driveId, folder } = target
  const name = document.as ?? document.name
  return {
    inspectionId: held.inspectionId,
    key: keyOf(held, index),
    showsWithin: 0,
    async make() {
      if (!bytes) throw new Refusal('not possible', 'It did not arrive whole. Send it again.')
      return { externalId: (await needs.uploads.put(driveId, folder.itemId, name, bytes, { ifMatch: 'none' })).id }
    },
    async find() {
      const there = (await needs.library.children(driveId, [folder.itemId])).get(folder.itemId) ?? []
      const same = there.find((entry) => !entry.isFolder && entry.name.toLowerCase() === name.toLowerCase())
      const isIt = same !== undefined && (await digestIn(needs, target, same.id, document)) === document.digest
      return isIt ? { externalId: same.id } : null
    },
  }
}

/** Safe to be repeated by itself: a file that lies there was moved. */
function moving(
  needs: Needs,
  { driveId, folder }: Target,
  { held, index }: OnItsWay,
  { fileId, eTag }: HeldDocument['source'] & { readonly type: 'library' },
): Wanted {
  return {
    inspectionId: held.inspectionId,
    key: keyOf(held, index),
    showsWithin: 0,
    async make() {
      await moveFile(needs.library, driveId, { id: fileId, to: folder.itemId, eTag })
      return { externalId: fileId }
    },
    find: async () => null,
  }
}

/** Of a file in the library; empty where it is larger than any that came this way. */
export async function digestIn(
  needs: Pick<Needs, 'contents' | 'fileReader'>,
  { driveId, folders }: Pick<Target, 'driveId' | 'folders'>,
  fileId: string,
  { extension }: Pick<HeldDocument, 'extension'>,
): Promise<string> {
  const bytes = await readWhole(await needs.contents.download(driveId, fileId), 2 * LARGEST)
  return bytes ? digestOf(await lookInto(needs, bytes, extension, folders)) : ''
}

export function keyOf({ id }: Pick<HeldDocuments, 'id'>, index: number): string {
  return `received/${id}/${index}`
}
