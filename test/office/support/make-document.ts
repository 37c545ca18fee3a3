import { type OfficeLink, type OfficePart, type OfficeProperties, officePackage, xml } from './office-package.ts'

/** What a Word document is to hold; a good one holds only its title and paragraphs. */
export interface DocumentParts extends OfficeProperties {
  readonly heading?: string
  readonly paragraphs?: readonly string[]
  /** As it stands in the body, in WordprocessingML. */
  readonly markup?: string
  readonly header?: string
  /** A picture behind every page that is made of this text. */
  readonly watermark?: string
  readonly comments?: readonly string[]
  /** Targets of hyperlinks. */
  readonly links?: readonly string[]
  readonly macros?: true
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const STEM = `${W} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`

/** Markup to put into a body. */
export const markup = {
  paragraph: (text: string, style?: string) =>
    `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r></w:p>`,
  inserted: (text: string) =>
    `<w:p><w:ins w:id="1" w:author="A. Writer"><w:r><w:t>${xml(text)}</w:t></w:r></w:ins></w:p>`,
  deleted: (text: string) =>
    `<w:p><w:del w:id="2" w:author="A. Writer"><w:r><w:delText>${xml(text)}</w:delText></w:r></w:del></w:p>`,
  moved: (text: string) =>
    `<w:p><w:moveFrom w:id="3"><w:r><w:t>${xml(text)}</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:id="4"><w:r><w:t>${xml(text)}</w:t></w:r></w:moveTo></w:p>`,
  reformatted: (text: string) =>
    `<w:p><w:r><w:rPr><w:b/><w:rPrChange w:id="5"><w:rPr/></w:rPrChange></w:rPr><w:t>${xml(text)}</w:t></w:r></w:p>`,
  /** A content control that nobody has filled in. */
  unfilled: (prompt = 'Click or tap here to enter text.') =>
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>${xml(prompt)}</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
  filled: (text: string) =>
    `<w:sdt><w:sdtPr><w:alias w:val="Name"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>${xml(text)}</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
  /** A text cut into runs as Word cuts it where its spelling was looked at. */
  runs: (...texts: readonly string[]) =>
    `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${xml(text)}</w:t></w:r>`).join('')}</w:p>`,
  field: (target: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "${xml(target)}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
}

/** A .docx, made by hand from the parts that ECMA-376 asks for. */
export function makeDocument(parts: DocumentParts = {}): Buffer {
  const { heading = 'Position statement', paragraphs = ['What we know about ourselves.'], links = [] } = parts
  const hyperlinks = links.map((target, at): OfficeLink => {
    return { id: `rIdL${at}`, type: 'hyperlink', target, outside: true }
  })
  const anchors = links.map(
    (_, at) => `<w:p><w:hyperlink r:id="rIdL${at}"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>`,
  )
  const body = [
    markup.paragraph(heading, 'Heading1'),
    ...paragraphs.map((text) => markup.paragraph(text)),
    parts.markup ?? '',
    ...anchors,
  ]
  const beside = besideBody(parts)
  const main: OfficePart = {
    name: 'word/document.xml',
    type: parts.macros ? 'application/vnd.ms-word.document.macroEnabled.main+xml' : `${TYPE}.document.main+xml`,
    content: `<w:document ${STEM}><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`,
    leadsTo: [
      ...beside.map(({ name }, at): OfficeLink => {
        return { id: `rId${at + 1}`, type: name.replace(/^word\/|\d?\.\w+$/g, ''), target: name.replace('word/', '') }
      }),
      ...hyperlinks,
    ],
  }
  return officePackage([main, ...beside], parts)
}

function besideBody({ header, watermark, comments, macros }: DocumentParts): OfficePart[] {
  const parts: OfficePart[] = []
  if (header !== undefined || watermark !== undefined) {
    const picture = `<w:p><w:r><w:pict><v:shape id="PowerPlusWaterMarkObject1"><v:textpath string="${xml(watermark ?? '')}"/></v:shape></w:pict></w:r></w:p>`
    const content = `<w:hdr ${STEM}>${markup.paragraph(header ?? '')}${watermark === undefined ? '' : picture}</w:hdr>`
    parts.push({ name: 'word/header1.xml', type: `${TYPE}.header+xml`, content })
  }
  if (comments) {
    const each = comments.map(
      (text, at) => `<w:comment w:id="${at}" w:author="A. Reader">${markup.paragraph(text)}</w:comment>`,
    )
    parts.push({
      name: 'word/comments.xml',
      type: `${TYPE}.comments+xml`,
      content: `<w:comments ${STEM}>${each.join('')}</w:comments>`,
    })
  }
  if (macros) parts.push({ name: 'word/vbaProject.bin', type: 'application/vnd.ms-office.vbaProject', content: 'VBA' })
  return parts
}
