import type { Limits } from '../limits.ts'
import type { FileBytes } from '../spool.ts'
import { Unread } from '../unread.ts'
import type { ObjectLister } from './list-objects.ts'
import { Tokens } from './read-tokens.ts'
import { type Dictionary, dictionaryOf, Reference, readValue, type Value } from './read-value.ts'
import { filtersOf, unfilter } from './unfilter.ts'

const MB = 2 ** 20
/** Of one object that stands by itself: longer lists are cut. */
const HEAD = 16 * 1_024
/** Of one stream: more on a page is a drawing. */
const MOST_PACKED = 4 * MB
const MOST_UNPACKED = 4 * MB
/** Of all that a page shows, together. */
const MOST_ON_PAGE = 4 * MOST_UNPACKED
/** Streams of packed objects that are held at once. */
const HELD = 4
const MOST_HOPS = 10
/** To read a byte of an object costs as much as to unpack so many. */
const WORTH = 8

/** The objects of a PDF by their numbers. Whatever costs more than one file may ends with `Unread`. */
export class Objects {
  readonly #file: FileBytes
  readonly #list: ObjectLister
  readonly #held = new Map<number, Packed>()
  readonly #opening = new Set<number>()
  #left: number

  constructor(file: FileBytes, list: ObjectLister, limits: Limits) {
    this.#file = file
    this.#list = list
    this.#left = limits.unpacked
  }

  /** What a reference leads to; anything else is itself. */
  async resolve(value: Value | undefined): Promise<Value> {
    let found = value ?? null
    for (let hops = 0; found instanceof Reference; hops += 1) {
      if (hops > MOST_HOPS) return null
      found = await this.#objectOf(found.number)
    }
    return found
  }

  async dictionary(value: Value | undefined): Promise<Dictionary> {
    return dictionaryOf(await this.resolve(value))
  }

  /** What a stream unpacks to; empty where there is none, `null` where it is packed by what nobody unpacks here. */
  async stream(value: Value | undefined): Promise<Buffer | null> {
    return value instanceof Reference ? this.#streamAt(value.number) : NOTHING
  }

  /** What several streams unpack to, one behind another, as a page shows it; and how many do not. */
  async streams(values: readonly Value[]): Promise<{ readonly content: Buffer; readonly unread: number }> {
    const parts: Buffer[] = []
    let [size, unread] = [0, 0]
    for (const value of values) {
      const part = await this.stream(value)
      unread += Number(part === null)
      if (part === null) continue
      if (size + part.length > MOST_ON_PAGE) break
      size += part.length
      parts.push(part, LINE)
    }
    return { content: Buffer.concat(parts), unread }
  }

  /** Lists what is packed in streams too. @param look is given each such object as it stands there */
  async listPacked(look: (text: string) => void): Promise<void> {
    for (const stream of this.#list.packed) {
      const { text, offsets } = await this.#packedIn(stream)
      const inOrder = [...offsets].toSorted(([, a], [, b]) => a - b)
      for (const [index, [number, at]] of inOrder.entries()) {
        const end = inOrder[index + 1]?.[1] ?? text.length
        const object = text.toString('latin1', at, Math.min(end, at + HEAD))
        this.#list.within(stream, number, object)
        look(object)
      }
    }
  }

  async #objectOf(number: number): Promise<Value> {
    const place = this.#list.place(number)
    if (place === 0) return null
    if (place > 0) return this.#valueAt(new Tokens(await this.#readAt(place, HEAD)))
    const { text, offsets } = await this.#packedIn(-place)
    const at = offsets.get(number)
    return at === undefined ? null : this.#valueAt(new Tokens(text, at))
  }

  /** It stands there already, yet whoever asks for it again and again is to come to an end. */
  #valueAt(tokens: Tokens): Value {
    const from = tokens.at
    const value = readValue(tokens)
    this.#spend(WORTH * (tokens.at - from))
    return value
  }

  async #streamAt(number: number): Promise<Buffer | null> {
    const place = this.#list.place(number)
    if (place <= 0) return NOTHING
    const head = await this.#readAt(place, HEAD)
    const tokens = new Tokens(head)
    const dictionary = dictionaryOf(this.#valueAt(tokens))
    const filters = filtersOf(dictionary)
    if (tokens.next()?.value !== 'stream') return NOTHING
    if (filters === null) return null
    // Behind the word comes one end of a line (7.3.8.1).
    const start = place + tokens.at + (head[tokens.at] === 0x0d ? 2 : 1)
    const length = await this.resolve(dictionary.get('Length'))
    const most = typeof length === 'number' && length > 0 ? Math.min(length, MOST_PACKED) : MOST_PACKED
    return unfilter(await this.#readAt(start, most), filters, MOST_UNPACKED, (bytes) => this.#spend(bytes))
  }

  async #readAt(place: number, length: number): Promise<Buffer> {
    const bytes = await this.#file.read(place, length)
    this.#spend(bytes.length)
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  #spend(bytes: number): void {
    this.#left -= bytes
    if (this.#left < 0) throw new Unread('too large')
  }

  /** Of one that is asked for while it is being opened, such as for its own length, nothing can be told. */
  async #packedIn(number: number): Promise<Packed> {
    if (this.#opening.has(number)) return EMPTY
    const known = this.#held.get(number) ?? (await this.#openStream(number))
    this.#held.delete(number)
    this.#held.set(number, known)
    for (const oldest of this.#held.keys()) if (this.#held.size > HELD) this.#held.delete(oldest)
    return known
  }

  async #openStream(number: number): Promise<Packed> {
    this.#opening.add(number)
    const isItsOwn = this.#list.place(number) > 0
    const text = (await this.#streamAt(number)) ?? NOTHING
    this.#opening.delete(number)
    return openPacked(text, dictionaryOf(isItsOwn ? await this.#objectOf(number) : null))
  }
}

const NOTHING = Buffer.alloc(0)
const LINE = Buffer.from('\n')

/** Several objects in one stream, and where in it each of them stands (7.5.7). */
interface Packed {
  readonly text: Buffer
  readonly offsets: ReadonlyMap<number, number>
}

const EMPTY: Packed = { text: NOTHING, offsets: new Map() }
const MOST_IN_ONE = 10_000

function openPacked(text: Buffer, dictionary: Dictionary): Packed {
  const tokens = new Tokens(text)
  const first = Number(dictionary.get('First') ?? 0)
  const count = Math.min(Number(dictionary.get('N') ?? 0), MOST_IN_ONE)
  const offsets = new Map<number, number>()
  for (let index = 0; index < count; index += 1) {
    const [number, offset] = [tokens.next(), tokens.next()]
    if (number?.type !== 'number' || offset?.type !== 'number') break
    offsets.set(number.value, first + offset.value)
  }
  return { text, offsets }
}
