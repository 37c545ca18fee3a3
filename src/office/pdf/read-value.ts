import type { Token, Tokens } from './read-tokens.ts'

/** An object of a PDF (7.3). A string is its bytes, a byte a character; what is none of these is `null`. */
export type Value = null | boolean | number | string | Name | Reference | Dictionary | readonly Value[]

export class Name {
  readonly name: string

  constructor(name: string) {
    this.name = name
  }
}

/** To an object by its number; of several generations the last counts. */
export class Reference {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

export type Dictionary = ReadonlyMap<string, Value>

const DEEPEST = 30
/** Beyond these nothing is kept of a list or a dictionary. */
const MOST = 20_000

/** The object that begins here. */
export function readValue(tokens: Tokens, depth = 0): Value {
  const token = tokens.next()
  return token === null ? null : toValue(token, tokens, depth)
}

export function dictionaryOf(value: Value): Dictionary {
  return value instanceof Map ? value : new Map()
}

function toValue(token: Token, tokens: Tokens, depth: number): Value {
  if (token.type === 'name') return new Name(token.value)
  if (token.type === 'text') return token.value
  if (token.type === 'number') return referenceAt(token.value, tokens) ?? token.value
  if (depth > DEEPEST) return null
  if (token.value === '[') return readList(tokens, depth)
  if (token.value === '<<') return readDictionary(tokens, depth)
  return token.value === 'true' ? true : token.value === 'false' ? false : null
}

/** `12 0 R` */
function referenceAt(number: number, tokens: Tokens): Reference | null {
  const { at } = tokens
  const generation = tokens.next()
  const isReference = generation?.type === 'number' && Number.isInteger(number) && isWord(tokens.next(), 'R')
  if (isReference) return new Reference(number)
  tokens.at = at
  return null
}

function readList(tokens: Tokens, depth: number): readonly Value[] {
  const list: Value[] = []
  for (let token = tokens.next(); token !== null && !isWord(token, ']'); token = tokens.next()) {
    const value = toValue(token, tokens, depth + 1)
    if (list.length < MOST) list.push(value)
  }
  return list
}

function readDictionary(tokens: Tokens, depth: number): Dictionary {
  const entries = new Map<string, Value>()
  for (let token = tokens.next(); token !== null && !isWord(token, '>>'); token = tokens.next()) {
    if (token.type !== 'name') continue
    const { at } = tokens
    const value = tokens.next()
    if (value === null || isWord(value, '>>')) tokens.at = at
    else if (entries.size < MOST) entries.set(token.value, toValue(value, tokens, depth + 1))
  }
  return entries
}

function isWord(token: Token | null, word: string): boolean {
  return token?.type === 'word' && token.value === word
}
