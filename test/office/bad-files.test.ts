import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/office/limits.ts'
import { readFileFacts } from '../../src/office/read-file-facts.ts'
import { contentOf } from './support/content-of.ts'
import { factsOf, OUR_SITE } from './support/facts-of.ts'
import { makeBomb, makeTruncatedWorkbook, workbookAround } from './support/make-bad-zips.ts'
import { makeProtectedOffice } from './support/make-compound.ts'
import { makeDocument } from './support/make-document.ts'
import { makePdf } from './support/make-pdf.ts'
import { makeWorkbook } from './support/make-workbook.ts'
import { zipOf } from './support/zip-of.ts'

const SHEET = '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'
const whole = makeWorkbook()

describe('what is damaged says so, and is what its name says', () => {
  test.each([
    ['the first half of a workbook', makeTruncatedWorkbook(), 'xlsx', 'workbook'],
    ['a document without its last byte', makeDocument().subarray(0, -1), 'docx', 'document'],
    ['a PDF that ends too soon', Buffer.concat([makePdf().subarray(0, 300), Buffer.alloc(4_000, ' ')]), 'pdf', 'pdf'],
    ['half of a file with a password', makeProtectedOffice().subarray(0, 700), 'docx', 'document'],
    ['a sheet that is no XML', workbookAround({ content: 'no XML' }), 'xlsx', 'workbook'],
    ['a sheet that breaks off', workbookAround({ content: SHEET.slice(0, -12) }), 'xlsx', 'workbook'],
    ['a sheet that unpacks to more than it says', workbookAround({ content: SHEET, claims: 10 }), 'xlsx', 'workbook'],
    [
      'a sheet that unpacks to less than it says',
      workbookAround({ content: SHEET, claims: 9_999 }),
      'xlsx',
      'workbook',
    ],
    [
      'a sheet with a document type',
      workbookAround({ content: `<!DOCTYPE x [<!ENTITY a "b">]>${SHEET}` }),
      'xlsx',
      'workbook',
    ],
    [
      'a sheet with an entity of its own',
      workbookAround({ content: SHEET.replace('1</v>', '&lol;</v>') }),
      'xlsx',
      'workbook',
    ],
  ])('%s', async (_what, bytes, extension, format) => {
    expect(await factsOf(bytes, extension)).toMatchObject({ format, unread: 'damaged' })
  })
})

describe('what would cost too much says so', () => {
  const many = Array.from({ length: LIMITS.entries + 1 }, (_, at) => ({
    name: `${at}`,
    content: '',
    stored: true as const,
  }))
  const deep = '<a>'.repeat(LIMITS.depth + 1)
  const attributes = Array.from({ length: LIMITS.attributes + 1 }, (_, at) => `a${at}=""`)
  test.each([
    ['a zip bomb posing as a workbook', makeBomb(), 'workbook'],
    [
      'a zip that claims to unpack to terabytes',
      zipOf([1, 2].map((name) => ({ name: `${name}`, content: 'a', claims: 4_200_000_000 }))),
      'workbook',
    ],
    ['a zip of more files than any document has', zipOf(many), 'workbook'],
    ['tags within tags without end', workbookAround({ content: deep }), 'workbook'],
    ['a tag of attributes without end', workbookAround({ content: `<a ${attributes.join(' ')}/>` }), 'workbook'],
    [
      'a word without end',
      workbookAround({ content: Buffer.alloc(LIMITS.token + 70_000, 'a').fill('<a b="', 0, 6), stored: true }),
      'workbook',
    ],
  ])('%s', async (_what, bytes, format) => {
    expect(await factsOf(bytes, 'xlsx')).toMatchObject({ format, unread: 'too large', sha256: expect.any(String) })
  })

  test('a workbook that unpacks to more than is read for one file', async () => {
    expect(await factsOf(whole, 'xlsx', { ...LIMITS, unpacked: 1_000 })).toMatchObject({ unread: 'too large' })
  })

  test('a document that is only digested, because of its size', async () => {
    const facts = await factsOf(whole, 'xlsx', { ...LIMITS, lookedInto: whole.length - 1 })
    expect(facts).toMatchObject({ format: 'workbook', unread: 'too large', sha256: expect.any(String) })
  })

  test('a film of the same size, in which there is nothing to look for', async () => {
    const film = Buffer.concat([Buffer.from('00000018667479706d703432', 'hex'), Buffer.alloc(9_000)])
    const facts = await factsOf(film, 'mp4', { ...LIMITS, lookedInto: 5_000 })
    expect(facts).toMatchObject({ format: 'other', sha256: expect.any(String) })
    expect(facts.unread).toBeUndefined()
  })
})

describe('a file that is larger than is read', () => {
  const LARGE = 2 * 2 ** 30

  test('is let go as soon as it is known what it is', async () => {
    let given = 0
    let cancelled = false
    const content = new ReadableStream<Uint8Array>({
      pull(controller) {
        given += 65_536
        controller.enqueue(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(65_532)]))
      },
      cancel() {
        cancelled = true
      },
    })
    const facts = await readFileFacts(content, { extension: 'xlsx', bytes: LARGE, ourSite: OUR_SITE })
    expect(facts).toMatchObject({ format: 'workbook', bytes: LARGE, sha256: null, unread: 'too large' })
    expect(cancelled).toBe(true)
    expect(given).toBeLessThan(400_000)
  })

  test('is let go although the library said that it is small', async () => {
    const facts = await readFileFacts(
      contentOf(Buffer.alloc(300_000, 'a'), 10_000),
      { extension: 'txt', bytes: 10, ourSite: OUR_SITE },
      { ...LIMITS, bytes: 100_000 },
    )
    expect(facts).toMatchObject({ format: 'text', sha256: null, unread: 'too large' })
    expect(facts.bytes).toBeGreaterThan(100_000)
  })
})

test('names in a zip are never places on this machine', async () => {
  const parts = ['../../etc/passwd', '/etc/passwd', 'C:\\Windows\\a', 'a/../../b'].map((name) => ({
    name,
    content: 'x',
  }))
  expect(await factsOf(zipOf(parts), 'zip')).toMatchObject({ format: 'archive' })
})
