import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../src/office/limits.ts'
import { CHI_NUMBER } from './support/a-chi-number.ts'
import { factsOf } from './support/facts-of.ts'
import { makePdf } from './support/make-pdf.ts'
import { makePdfText, object, packObjects, pdfOf, stream, type Written } from './support/make-pdf-text.ts'

const [BIRTH, SERIAL] = [CHI_NUMBER.slice(0, 6), CHI_NUMBER.slice(6)]
const LINES = ['DRAFT', `Number ${CHI_NUMBER} stands here`, '[Insert name]']

describe('the text of a PDF is read', () => {
  test.each<[string, Written]>([
    ['packed', {}],
    ['in letters and packed', { packedBy: 'both' }],
    ['in letters of base 85', { packedBy: 'ASCII85Decode' }],
    ['in digits', { packedBy: 'ASCIIHexDecode' }],
    ['in a font with a map of its own', { font: 'mapped' }],
    ['in a font with a map of one byte', { font: 'mapped in one byte' }],
    ['in a font that names its glyphs', { font: 'named' }],
    ['with its objects in a stream', { inStream: true, font: 'mapped' }],
    ['within a form', { form: 'once' }],
    ['with its fonts at the pages around it', { resources: 'around it' }],
  ])('%s', async (_, written) => {
    const facts = await factsOf(makePdfText(LINES, written), 'pdf')
    expect(facts).toMatchObject({ format: 'pdf', chiNumbers: 1, draftMarks: 1, placeholders: 1 })
    expect([facts.unread, facts.unseenPages]).toEqual([undefined, undefined])
  })

  test.each<[string, string, number]>([
    ['in one piece', `BT /F1 11 Tf 1 0 0 1 50 700 Tm (${CHI_NUMBER}) Tj ET`, 1],
    ['in pieces drawn closer together', `BT /F1 11 Tf [(${BIRTH}) -20 (${SERIAL})] TJ ET`, 1],
    ['with a blank that is a gap', `BT /F1 11 Tf [(${BIRTH}) -300 (${SERIAL})] TJ ET`, 1],
    ['letter by letter', `BT /F1 10 Tf ${[...CHI_NUMBER].map((one) => `(${one}) Tj 5.6 0 Td`).join(' ')} ET`, 1],
    ['upside down', `BT /F1 10 Tf -1 0 0 -1 90 90 Tm (${BIRTH}) Tj 36 0 Td (${SERIAL}) Tj ET`, 1],
    ['as two runs of one line', `q BT /F1 11 Tf (${BIRTH}) Tj ET Q q BT /F1 11 Tf 38 0 Td (${SERIAL}) Tj ET Q`, 1],
    ['with brackets and backslashes', `BT /F1 11 Tf (\\(${BIRTH}\\\n${SERIAL}\\)) Tj ET`, 1],
    ['behind a picture among the operators', `BI /W 1 ID \x00(EI\nEI Q BT /F1 11 Tf (${CHI_NUMBER}) ' ET`, 1],
    ['in two columns', `BT /F1 11 Tf (${BIRTH}1) Tj 200 0 Td (${SERIAL}) Tj ET`, 0],
    ['in a cell behind another', `BT /F1 11 Tf (12) Tj 18 0 Td (${CHI_NUMBER}) Tj ET`, 1],
    ['on two lines', `BT /F1 11 Tf 14 TL (${BIRTH}) Tj T* (${SERIAL}) Tj ET`, 0],
    ['on two lines by quotes', `BT /F1 11 Tf 14 TL (${BIRTH}) ' 1 1 (${SERIAL}) " ET`, 0],
    ['at one place of two pages', `BT /F1 11 Tf (${BIRTH}) Tj ET 1 0 0 1 90 90 cm BT (${SERIAL}) Tj ET`, 0],
    ['with leading by the way', `BT /F1 11 Tf (${BIRTH}) Tj 0 -14 TD (${SERIAL}) Tj ET % (${CHI_NUMBER}) Tj`, 0],
  ])('a number %s', async (_, content, count) => {
    expect(await factsOf(makePdfText([], { content: () => content }), 'pdf')).toMatchObject({ chiNumbers: count })
  })

  test.each([true, undefined] as const)('beside who wrote it and where it links to, packed: %s', async (inStream) => {
    const more = '/Author (A. Writer) /A <</URI (file:///c)>> /Subtype /FreeText'
    const facts = await factsOf(makePdfText(LINES, { more, ...(inStream && { inStream }) }), 'pdf')
    expect(facts).toMatchObject({ authorNames: 1, comments: 1, links: { localPaths: 1 } })
  })
})

const MANY = Array.from({ length: 100 }, () => 'A line')
const PAGE =
  '<</Type /Page /Resources <</Font <</F1 5 0 R>> /XObject <</X1 7 0 R>>>> /Contents [4 0 R 4 0 R 4 0 R 4 0 R 4 0 R]>>'
const FONT = object(5, '<</Type /Font /Subtype /TrueType /ToUnicode 6 0 R>>')
const SHOWN = stream(4, Buffer.from(`BT /F1 9 Tf (${CHI_NUMBER} ) Tj ET`))

test('of an object that was written anew the last counts, though the first was packed', async () => {
  const blank = stream(8, Buffer.from(' '))
  const older = packObjects(9, [[3, '<</Type /Page /Contents 8 0 R>>']])
  const [newer, rest] = [object(3, PAGE), [FONT, SHOWN, blank]]
  expect(await factsOf(pdfOf(older, newer, ...rest), 'pdf')).toMatchObject({ chiNumbers: 5 })
  expect(await factsOf(pdfOf(newer, older, ...rest), 'pdf')).toMatchObject({ chiNumbers: 0 })
})

test.each([
  ['a field that was filled in', `/Subtype /Widget /AP <</N 7 0 R>>`, 1],
  ['a remark', `/Subtype /FreeText /AP <</N 7 0 R>>`, 1],
  ['a box to tick', `/Subtype /Widget /AP <</N <</Yes 7 0 R>>>>`, 0],
  ['a link', `/Subtype /Link`, 0],
])('%s is drawn over the page', async (_, mark, count) => {
  const page = object(3, '<</Type /Page /Annots [20 0 R]>>')
  const field = `/Subtype /Form /Resources <</Font <</F1 5 0 R>>>>`
  const drawn = stream(7, Buffer.from(`BT /F1 9 Tf (${CHI_NUMBER}) Tj ET`), 'FlateDecode', field)
  const facts = await factsOf(pdfOf(page, object(20, `<<${mark}>>`), FONT, drawn), 'pdf')
  expect([facts.chiNumbers, facts.unseenPages]).toEqual([count, undefined])
})

describe('pages on which no letter can be read', () => {
  test.each<[string, Written, number | undefined]>([
    ['a picture', { content: () => 'q 100 0 0 100 0 0 cm /X9 Do Q' }, 1],
    ['letters that only their font knows', { font: 'unknown' }, 1],
    ['a picture beside a text', { content: (spell) => `/X9 Do BT /F1 9 Tf ${spell('A caption')} Tj ET` }, undefined],
    ['nothing at all', { content: () => '' }, undefined],
    ['what nobody unpacks here', { packedBy: 'LZWDecode' }, 1],
    ['a form that nobody unpacks here', { packedBy: 'LZWDecode', form: 'once' }, 1],
  ])('%s', async (_, written, pages) => {
    expect((await factsOf(makePdfText(LINES, written), 'pdf')).unseenPages).toBe(pages)
  })

  test('are one at least where no page is found', async () => {
    const packed = stream(9, Buffer.from('3 0 <</Type /Page>>'), 'LZWDecode', '/Type /ObjStm /N 1 /First 4')
    expect((await factsOf(pdfOf(packed), 'pdf')).unseenPages).toBe(1)
  })

  test('are found however late a page says that it is one', async () => {
    const late = object(
      3,
      `<</Resources <</Font <</F1 5 0 R /F2 <</Known ${'[1 2] '.repeat(250)}>>>>>> /Contents 4 0 R /Type /Page>>`,
    )
    expect((await factsOf(pdfOf(late, FONT, SHOWN), 'pdf')).chiNumbers).toBe(1)
  })

  test('are none of a page that is empty', async () => {
    expect((await factsOf(makePdf(), 'pdf')).unseenPages).toBeUndefined()
  })
})

describe('what is built to cost much costs little', () => {
  test('a form that draws itself', async () => {
    expect(await factsOf(makePdfText(LINES, { form: 'itself' }), 'pdf')).toMatchObject({ chiNumbers: 0 })
  })

  test('a page that unpacks to more than is read of one', async () => {
    const content = () => `BT /F1 9 Tf (${CHI_NUMBER}) Tj ${' '.repeat(2 ** 23)} (${CHI_NUMBER}) Tj ET`
    expect(await factsOf(makePdfText([], { content }), 'pdf')).toMatchObject({ chiNumbers: 1 })
  })

  test('a page of many streams that unpack to much', async () => {
    const much = stream(4, Buffer.from(`BT /F1 9 Tf (${CHI_NUMBER} ) Tj ET ${' '.repeat(2 ** 22)}`))
    expect(await factsOf(pdfOf(object(3, PAGE), FONT, much), 'pdf')).toMatchObject({ chiNumbers: 4 })
  })

  test('a map to Unicode that says each code again and again', async () => {
    const map = stream(6, Buffer.from(`1 beginbfrange ${'<0001> <FFFF> <0041> '.repeat(50_000)}`))
    expect(await factsOf(pdfOf(object(3, PAGE), FONT, SHOWN, map), 'pdf')).toMatchObject({ format: 'pdf' })
  })

  test('a long list that is asked for with every word', async () => {
    const list = packObjects(9, [[7, `[${'1 '.repeat(2 ** 13)}]`]])
    const drawn = stream(4, Buffer.from('/X1 Do '.repeat(2 ** 6)))
    const facts = await factsOf(pdfOf(list, object(3, PAGE), drawn), 'pdf', { ...LIMITS, unpacked: 2 ** 19 })
    expect(facts).toMatchObject({ unread: 'too large' })
  })

  test('a stream of objects whose length is one of them', async () => {
    const own = packObjects(9, [
      [5, '<</Type /Font>>'],
      [20, '80'],
    ]).toString('latin1')
    const others = [10, 11, 12, 13].map((number) => packObjects(number, [[number + 20, '1']]))
    const itself = Buffer.from(own.replace(/\/Length \d+/, '/Length 20 0 R'), 'latin1')
    expect(await factsOf(pdfOf(itself, ...others, object(3, PAGE), SHOWN), 'pdf')).toMatchObject({ format: 'pdf' })
  })

  test.each([
    ['unpack', { unpacked: 1_000 }],
    ['say', { tags: 400 }],
    ['consist of', { tags: 32 }],
  ])('pages that %s more than is read of one file', async (_, over) => {
    expect(await factsOf(makePdfText(MANY), 'pdf', { ...LIMITS, ...over })).toMatchObject({ unread: 'too large' })
  })

  test.each([
    ['a reference to itself', '/Contents 3 0 R', '/Contents 4 0 R'],
    ['a parent that is itself', '/Parent 3 0 R /Kept', '/Parent 2 0 R /Resources'],
    ['lists within lists', `/Contents ${'['.repeat(5_000)}`, '/Contents 4 0 R'],
    ['an endless text', '/Contents (((((', '/Contents 4 0 R'],
    ['a filter of no name', '/Filter /toString', '/Filter /FlateDecode'],
    ['a length of another', '/Length 3 0 R /', '/Length 1'],
  ])('%s', async (_, wrong, right) => {
    const file = makePdfText(LINES).toString('latin1')
    expect(file).toContain(right)
    const facts = await factsOf(Buffer.from(file.replaceAll(right, wrong), 'latin1'), 'pdf')
    expect([facts.format, facts.unread]).toEqual(['pdf', undefined])
  })
})
