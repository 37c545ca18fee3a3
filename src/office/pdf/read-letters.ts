import { Tokens } from './read-tokens.ts'

/** Which letters the codes of a font stand for, as its ToUnicode map says (ISO 32000-1, 9.10.3). */
export interface Letters {
  readonly size: number
  /** Bytes of a code. */
  readonly width: 1 | 2
  of(code: number): string | undefined
}

/** More than a font has codes. */
const MOST = 65_536
/** Letters that one code stands for: more than any ligature. */
const LONGEST = 8

/** However wrong it is, what can be told is. */
export function readLetters(map: Buffer): Letters {
  const learned = new Learned()
  const tokens = new Tokens(map)
  let width: 1 | 2 = 2
  for (let token = tokens.next(); token !== null && learned.left > 0; token = tokens.next()) {
    learned.left -= 1
    if (token.type !== 'word') continue
    if (token.value === 'begincodespacerange' && textIn(tokens)?.length === 1) width = 1
    if (token.value === 'beginbfchar') readPairs(tokens, learned)
    if (token.value === 'beginbfrange') readRanges(tokens, learned)
  }
  return { size: learned.letters.size, width, of: (code) => learned.letters.get(code) }
}

/** However long a map is, or says the same code anew, that ends. */
class Learned {
  readonly letters = new Map<number, string>()
  left = MOST

  learn(code: number, letters: string): void {
    this.left -= 1
    this.letters.set(code, letters)
  }
}

/** `<0041> <0061>` */
function readPairs(tokens: Tokens, learned: Learned): void {
  for (let code = textIn(tokens); code !== undefined && learned.left > 0; code = textIn(tokens)) {
    const stands = textIn(tokens)
    if (stands === undefined) return
    learned.learn(codeOf(code), spelled(stands))
  }
}

/** `<0041> <005A> <0061>`, or a list with one text for each. */
function readRanges(tokens: Tokens, learned: Learned): void {
  for (let first = textIn(tokens); first !== undefined && learned.left > 0; first = textIn(tokens)) {
    const last = textIn(tokens)
    const stands = tokens.next()
    if (last === undefined || stands === null) return
    const [from, to] = [codeOf(first), Math.min(codeOf(last), codeOf(first) + learned.left - 1)]
    if (stands.type === 'text') {
      const start = spelled(stands.value)
      const [before, end] = [start.slice(0, -1), start.charCodeAt(start.length - 1)]
      for (let code = from; code <= to; code += 1) learned.learn(code, before + String.fromCharCode(end + code - from))
    } else {
      for (let code = from; code <= to; code += 1) {
        const one = textIn(tokens)
        if (one === undefined) break
        learned.learn(code, spelled(one))
      }
      if (tokens.next()?.value !== ']') return
    }
  }
}

/** `undefined` where something else stands there, which is passed. */
function textIn(tokens: Tokens): string | undefined {
  const token = tokens.next()
  return token?.type === 'text' ? token.value : undefined
}

function codeOf(bytes: string): number {
  return [...bytes.slice(0, 2)].reduce((code, letter) => code * 256 + letter.charCodeAt(0), 0)
}

/** UTF-16, big-endian. */
function spelled(bytes: string): string {
  let text = ''
  for (let at = 0; at + 1 < bytes.length && at < 2 * LONGEST; at += 2) {
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1))
  }
  return text
}
