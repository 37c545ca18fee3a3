import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createFileReader } from '../../src/office/create-file-reader.ts'
import { createLooker } from '../../src/office/create-looker.ts'
import { LIMITS } from '../../src/office/limits.ts'
import { readFileFacts } from '../../src/office/read-file-facts.ts'
import { contentOf } from './support/content-of.ts'
import { OUR_SITE } from './support/facts-of.ts'
import { streamLargeWorkbook } from './support/large-workbook.ts'
import { workbookAround } from './support/make-bad-zips.ts'
import { makeDocument } from './support/make-document.ts'
import { zipOf } from './support/zip-of.ts'

const about = (bytes: Uint8Array, extension: string) => ({ extension, bytes: bytes.length, ourSite: OUR_SITE })

/** Threads that would hold this process. */
function threads(): number {
  return process.getActiveResourcesInfo().filter((kind) => /Worker|MessagePort/.test(kind)).length
}

describe("the server's reader", () => {
  test('reads files that arrive side by side, in a thread that holds nothing once they are read', async () => {
    const before = threads()
    const reader = createFileReader()
    const files = [makeDocument({ heading: 'DRAFT' }), makeDocument({ comments: ['a'] }), makeDocument()]
    const { promise: all, resolve } = Promise.withResolvers<void>()
    let begun = 0
    const together = async function* (bytes: Uint8Array) {
      begun += 1
      if (begun === files.length) resolve()
      await all
      yield* contentOf(bytes, 500)
    }
    const read = await Promise.all(files.map((bytes) => reader.read(together(bytes), about(bytes, 'docx'))))
    const alone = await Promise.all(files.map((bytes) => readFileFacts(contentOf(bytes), about(bytes, 'docx'))))
    expect(read).toEqual(alone)
    expect(threads()).toBe(before)
  })

  test('passes on what a download fails with, and reads the next file', async () => {
    const reader = createFileReader()
    const failure = new Error('the line broke')
    const broken = async function* () {
      yield Buffer.from('PK\x03\x04')
      throw failure
    }
    const bytes = Buffer.from('a text')
    const first = reader.read(broken(), { extension: 'docx', bytes: 9, ourSite: OUR_SITE })
    const second = reader.read(contentOf(bytes), about(bytes, 'txt'))
    await expect(first).rejects.toBe(failure)
    expect(await second).toMatchObject({ format: 'text' })
  })

  test.each(['arriving', 'looked into'])('lets go of a file that is being %s when the server stops', async (phase) => {
    const before = threads()
    const stop = new AbortController()
    const reader = createFileReader(stop.signal)
    const pieces: Uint8Array[] = []
    for await (const piece of streamLargeWorkbook({ rows: 40_000, texts: 'inline' })) pieces.push(piece)
    const bytes = Buffer.concat(pieces)
    const content = async function* () {
      yield* contentOf(bytes)
      if (phase === 'arriving') stop.abort()
      else setTimeout(() => stop.abort(), 20)
      yield randomBytes(0)
    }
    await expect(reader.read(content(), about(bytes, 'xlsx'))).rejects.toThrow(/abort/i)
    await expect(reader.read(contentOf(bytes), about(bytes, 'xlsx'))).rejects.toThrow(/abort/i)
    expect(threads()).toBe(before)
  })

  test('reads an archive of thousands of files', async () => {
    const files = Array.from({ length: 5_000 }, (_, at) => ({
      name: `Evidence/Minutes of meeting ${at}.txt`,
      content: 'a',
    }))
    const bytes = zipOf(files)
    const facts = await createFileReader().read(contentOf(bytes), about(bytes, 'zip'))
    expect(facts).toMatchObject({ format: 'archive' })
    expect(facts.unread).toBeUndefined()
  })

  test('outlives a document that fills the memory of whoever reads it', async () => {
    const bytes = workbookAround({ content: Buffer.alloc(48_000_000, 'a').fill('<a b="', 0, 6) })
    const look = createLooker(new AbortController().signal)
    const endless = { ...LIMITS, token: Number.POSITIVE_INFINITY, ratio: Number.POSITIVE_INFINITY }
    const read = (content: Uint8Array, extension: string) =>
      readFileFacts(contentOf(content), about(content, extension), endless, undefined, look)
    expect(await read(bytes, 'xlsx')).toMatchObject({ format: 'workbook', unread: 'too large' })
    expect(await read(makeDocument(), 'docx')).toMatchObject({ format: 'document' })
  })
})
