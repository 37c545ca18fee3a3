import { breathe, PIECE } from './breathe.ts'
import type { Spool } from './spool.ts'

/** A file from its beginning to its end, with breaths between. */
export async function* readPieces(spool: Spool, stop: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < spool.size; at += PIECE) {
    yield await spool.read(at, PIECE)
    await breathe(stop)
  }
}
