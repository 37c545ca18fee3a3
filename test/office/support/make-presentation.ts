import { type OfficePart, type OfficeProperties, officePackage, xml } from './office-package.ts'

export interface PresentationParts extends OfficeProperties {
  readonly slides?: readonly { readonly title: string; readonly texts: readonly string[] }[]
  readonly comments?: readonly string[]
  /** Behind every slide. */
  readonly master?: string
}

const A = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const P = 'http://schemas.openxmlformats.org/presentationml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml'

/** A .pptx, made by hand. */
export function makePresentation(parts: PresentationParts = {}): Buffer {
  const { slides = [{ title: 'Our partnership', texts: ['Who we are'] }], comments = [], master } = parts
  const show: OfficePart = {
    name: 'ppt/presentation.xml',
    type: `${TYPE}.presentation.main+xml`,
    content: `<p:presentation xmlns:p="${P}"/>`,
  }
  const each = slides.map(
    ({ title, texts }, at): OfficePart => ({
      name: `ppt/slides/slide${at + 1}.xml`,
      type: `${TYPE}.slide+xml`,
      content: `<p:sld xmlns:p="${P}" xmlns:a="${A}"><p:cSld><p:spTree>${shape(title, '<p:ph type="title"/>')}${texts.map((text) => shape(text, '')).join('')}</p:spTree></p:cSld></p:sld>`,
    }),
  )
  const said: OfficePart = {
    name: 'ppt/comments/comment1.xml',
    type: `${TYPE}.comments+xml`,
    content: `<p:cmLst xmlns:p="${P}">${comments.map((text) => `<p:cm authorId="0"><p:text>${xml(text)}</p:text></p:cm>`).join('')}</p:cmLst>`,
  }
  const behind: OfficePart = {
    name: 'ppt/slideMasters/slideMaster1.xml',
    type: `${TYPE}.slideMaster+xml`,
    content: `<p:sldMaster xmlns:p="${P}" xmlns:a="${A}"><p:cSld><p:spTree>${shape('Click to edit Master title style', '')}${shape(master ?? '', '')}</p:spTree></p:cSld></p:sldMaster>`,
  }
  return officePackage([show, ...each, said, behind], parts)
}

function shape(text: string, placeholder: string): string {
  return `<p:sp><p:nvSpPr><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>${xml(text)}</a:t></a:r></a:p></p:txBody></p:sp>`
}
