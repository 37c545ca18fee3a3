import { GraphFailure } from './graph-failure.ts'
import { isInDoubt } from './make-once.ts'
import type { Entry, Library } from './ports/library.ts'

/** A file on its way, as it was when somebody said that it is to go. */
export interface FileMove {
  readonly id: string
  /** Drive item id of the folder that it goes to. */
  readonly to: string
  readonly eTag: string
  /** Of its content: where that is still the same, a column may have been changed since. Absent: nothing may. */
  readonly cTag?: string
}

/**
 * Moves a file; one that lies there already was moved before. A refusal, or an answer that was lost, says nothing of an
 * earlier attempt: the library is asked where the file lies. Throws `GraphFailure`.
 */
export async function moveFile(library: Library, driveId: string, { id, to, eTag, cTag }: FileMove): Promise<void> {
  try {
    await library.move(driveId, id, to, eTag)
  } catch (error) {
    if (!(error instanceof GraphFailure)) throw error
    const there = await lookUp(library, driveId, id, error)
    if (there?.parentId === to) return
    const isSame = error.reason === 'changed' && there !== undefined && there.cTag === cTag
    if (!isSame) throw error
    await library.move(driveId, id, to, there.eTag)
  }
}

/** Where the library does not say either, the doubt stands. */
async function lookUp(
  library: Library,
  driveId: string,
  id: string,
  failure: GraphFailure,
): Promise<Entry | undefined> {
  const entries = library.entries(driveId, [id])
  return (await (isInDoubt(failure) ? entries.catch(() => null) : entries))?.get(id)
}
