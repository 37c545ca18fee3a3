import type { ValueHash } from './hash-value.ts'

/** Which values of which columns have been met. */
export interface SeenValues {
  /** True when the value is met for the second time in that column: once for each value, however often it comes. */
  isSecond(column: number, value: ValueHash): boolean
}

const FIRST_SLOTS = 2 ** 10
/** Eight bytes each: 8 MB. */
const MOST_SLOTS = 2 ** 20
const LOAD = 0.75
const AGAIN = 0x80000000

/** Fingerprints at the slots of a table with open addressing; a slot whose `highs` is 0 is free. */
interface Table {
  readonly lows: Uint32Array
  readonly highs: Uint32Array
}

/**
 * When the table is full, further values are not remembered: of a sheet with more than some 780,000 different
 * values, at least as many are repeated as are told.
 */
export function createSeenValues(mostSlots = MOST_SLOTS): SeenValues {
  let table = emptyTable(FIRST_SLOTS)
  let used = 0
  return {
    isSecond(column, value) {
      const low = (value.low ^ Math.imul(column + 1, 0x9e3779b1)) >>> 0
      const slot = findSlot(table, low, value.high)
      const found = table.highs[slot] ?? 0
      if (found !== 0) {
        table.highs[slot] = (found | AGAIN) >>> 0
        return found < AGAIN
      }
      if (used >= table.lows.length * LOAD) return false
      put(table, slot, low, value.high)
      used += 1
      if (used >= table.lows.length * LOAD && table.lows.length < mostSlots) table = twiceAsLarge(table)
      return false
    },
  }
}

function emptyTable(slots: number): Table {
  return { lows: new Uint32Array(slots), highs: new Uint32Array(slots) }
}

/** The slot where it lies, or where it is to be put. */
function findSlot({ lows, highs }: Table, low: number, high: number): number {
  const mask = lows.length - 1
  let slot = low & mask
  for (;;) {
    const there = highs[slot] ?? 0
    if (there === 0 || (lows[slot] === low && (there & ~AGAIN) === high)) return slot
    slot = (slot + 1) & mask
  }
}

function put({ lows, highs }: Table, slot: number, low: number, high: number): void {
  lows[slot] = low
  highs[slot] = high
}

function twiceAsLarge(table: Table): Table {
  const larger = emptyTable(table.lows.length * 2)
  for (let at = 0; at < table.highs.length; at += 1) {
    const low = table.lows[at] ?? 0
    const high = table.highs[at] ?? 0
    if (high !== 0) put(larger, findSlot(larger, low, high & ~AGAIN), low, high)
  }
  return larger
}
