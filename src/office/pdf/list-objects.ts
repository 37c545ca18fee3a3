import { Unread } from '../unread.ts'

/** Where the objects of a file are. */
export interface ObjectList {
  /** Offset in the file; negative: within the stream of that number; 0: nowhere. */
  place(number: number): number
  /** The last that is told of an object counts, as with what was written later (ISO 32000-1, 7.5.6). */
  put(number: number, place: number): void
  /** Numbers of its pages, and of the streams in which objects are packed. */
  readonly pages: ReadonlySet<number>
  readonly packed: ReadonlySet<number>
}

/** More objects than any report has; what is numbered higher is not looked at. */
const MOST = 2 ** 20
const MOST_PAGES = 20_000
const OBJECT = /(?<!\d)(\d{1,7})\s+\d{1,5}\s+obj\b/g
const PAGE = /\/Type\s*\/Page(?![\w])/
const PACKED = /\/Type\s*\/ObjStm\b/
/** So far behind its beginning an object says what it is. */
const HEAD = 2_048

/** An object's beginning, as it stands in the file, is told piece by piece; the list grows with what is told. */
export interface ObjectLister extends ObjectList {
  /**
   * @param text a byte a character; what begins at `cut` or behind it comes again
   * @param offset of `text` in the file
   * @throws Unread where there are more objects than are looked at
   */
  look(text: string, cut: number, offset: number): void
  /** An object that stands in a stream; one that was written behind that stream stays in its stead. */
  within(stream: number, number: number, text: string): void
}

/** @param most objects that are looked at */
export function listObjects(most: number): ObjectLister {
  let places = new Float64Array(1_024)
  const pages = new Set<number>()
  const packed = new Set<number>()
  let left = most
  const put = (number: number, place: number) => {
    if (number >= MOST) return
    if (number >= places.length) {
      const grown = new Float64Array(Math.min(MOST, Math.max(number + 1, places.length * 2)))
      grown.set(places)
      places = grown
    }
    places[number] = place
  }
  const note = (among: Set<number>, number: number, is: boolean) => {
    if (is && number < MOST && among.size < MOST_PAGES) among.add(number)
    else among.delete(number)
  }
  return {
    ...{ pages, packed, put },
    place: (number) => places[number] ?? 0,
    look(text, cut, offset) {
      for (const match of text.matchAll(OBJECT)) {
        if (match.index >= cut) break
        left -= 1
        if (left < 0) throw new Unread('too large')
        const number = Number(match[1])
        const end = match.index + match[0].length
        const head = headOf(text.slice(end, end + HEAD))
        put(number, offset + end)
        note(pages, number, PAGE.test(head))
        note(packed, number, PACKED.test(head))
      }
    },
    within(stream, number, text) {
      if ((places[number] ?? 0) > (places[stream] ?? 0)) return
      put(number, -stream)
      note(pages, number, PAGE.test(text))
    },
  }
}

/** What belongs to the object itself, and not to the next. */
function headOf(text: string): string {
  const end = /\b(?:endobj|stream)\b/.exec(text)
  return end ? text.slice(0, end.index) : text
}
