import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Found, ToLookInto } from './look-into.ts'
import { presume } from './look-into.ts'
import type { LookInto } from './read-file-facts.ts'
import { startTally, tellTally } from './tally.ts'

/** A thread is kept so long for the next file. */
const IDLE_MS = 5_000
/** In MB. What the heap of the thread may hold: several times what any document has needed. */
const HEAP = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 }

/**
 * Looks into files in a thread of its own, one at a time: the server's own work waits for nothing, and a document that
 * is built to fill the memory of whoever reads it fills that of the thread, which ends, and is "too large".
 * @param stop ends the thread too
 */
export function createLooker(stop: AbortSignal): LookInto {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let ended: Promise<unknown> = Promise.resolve()
  const end = () => {
    clearTimeout(idle)
    if (thread) ended = thread.terminate()
    thread = undefined
    return ended
  }
  stop.addEventListener('abort', end, { once: true })
  return async (file) => {
    stop.throwIfAborted()
    clearTimeout(idle)
    thread ??= startThread((begun) => {
      if (thread === begun) thread = undefined
    })
    try {
      const found = await ask(thread, file, stop)
      idle = setTimeout(end, IDLE_MS).unref()
      return found
    } catch (error) {
      await end()
      if (isOutOfMemory(error)) return tooLarge(file)
      throw error
    }
  }
}

function startThread(forget: (begun: Worker) => void): Worker {
  const thread = new Worker(new URL('./look-in-thread.ts', import.meta.url), { resourceLimits: HEAP })
  // Whoever waits for an answer hears of it; where nobody does, the next file begins a new thread.
  return thread.on('error', () => undefined).once('exit', () => forget(thread))
}

/** Holds the process only while it waits. */
async function ask(thread: Worker, file: ToLookInto, stop: AbortSignal): Promise<Found> {
  const settled = new AbortController()
  const within = { signal: AbortSignal.any([settled.signal, stop]) }
  thread.ref()
  try {
    const answered = once(thread, 'message', within)
    const ended = once(thread, 'exit', within).then(() => Promise.reject(new Error('The thread that reads has ended.')))
    thread.postMessage(file)
    const [found] = await Promise.race([answered, ended])
    return found
  } finally {
    settled.abort()
    thread.unref()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooLarge({ look, extension, ourSite }: ToLookInto): Found {
  return { format: presume(look, extension), unread: 'too large', ...tellTally(startTally(ourSite)) }
}
