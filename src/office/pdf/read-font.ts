import type { Objects } from './open-objects.ts'
import { readLetters } from './read-letters.ts'
import { type Dictionary, Name, type Value } from './read-value.ts'

/** How the bytes of a text become letters; `null` where only the font's own program knows (ISO 32000-1, 9.10.2). */
export type Font = ((bytes: string) => string) | null

/** Never fails because of what the font says. @throws Unread beyond what is done for one file */
export async function readFont(value: Value, objects: Objects): Promise<Font> {
  const font = await objects.dictionary(value)
  const letters = readLetters((await objects.stream(font.get('ToUnicode'))) ?? Buffer.alloc(0))
  const isComposite = nameIn(font, 'Subtype') === 'Type0'
  if (letters.size > 0) {
    const width = isComposite ? letters.width : 1
    const plain = isComposite ? [] : await plainLetters(font, objects)
    return (bytes) => spell(bytes, width, (code) => letters.of(code) ?? plain[code] ?? '')
  }
  if (isComposite) return null
  const plain = await plainLetters(font, objects)
  return (bytes) => spell(bytes, 1, (code) => plain[code] ?? '')
}

function spell(bytes: string, width: number, letterOf: (code: number) => string): string {
  let text = ''
  for (let at = 0; at + width <= bytes.length; at += width) {
    const code = width === 1 ? bytes.charCodeAt(at) : bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1)
    text += letterOf(code)
  }
  return text
}

/** By its encoding, and what it says to be different from that (9.6.6). */
async function plainLetters(font: Dictionary, objects: Objects): Promise<readonly string[]> {
  const encoding = await objects.resolve(font.get('Encoding'))
  const described = await objects.dictionary(encoding)
  const base = encoding instanceof Name ? encoding.name : nameIn(described, 'BaseEncoding')
  const letters = [...(base === 'MacRomanEncoding' ? MAC : WINDOWS)]
  const differences = await objects.resolve(described.get('Differences'))
  let code = 0
  for (const one of Array.isArray(differences) ? (differences as readonly Value[]) : []) {
    if (typeof one === 'number') code = one
    if (one instanceof Name && code < 256) letters[code++] = letterNamed(one.name)
  }
  return letters
}

function nameIn(dictionary: Dictionary, key: string): string | undefined {
  const value = dictionary.get(key)
  return value instanceof Name ? value.name : undefined
}

const ALL = Uint8Array.from({ length: 256 }, (_, code) => code)
const WINDOWS = [...new TextDecoder('windows-1252').decode(ALL)]
const MAC = [...new TextDecoder('macintosh').decode(ALL)]

/** Of the Adobe glyph list, what numbers, dates, prompts and addresses are written with. */
const NAMED: Readonly<Record<string, string>> = {
  ...{ zero: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
  ...{ space: ' ', nbspace: ' ', period: '.', comma: ',', colon: ':', semicolon: ';', hyphen: '-', minus: '-' },
  ...{ slash: '/', backslash: '\\', underscore: '_', at: '@', numbersign: '#', ampersand: '&', question: '?' },
  ...{ parenleft: '(', parenright: ')', bracketleft: '[', bracketright: ']', braceleft: '{', braceright: '}' },
  ...{ less: '<', greater: '>', guillemotleft: '«', guillemotright: '»', endash: '–', quotesingle: "'" },
}

function letterNamed(name: string): string {
  const [, unicode] = /^uni([0-9A-F]{4})$/.exec(name) ?? []
  if (unicode !== undefined) return String.fromCharCode(Number.parseInt(unicode, 16))
  // One that is not known still stands between two others.
  return /^[A-Za-z]$/.test(name) ? name : Object.hasOwn(NAMED, name) ? (NAMED[name] ?? '') : '\ufffd'
}
