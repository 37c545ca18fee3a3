import type { FileFacts } from '../../domain/evidence/file-facts.ts'
import { inFigures } from '../../domain/notice/counted.ts'
import { siteOf } from '../examine/site-of.ts'
import { readWhole } from '../hand-out/read-whole.ts'
import type { HeldDocument } from '../ports/documents.ts'
import { FetchFailure } from '../ports/sent-files.ts'
import type { PlacedFolder } from '../ports/store.ts'
import { Refusal } from '../refusal.ts'
import type { Surroundings } from '../surroundings.ts'
import { UseFolder } from '../use-folder.ts'
import { piecesOf } from './pieces-of.ts'

type Needs = Pick<Surroundings, 'sentFiles' | 'contents' | 'fileReader'>

/** Of all that is sent at once. */
export const LARGEST = 50 * 2 ** 20

/** A document as it was sent, and by what it is known again in the library. */
export interface ReadDocument {
  readonly bytes: Uint8Array
  readonly digest: string
}

/** Where it comes from, and where it may be put by hand. */
interface About {
  readonly driveId: string
  readonly folders: readonly PlacedFolder[]
  readonly folderUrl: string
}

/**
 * Reads a document whole and looks into it; nothing is kept of what is not taken.
 * @param upload its bytes where they come with the answer
 * @param most how much may still come. Throws `Refusal`, `GraphFailure`.
 */
export async function readDocument(
  needs: Needs,
  document: HeldDocument,
  about: About,
  { upload, most }: { readonly upload: AsyncIterable<Uint8Array> | undefined; readonly most: number },
): Promise<ReadDocument> {
  const bytes = await readWhole(await contentOf(needs, document, about, upload), most).catch((error: unknown) => {
    throw told(error, about)
  })
  if (bytes === null) throw tooLarge(about.folderUrl)
  if (bytes.length === 0) throw new Refusal('not possible', 'It is empty. Save it again, then send it.')
  const facts = await lookInto(needs, bytes, document.extension, about.folders)
  if (facts.chiNumbers > 0) throw aboutPeople(facts, about)
  return { bytes, digest: digestOf(facts) }
}

export function tooLarge(folderUrl: string): UseFolder {
  const told = `That is more than ${LARGEST / 2 ** 20} MB, so it was not taken. Put it into its folder yourself.`
  return new UseFolder(told, folderUrl)
}

/** SharePoint writes a library's columns into an Office document, which moves everything but its substance. */
export function digestOf({ substance, sha256 }: FileFacts): string {
  return substance ?? sha256 ?? ''
}

export function lookInto(
  { fileReader }: Pick<Needs, 'fileReader'>,
  bytes: Uint8Array,
  extension: string,
  folders: readonly PlacedFolder[],
): Promise<FileFacts> {
  return fileReader.read(piecesOf(bytes), { extension, bytes: bytes.length, ourSite: siteOf(folders) })
}

async function contentOf(
  { sentFiles, contents }: Needs,
  { source }: HeldDocument,
  about: About,
  upload: AsyncIterable<Uint8Array> | undefined,
): Promise<AsyncIterable<Uint8Array>> {
  if (source.type === 'library') return contents.download(about.driveId, source.fileId)
  if (source.type === 'upload') {
    if (upload) return upload
    throw new Refusal('not possible', 'It did not arrive whole. Drop it again.')
  }
  try {
    return await sentFiles.fetch(source.url)
  } catch (error) {
    throw told(error, about)
  }
}

function told(error: unknown, { folderUrl }: About): unknown {
  if (!(error instanceof FetchFailure)) return error
  switch (error.reason) {
    case 'foreign':
      return new UseFolder(
        'It is not kept in Microsoft 365, so Waymark did not fetch it. Put it into its folder yourself.',
        folderUrl,
        { cause: error },
      )
    case 'over':
      return new Refusal(
        'not possible',
        'Teams keeps what is sent at hand for some minutes only. Send it again.',
        error,
      )
    case 'no document':
      return new Refusal(
        'not possible',
        'Teams gave a page in place of the document, as it does on some phones. Send it from a computer.',
        error,
      )
    case 'unavailable':
      return new Refusal('changed meanwhile', 'It could not be fetched just now. Press again in a minute.', error)
    default:
      return error.reason satisfies never
  }
}

function aboutPeople({ chiNumbers }: FileFacts, { folders }: About): UseFolder {
  const found = inFigures(chiNumbers, 'number')
  const told = `${found} in the form of a CHI number stand${chiNumbers === 1 ? 's' : ''} in it, so it was not taken. What is about people goes into its own folder, by hand; what is not, without the numbers.`
  return new UseFolder(told, folders.find(({ key }) => key === 'working')?.webUrl)
}
