import { type Cutoff, cutOffAfter } from './cut-off.ts'

interface Patience {
  /** So long may nothing arrive before it is given up, in milliseconds. */
  readonly within: number
  /** Cuts off what still arrives. */
  readonly stop: AbortSignal | undefined
  /** What is thrown where it ends half-way. */
  brokenOff(cause: unknown): Error
}

/** A content as it arrives. Throws what `open` throws. */
export async function arriving(
  { within, stop, brokenOff }: Patience,
  open: (cutoff: Cutoff) => Promise<Response>,
): Promise<AsyncIterable<Uint8Array>> {
  const cutoff = cutOffAfter(within, stop)
  try {
    const { body } = await open(cutoff)
    cutoff.hold()
    return chunksOf(body, cutoff, brokenOff)
  } catch (error) {
    cutoff.end()
    throw error
  }
}

/** The time that whoever reads takes for a chunk is not the sender's. */
async function* chunksOf(
  body: Response['body'],
  cutoff: Cutoff,
  brokenOff: Patience['brokenOff'],
): AsyncGenerator<Uint8Array> {
  try {
    cutoff.again()
    for await (const chunk of body ?? []) {
      cutoff.hold()
      yield chunk
      cutoff.again()
    }
  } catch (cause) {
    throw brokenOff(cause)
  } finally {
    cutoff.end()
  }
}
