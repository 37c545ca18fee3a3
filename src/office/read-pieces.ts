import { breathe, PIECE } from './breathe.ts'
import type { FileBytes } from './spool.ts'

/** A file from its beginning to its end, with breaths between. */
export async function* readPieces(file: FileBytes, stop: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += PIECE) {
    yield await file.read(at, PIECE)
    await breathe(stop)
  }
}
