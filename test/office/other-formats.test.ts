import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CHI_NUMBER } from './support/a-chi-number.ts'
import { factsOf } from './support/facts-of.ts'
import { makeCompound, makeOldDocument, makeOldWorkbook, makeProtectedOffice } from './support/make-compound.ts'
import { makeDocument } from './support/make-document.ts'
import { makePdf } from './support/make-pdf.ts'
import { makeWorkbook } from './support/make-workbook.ts'
import { zipOf } from './support/zip-of.ts'

const hex = (digits: string) => Buffer.concat([Buffer.from(digits, 'hex'), Buffer.alloc(64)])

describe('what a file is, its bytes say and not its name', () => {
  test.each([
    ['a document called a PDF', makeDocument(), 'pdf', 'document'],
    ['a workbook without an ending', makeWorkbook(), '', 'workbook'],
    ['a PDF called a document', makePdf(), 'docx', 'pdf'],
    ['a PDF after some other bytes', makePdf({ before: '\0'.repeat(1_000) }), 'pdf', 'pdf'],
    ['a PNG', hex('89504e470d0a1a0a'), 'png', 'image'],
    ['a JPEG called a document', hex('ffd8ffe0'), 'docx', 'image'],
    ['a photograph of a telephone', hex('0000001866747970686569630000'), 'heic', 'image'],
    ['a WebP', hex('524946460000000057454250'), 'webp', 'image'],
    ['a zip', zipOf([{ name: 'a.txt', content: 'a' }]), 'zip', 'archive'],
    ['a zip called a document', zipOf([{ name: 'a.txt', content: 'a' }]), 'docx', 'archive'],
    ['a 7-Zip', hex('377abcaf271c'), '7z', 'archive'],
    ['a RAR', hex('526172211a0700'), 'rar', 'archive'],
    ['a plain text', Buffer.from('Minutes of the meeting'), 'txt', 'text'],
    ['a table', Buffer.from('case,area\r\n1,North'), 'csv', 'text'],
    ['a text of two bytes a letter', Buffer.from('\ufeffcase', 'utf16le'), 'txt', 'text'],
    ['a .doc', makeOldDocument(), 'doc', 'old office'],
    ['a .xls called .xlsx', makeOldWorkbook(), 'xlsx', 'old office'],
    ['a mail kept as a file', makeCompound({ '__properties_version1.0': new Uint8Array() }), 'msg', 'other'],
    ['a film', hex('00000018667479706d703432'), 'mp4', 'other'],
    ['nothing', new Uint8Array(), 'docx', 'empty'],
  ])('%s', async (_what, bytes, extension, format) => {
    const facts = await factsOf(bytes, extension)
    expect(facts).toMatchObject({ format, bytes: bytes.length, macros: false })
    expect(facts.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(facts.unread).toBeUndefined()
  })
})

describe('what needs a password is protected, and what it is its name says', () => {
  test.each([
    ['docx', makeProtectedOffice(), 'document'],
    ['xlsx', makeProtectedOffice(), 'workbook'],
    ['doc', makeOldDocument({ encrypted: true }), 'old office'],
    ['xls', makeOldWorkbook({ encrypted: true }), 'old office'],
    ['pdf', makePdf({ encrypted: true }), 'pdf'],
    ['zip', zipOf([{ name: 'a.txt', content: 'a', encrypted: true }]), 'archive'],
  ])('.%s', async (extension, bytes, format) => {
    expect(await factsOf(bytes, extension)).toMatchObject({ format, unread: 'protected' })
  })
})

test('a .doc with macros', async () => {
  expect(await factsOf(makeOldDocument({ macros: true }), 'doc')).toMatchObject({ format: 'old office', macros: true })
})

test('a PDF tells of its annotations, author, title and links', async () => {
  const links = ['https://example.sharepoint.com/sites/council/a.pdf', 'mailto:a.writer@example.org']
  const facts = await factsOf(makePdf({ annotations: 3, author: 'A. Writer', title: 'Draft plan', links }), 'pdf')
  expect(facts).toMatchObject({
    comments: 3,
    authorNames: 1,
    draftMarks: 1,
    links: { total: 2, otherSites: 1, mail: 1 },
  })
})

test('a PDF counts each mark once, wherever it is cut in two to be read', async () => {
  for (const before of [0, 262_000, 262_100, 524_000, 524_200]) {
    const padded = Buffer.from(
      makePdf({ annotations: 40, author: 'A' })
        .toString('latin1')
        .replace('%PDF-1.7\n', `%PDF-1.7\n%${'x'.repeat(before)}\n`),
      'latin1',
    )
    expect(await factsOf(padded, 'pdf'), `${before}`).toMatchObject({ comments: 40, authorNames: 1 })
  }
})

describe('a text', () => {
  test('counts numbers in the form of a CHI number, prompts and paths, line by line', async () => {
    const lines = [`a,${CHI_NUMBER},b`, '010180', '0002', 'P:\\Evidence\\a.docx', '[insert date]', `"${CHI_NUMBER}"`]
    const facts = await factsOf(Buffer.from(lines.join('\r\n')), 'csv')
    expect(facts).toMatchObject({ chiNumbers: 2, placeholders: 1, links: { total: 1, localPaths: 1 } })
  })

  test('is read in two bytes a letter as well', async () => {
    expect(await factsOf(Buffer.from(`\ufeff${CHI_NUMBER}`, 'utf16le'), 'txt')).toMatchObject({ chiNumbers: 1 })
  })

  test('of one line without end loses no number where it is cut', async () => {
    const line = Buffer.from(`${CHI_NUMBER} and `.repeat(100_000))
    expect(await factsOf(line, 'csv')).toMatchObject({ chiNumbers: 100_000 })
  })
})
