import { deflateSync } from 'node:zlib'

/** How the text of a page is written: each writer of PDFs has its own way. */
export interface Written {
  /** The operators of a page; `hex` and `plain` write a text as the font wants it. */
  readonly content?: (spell: (text: string) => string) => string
  /** `mapped`: two bytes a letter with a map to Unicode; `unknown`: without one; `named`: letters by the names of glyphs. */
  readonly font?: 'plain' | 'mapped' | 'mapped in one byte' | 'unknown' | 'named'
  readonly packedBy?: 'FlateDecode' | 'ASCII85Decode' | 'ASCIIHexDecode' | 'both' | 'LZWDecode'
  /** Its font, pages and properties stand in a stream of objects. */
  readonly inStream?: true
  /** Its text is that of a form that the page draws; `itself`: a form that draws itself. */
  readonly form?: 'once' | 'itself'
  readonly resources?: 'on the page' | 'around it'
  /** Entries that its catalogue has besides. */
  readonly more?: string
}

/** A PDF of one page that shows a text, a line below another. */
export function makePdfText(lines: readonly string[], written: Written = {}): Buffer {
  const { font = 'plain', packedBy = 'FlateDecode', inStream, form, resources = 'on the page' } = written
  const { content = standing(lines), more = '' } = written
  const drawn = Buffer.from(
    content((text) => spell(text, font)),
    'latin1',
  )
  const own = '/Resources <</Font <</F1 5 0 R>> /XObject <</X1 7 0 R>>>>'
  const page = `<</Type /Page /Parent 2 0 R ${resources === 'on the page' ? own : ''} /Contents ${form ? '8' : '4'} 0 R>>`
  const loose = [
    [1, `<</Type /Catalog /Pages 2 0 R ${more}>>`],
    [2, `<</Type /Pages /Kids [3 0 R] /Count 1 ${resources === 'around it' ? own : ''}>>`],
    [3, page],
    [5, fontOf(font)],
  ] as const
  const streams = [
    stream(4, drawn, packedBy),
    stream(6, Buffer.from(mapOf(font === 'mapped' ? 2 : 1)), 'FlateDecode'),
    stream(7, form === 'itself' ? Buffer.from('/X1 Do /X1 Do') : drawn, packedBy, '/Type /XObject /Subtype /Form'),
    stream(8, Buffer.from('q /X1 Do Q'), 'FlateDecode'),
  ]
  const objects = inStream ? [packObjects(9, loose)] : loose.map(([number, text]) => object(number, text))
  return pdfOf(...objects, ...streams)
}

export function pdfOf(...objects: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), ...objects, Buffer.from('startxref\n0\n%%EOF\n')])
}

function standing(lines: readonly string[]): NonNullable<Written['content']> {
  return (spelled) => `BT /F1 11 Tf 14 TL 50 700 Td ${lines.map((line) => `${spelled(line)} Tj T*`).join(' ')} ET`
}

export function object(number: number, text: string): Buffer {
  return Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, 'latin1')
}

export function stream(
  number: number,
  content: Buffer,
  packedBy: NonNullable<Written['packedBy']> = 'FlateDecode',
  more = '',
): Buffer {
  const packed = pack(content, packedBy)
  const filters = packedBy === 'both' ? '[/ASCII85Decode /FlateDecode]' : `/${packedBy}`
  const head = `${number} 0 obj\n<<${more} /Length ${packed.length} /Filter ${filters}>>\nstream\r\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream\nendobj\n')])
}

function pack(content: Buffer, by: NonNullable<Written['packedBy']>): Buffer {
  switch (by) {
    case 'FlateDecode':
      return deflateSync(content)
    case 'ASCIIHexDecode':
      return Buffer.from(`${content.toString('hex')}>`)
    case 'ASCII85Decode':
      return toAscii85(content)
    case 'both':
      return toAscii85(deflateSync(content))
    case 'LZWDecode':
      return content
  }
}

function toAscii85(content: Buffer): Buffer {
  let text = ''
  for (let at = 0; at < content.length; at += 4) {
    const some = content.subarray(at, at + 4)
    let number = Buffer.concat([some, Buffer.alloc(4 - some.length)]).readUInt32BE()
    let letters = ''
    for (let digit = 0; digit < 5; digit += 1) {
      letters = String.fromCharCode(33 + (number % 85)) + letters
      number = Math.floor(number / 85)
    }
    text += some.length === 4 && letters === '!!!!!' ? 'z' : letters.slice(0, some.length + 1)
  }
  return Buffer.from(`${text}~>`)
}

export function packObjects(number: number, objects: readonly (readonly [number, string])[]): Buffer {
  const texts = objects.map(([, text]) => `${text}\n`)
  const places = objects.map(([one], index) => `${one} ${texts.slice(0, index).join('').length}`).join(' ')
  const content = Buffer.from(`${places}\n${texts.join('')}`, 'latin1')
  return stream(number, content, 'FlateDecode', `/Type /ObjStm /N ${objects.length} /First ${places.length + 1}`)
}

/** Letters are a hundred codes further on than they ought to be, so that only the map tells. */
const AWAY = 100

function fontOf(font: NonNullable<Written['font']>): string {
  switch (font) {
    case 'plain':
      return '<</Type /Font /Subtype /TrueType /Encoding /WinAnsiEncoding>>'
    case 'mapped in one byte':
      return '<</Type /Font /Subtype /TrueType /ToUnicode 6 0 R>>'
    case 'mapped':
      return '<</Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R>>'
    case 'unknown':
      return '<</Type /Font /Subtype /Type0 /Encoding /Identity-H>>'
    case 'named':
      return '<</Type /Font /Subtype /Type1 /Encoding <</Differences [148 /zero /one /two /three /four /five /six /seven /eight /nine 132 /space 191 /bracketleft 193 /bracketright 165 /A /B /C /D /E /F /G /H /I /J /K /L /M /N /O /P /Q /R /S /T /U /V /W /X /Y /Z 197 /a /b /c /d /e /f /g /h /i /j /k /l /m /n /o /p /q /r /s /t /u /v /w /x /y /z]>>>>'
  }
}

function spell(text: string, font: NonNullable<Written['font']>): string {
  const codes = [...text].map((letter) => letter.charCodeAt(0) + (font === 'plain' ? 0 : AWAY))
  if (font === 'plain') return `(${text.replace(/[()\\]/g, '\\$&')})`
  const width = font === 'mapped' || font === 'unknown' ? 4 : 2
  return `<${codes.map((code) => code.toString(16).padStart(width, '0')).join('')}>`
}

/** Digits one by one, letters as ranges. */
function mapOf(width: number): string {
  const code = (letter: string) => `<${(letter.charCodeAt(0) + AWAY).toString(16).padStart(width * 2, '0')}>`
  const unicode = (letter: string) => `<${letter.charCodeAt(0).toString(16).padStart(4, '0')}>`
  const pairs = [...'0123456789 []'].map((letter) => `${code(letter)} ${unicode(letter)}`)
  const list = [...'abc'].map(unicode).join(' ')
  return `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <${'00'.repeat(width)}> <${'ff'.repeat(width)}> endcodespacerange
${pairs.length} beginbfchar ${pairs.join('\n')} endbfchar
2 beginbfrange ${code('A')} ${code('Z')} ${unicode('A')} ${code('d')} ${code('z')} ${unicode('d')} endbfrange
1 beginbfrange ${code('a')} ${code('c')} [${list}] endbfrange endcmap`
}
