import { ZipWriter as Writer } from '@zip.js/zip.js'
import type { ZipContent, ZipEntry, ZipWriter } from '../services/ports/zip-writer.ts'

/** From here on a file's sizes do not fit the older format. */
const LARGE = 3 * 2 ** 30

/**
 * A zip as a stream that holds a chunk at a time. Its files are stored as they are: what people hand in is packed already.
 * What breaks off half-way leaves bytes that the zip's directory does not name.
 */
export const streamingZipWriter: ZipWriter = {
  write(entries) {
    const stop = new AbortController()
    let fail = (_error: unknown): void => undefined
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
      start(controller) {
        fail = (error) => controller.error(error)
      },
      cancel() {
        stop.abort()
      },
    })
    void writeAll(entries, writable, stop.signal).catch(fail)
    return readable
  },
}

async function writeAll(entries: AsyncIterable<ZipEntry>, to: WritableStream<Uint8Array>, stop: AbortSignal) {
  const zip = new Writer(to, { level: 0, useWebWorkers: false })
  for await (const entry of entries) {
    stop.throwIfAborted()
    try {
      await add(zip, entry, stop)
    } catch (error) {
      stop.throwIfAborted()
      entry.failed?.(error)
    }
  }
  await zip.close()
}

async function add(
  zip: Writer<unknown>,
  { path, bytes, modifiedAt, open }: ZipEntry,
  stop: AbortSignal,
): Promise<void> {
  const content = toChunks(await open())
  try {
    const options = { lastModDate: new Date(modifiedAt), zip64: bytes > LARGE, signal: stop }
    await zip.add(path, toStream(content), options)
  } finally {
    // The writer leaves what it was told to stop at as it is: still open.
    await content.return(undefined)
  }
}

/** A chunk is taken only when it is asked for. */
function toStream(content: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await content.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
}

async function* toChunks(content: ZipContent): AsyncGenerator<Uint8Array, void> {
  if (typeof content === 'string') yield new TextEncoder().encode(content)
  else if (content instanceof Uint8Array) yield content
  else yield* content
}
