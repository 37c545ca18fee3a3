export interface PdfParts {
  readonly encrypted?: true
  readonly annotations?: number
  readonly author?: string
  readonly title?: string
  /** Addresses that its links lead to. */
  readonly links?: readonly string[]
  /** Bytes before its header. */
  readonly before?: string
}

/** A PDF of one empty page (ISO 32000-1). */
export function makePdf({ encrypted, annotations = 0, author, title, links = [], before = '' }: PdfParts = {}): Buffer {
  const notes = Array.from(
    { length: annotations },
    () => '<</Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (A note)>>',
  )
  const leads = links.map((target) => `<</Type /Annot /Subtype /Link /A <</S /URI /URI (${target})>>>>`)
  const objects = [
    '<</Type /Catalog /Pages 2 0 R>>',
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [${[...notes, ...leads].join(' ')}]>>`,
    `<<${author === undefined ? '' : `/Author (${author})`}${title === undefined ? '' : ` /Title ${hex(title)}`} /Producer (Waymark test)>>`,
  ].map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`)
  const places = objects.map((_, at) => before.length + 9 + objects.slice(0, at).join('').length)
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`)
  const body = `${before}%PDF-1.7\n${objects.join('')}`
  const trailer = `<</Size 5 /Root 1 0 R /Info 4 0 R${encrypted ? ' /Encrypt 9 0 R' : ''}>>`
  return Buffer.from(
    `${body}xref\n0 5\n0000000000 65535 f \n${table.join('')}trailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`,
    'latin1',
  )
}

/** A text of two bytes a letter, in hexadecimal digits. */
function hex(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}
