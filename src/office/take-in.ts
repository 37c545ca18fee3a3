import { createHash } from 'node:crypto'
import { breathe, PIECE } from './breathe.ts'
import { isLookedInto } from './look-into.ts'
import { type FirstLook, HEAD, recogniseFormat } from './recognise-format.ts'
import { openSpool, type Spool } from './spool.ts'

/** A file taken in: counted, digested, recognised, and at hand in `spool` where it is to be looked into. */
export interface Intake {
  readonly look: FirstLook
  readonly bytes: number
  /** Hexadecimal; null: it is larger than is read. */
  readonly sha256: string | null
  /** null: nothing is to be found in such a file, or it is too large to be looked into. */
  readonly spool: Spool | null
  /** Nothing was left out because of its size. */
  readonly wholly: boolean
}

/**
 * The spool is the caller's to close. Fails as `content` does, and when stopped; then nothing is left open.
 * @param most bytes to read; leaving off cancels the download
 */
export async function takeIn(
  content: AsyncIterable<Uint8Array>,
  { most, lookedInto }: { readonly most: number; readonly lookedInto: number },
  stop: AbortSignal,
): Promise<Intake> {
  const spool = await openSpool()
  try {
    const taken = await readThrough(content, { most, spool }, stop)
    const looked = isLookedInto(taken.look)
    const wholly = taken.sha256 !== null && (!looked || taken.bytes <= lookedInto)
    if (looked && wholly) return { ...taken, spool, wholly }
    await spool.close()
    return { ...taken, spool: null, wholly }
  } catch (error) {
    await spool.close()
    throw error
  }
}

async function readThrough(
  content: AsyncIterable<Uint8Array>,
  { most, spool }: { readonly most: number; readonly spool: Spool },
  stop: AbortSignal,
): Promise<Omit<Intake, 'spool' | 'wholly'>> {
  const digest = createHash('sha256')
  const head = Buffer.alloc(HEAD)
  let bytes = 0
  let look: FirstLook | null = null
  for await (const piece of piecesOf(content, stop)) {
    if (bytes < HEAD) head.set(piece.subarray(0, HEAD - bytes), bytes)
    bytes += piece.length
    if (bytes >= HEAD) look ??= recogniseFormat(head)
    if (bytes > most) return { look: look ?? recogniseFormat(head.subarray(0, bytes)), bytes, sha256: null }
    digest.update(piece)
    if (look === null || isLookedInto(look)) await spool.append(piece)
  }
  return { look: look ?? recogniseFormat(head.subarray(0, bytes)), bytes, sha256: digest.digest('hex') }
}

/** However large, or however small, the chunks are in which it arrives. */
async function* piecesOf(content: AsyncIterable<Uint8Array>, stop: AbortSignal): AsyncGenerator<Uint8Array> {
  let since = 0
  for await (const chunk of content) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE)
      yield piece
      since += piece.length
      if (since >= PIECE) await breathe(stop)
      if (since >= PIECE) since = 0
    }
    stop.throwIfAborted()
  }
}
