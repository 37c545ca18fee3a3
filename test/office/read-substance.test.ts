import { describe, expect, it } from 'vitest'
import { factsOf } from './support/facts-of.ts'
import { makeDocument } from './support/make-document.ts'
import { makePdf } from './support/make-pdf.ts'
import { makeWorkbook, TRACKER } from './support/make-workbook.ts'
import { officePackage } from './support/office-package.ts'

const substance = async (bytes: Uint8Array, extension = 'docx') => (await factsOf(bytes, extension)).substance
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A document as SharePoint leaves it, with the library's columns in a part of their own. */
function promoted(body: string, columns: string): Buffer {
  const leadsTo = [{ id: 'rId9', type: 'customXml', target: '../customXml/item1.xml' }]
  return officePackage([
    { name: 'word/document.xml', type: WORD, content: body, leadsTo: columns ? leadsTo : [] },
    ...(columns ? [{ name: 'customXml/item1.xml', type: 'application/xml', content: columns }] : []),
  ])
}

describe('what people wrote', () => {
  it('is the same whatever stands in the properties', async () => {
    const plain = await substance(makeDocument({ paragraphs: ['What we do well.'] }))
    const signed = makeDocument({ paragraphs: ['What we do well.'], title: 'A title', author: 'Ailsa Example' })
    expect(plain).toMatch(/^[0-9a-f]{64}$/)
    expect(await substance(signed)).toBe(plain)
  })

  it('is the same after SharePoint wrote the columns into it, and what leads to them', async () => {
    expect(await substance(promoted('<w:document/>', '<columns/>'))).toBe(
      await substance(promoted('<w:document/>', '')),
    )
  })

  it('is the same where the zip bears a remark', async () => {
    const bytes = makeWorkbook({ sheets: [TRACKER] })
    const remarked = Buffer.concat([bytes, Buffer.from('item 7')])
    remarked.writeUInt16LE(6, bytes.length - 2)
    expect(await substance(remarked, 'xlsx')).toBe(await substance(bytes, 'xlsx'))
  })

  it.each([
    ['a word more', makeDocument({ paragraphs: ['What we do very well.'] })],
    ['as many other letters', makeDocument({ paragraphs: ['What we do badly'] })],
    ['a comment', makeDocument({ paragraphs: ['What we do well.'], comments: ['So?'] })],
    ['a link elsewhere', makeDocument({ paragraphs: ['What we do well.'], links: ['https://other.example'] })],
  ])('is another with %s', async (_what, bytes) => {
    expect(await substance(bytes)).not.toBe(await substance(makeDocument({ paragraphs: ['What we do well.'] })))
  })

  it('is not told of a file that is no Office document', async () => {
    expect(await factsOf(makePdf(), 'pdf')).not.toHaveProperty('substance')
  })
})
