import { expect, test } from 'vitest'
import { streamingZipWriter } from '../../src/office/write-zip.ts'
import type { ZipEntry } from '../../src/services/ports/zip-writer.ts'
import { collect, readZip } from './read-zip.ts'

const MB = 2 ** 20

/** Files whose chunks are counted as they are taken, and that know whether they are still open. */
function files(...wanted: readonly { path: string; chunks: number; breaks?: 'at once' | 'half-way' }[]) {
  const seen = { taken: 0, open: 0, most: 0, failed: [] as string[], ended: false }
  async function* content(chunks: number, breaks?: string) {
    seen.open += 1
    try {
      for (let at = 0; at < chunks; at += 1) {
        if (breaks === 'half-way' && at === chunks / 2) throw new Error('broke off')
        seen.taken += 1
        yield new Uint8Array(MB).fill(at + 1)
      }
    } finally {
      seen.open -= 1
    }
  }
  async function* entries(): AsyncGenerator<ZipEntry> {
    try {
      for (const { path, chunks, breaks } of wanted) {
        const open = async () => {
          if (breaks === 'at once') throw new Error('no such file')
          return content(chunks, breaks)
        }
        yield {
          path,
          bytes: chunks * MB,
          modifiedAt: Date.parse('2027-03-01T12:00:00Z'),
          open,
          failed: () => seen.failed.push(path),
        }
      }
    } finally {
      seen.ended = true
    }
  }
  return { seen, content: streamingZipWriter.write(entries()) }
}

test('what is in it is read byte for byte by another reader, whatever its name', async () => {
  const names = ['Index.html', '2.1 Leadership/E-001 Ceòl agus Gàidhlig – 日本.docx', '2.1 Leadership/E-002 b.pdf']
  const { content, seen } = files(...names.map((path, at) => ({ path, chunks: at })))
  const read = await readZip(await collect(content))
  expect([...read].map(([path, bytes]) => [path, bytes.length])).toEqual(names.map((path, at) => [path, at * MB]))
  expect([...(read.get(names[2] ?? '')?.subarray(MB - 1, MB + 1) ?? [])]).toEqual([1, 2])
  expect(seen).toMatchObject({ failed: [], open: 0, ended: true })
})

test('a file that is not there, or breaks off, is told of, and the zip is whole without it', async () => {
  const { content, seen } = files(
    { path: 'a', chunks: 1 },
    { path: 'b', chunks: 4, breaks: 'half-way' as const },
    { path: 'c', chunks: 1, breaks: 'at once' as const },
    { path: 'd', chunks: 2 },
  )
  expect([...(await readZip(await collect(content))).keys()]).toEqual(['a', 'd'])
  expect(seen).toMatchObject({ failed: ['b', 'c'], open: 0 })
})

test('nothing is taken that nobody reads', async () => {
  const { content, seen } = files({ path: 'large', chunks: 50 })
  const reading = content[Symbol.asyncIterator]()
  let read = 0
  while (read < 10 * MB) read += (await reading.next()).value?.length ?? 0
  await new Promise((resolve) => setImmediate(resolve))
  expect(seen.taken).toBeLessThan(15)
  await reading.return?.()
})

test('a reader who leaves ends what is open, and nothing more is opened', async () => {
  const { content, seen } = files({ path: 'a', chunks: 50 }, { path: 'b', chunks: 50 })
  let read = 0
  for await (const chunk of content) {
    read += chunk.length
    if (read > 3 * MB) break
  }
  await expect.poll(() => seen.ended).toBe(true)
  expect(seen).toMatchObject({ open: 0, failed: [] })
  expect(seen.taken).toBeLessThan(10)
})

test('what goes wrong before a file is named ends in an error, never in a zip that seems whole', async () => {
  async function* broken(): AsyncGenerator<ZipEntry> {
    yield {
      path: 'a',
      bytes: 1,
      modifiedAt: 0,
      open: async () =>
        (async function* () {
          yield new Uint8Array(1)
        })(),
    }
    throw new Error('the database is away')
  }
  await expect(collect(streamingZipWriter.write(broken()))).rejects.toThrow('the database is away')
})
