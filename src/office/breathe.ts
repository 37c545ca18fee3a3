import { setImmediate } from 'node:timers/promises'

/** Bytes between two breaths: a few milliseconds of work. */
export const PIECE = 2 ** 18

/** Gives the process's other work its turn; ends here where the server stops. */
export async function breathe(stop: AbortSignal): Promise<void> {
  stop.throwIfAborted()
  await setImmediate()
}
