import type { XmlHandlers } from './read-xml.ts'

/** What a cell's value is: a number in the table of shared strings, a text, a number, or something else that is not blank. */
export type CellKind = 'shared' | 'text' | 'number' | 'other'

export interface CellHandlers {
  /** @param column 0 is A @param value as the file has it; '' where there is none */
  readonly cell: (column: number, kind: CellKind, value: string) => void
  readonly row: () => void
  readonly formula?: (code: string) => void
  /** The text of a printed page's header or footer, with its codes. */
  readonly margin?: (text: string) => void
}

/** Of the type that a cell gives itself (ECMA-376 part 1, 18.18.11); none is a number. */
const KINDS: Readonly<Record<string, CellKind>> = {
  s: 'shared',
  str: 'text',
  inlineStr: 'text',
  b: 'other',
  e: 'other',
  d: 'other',
}
const MARGIN = /^(odd|even|first)(Header|Footer)$/
/** Excel's own longest text is 32,767. */
const LONGEST = 40_000

/** The cells of a worksheet's part, row by row (ECMA-376 part 1, 18.3.1). */
export function readCells({ cell, row, formula, margin }: CellHandlers): XmlHandlers {
  let column = -1
  let kind: CellKind = 'number'
  let value = ''
  let code = ''
  let words = ''
  let into: 'value' | 'code' | 'words' | null = null
  const begin = (type: string, reference: string) => {
    column = reference === '' ? column + 1 : columnOf(reference)
    kind = KINDS[type] ?? 'number'
    value = ''
    code = ''
  }
  const end = () => {
    if (code !== '') formula?.(code)
    // What a formula comes to is not in every file: it is not blank for that.
    if (code !== '' && value === '' && kind === 'number') cell(column, 'other', '=')
    else cell(column, kind, value)
  }
  return {
    open(name, attributes) {
      if (name === 'c') begin(attributes.t ?? '', attributes.r ?? '')
      else if (name === 'row') column = -1
      else if (name === 'v' || name === 't') into = 'value'
      else if (name === 'f') into = 'code'
      else if (MARGIN.test(name)) into = 'words'
    },
    text(text) {
      if (into === 'value' && value.length < LONGEST) value += text
      if (into === 'code' && code.length < LONGEST) code += text
      if (into === 'words' && words.length < LONGEST) words += text
    },
    close(name) {
      if (name === 'row') row()
      if (name === 'c') end()
      if (into === 'words' && MARGIN.test(name)) margin?.(words)
      if (into === 'words') words = ''
      into = null
    },
  }
}

/** Of a reference such as `AB12`. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}
