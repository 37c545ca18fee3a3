/** What PDF is written in (ISO 32000-1, 7.2). `text`: a string, a byte a character; `word`: an operator, a bracket, or a keyword. */
export type Token =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'name' | 'text' | 'word'; readonly value: string }

/** No name, number or operator is longer; what is, is nothing that is looked for. */
const LONGEST = 256
/** SharePoint's and Office's writers keep to 32,767 (Annex C). */
const LONGEST_TEXT = 65_536

const BLANK = /[\0\t\n\f\r ]/
const ENDS = /[\0\t\n\f\r ()<>[\]{}/%]/
const KINDS = Uint8Array.from({ length: 256 }, (_, code) => {
  const letter = String.fromCharCode(code)
  return BLANK.test(letter) ? 2 : ENDS.test(letter) ? 1 : 0
})

/** However wrong the bytes are, it goes on to their end. */
export class Tokens {
  /** Where the next one is looked for; may be set. */
  at: number
  readonly #bytes: Buffer

  constructor(bytes: Buffer, at = 0) {
    this.#bytes = bytes
    this.at = at
  }

  /** `null` at the end. */
  next(): Token | null {
    this.#skipBlanks()
    const code = this.#bytes[this.at]
    if (code === undefined) return null
    const isTwice = this.#bytes[this.at + 1] === code
    switch (code) {
      case 0x28: // (
        return { type: 'text', value: this.#readBracketed() }
      case 0x2f: // /
        this.at += 1
        return { type: 'name', value: unescapeName(this.#readPlain()) }
      case 0x3c: // <
        return isTwice ? this.#mark(2) : { type: 'text', value: this.#readDigits() }
      case 0x3e: // >
        return this.#mark(isTwice ? 2 : 1)
      default:
        return KINDS[code] === 1 ? this.#mark(1) : plain(this.#readPlain())
    }
  }

  #skipBlanks(): void {
    const bytes = this.#bytes
    for (;;) {
      while (this.at < bytes.length && KINDS[bytes[this.at] ?? 0] === 2) this.at += 1
      if (bytes[this.at] !== 0x25) return
      while (this.at < bytes.length && bytes[this.at] !== 0x0a && bytes[this.at] !== 0x0d) this.at += 1
    }
  }

  #mark(length: number): Token {
    this.at += length
    return { type: 'word', value: this.#text(this.at - length, this.at) }
  }

  #readPlain(): string {
    const from = this.at
    while (this.at < this.#bytes.length && KINDS[this.#bytes[this.at] ?? 0] === 0) this.at += 1
    return this.#text(from, Math.min(this.at, from + LONGEST))
  }

  /** To the bracket that closes it; brackets within come in pairs (7.3.4.2). */
  #readBracketed(): string {
    const bytes = this.#bytes
    const from = this.at + 1
    let depth = 0
    let escaped = false
    for (; this.at < bytes.length; this.at += 1) {
      const code = bytes[this.at]
      if (code === 0x5c) {
        escaped = true
        this.at += 1
      } else if (code === 0x28) depth += 1
      else if (code === 0x29) depth -= 1
      if (depth === 0) break
    }
    const text = this.#text(from, Math.min(this.at, from + LONGEST_TEXT))
    this.at += 1
    return escaped ? unescapeText(text) : text
  }

  #readDigits(): string {
    const from = this.at + 1
    const end = this.#bytes.indexOf(0x3e, from)
    this.at = end < 0 ? this.#bytes.length : end + 1
    const digits = this.#text(from, Math.min(this.at - 1, from + LONGEST_TEXT)).replace(/[^0-9a-f]/gi, '')
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1')
  }

  #text(from: number, to: number): string {
    return this.#bytes.toString('latin1', from, to)
  }
}

function plain(value: string): Token {
  const number = Number(value)
  return Number.isNaN(number) ? { type: 'word', value } : { type: 'number', value: number }
}

/** `/A#20B` */
function unescapeName(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescapeText(text: string): string {
  return text.replace(/\\(?:([0-7]{1,3})|(\r\n?|\n)|([\s\S]))/g, (_, octal?: string, line?: string, letter = '') => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    return line === undefined ? (ESCAPED[letter] ?? letter) : ''
  })
}
