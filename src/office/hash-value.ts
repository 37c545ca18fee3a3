/** A value's fingerprint of 63 bits in two numbers; both 0: it is blank. The value itself is not kept. */
export interface ValueHash {
  low: number
  /** Its highest bit is 0. */
  high: number
}

const HIGH_BITS = 0x7fffffff

/** Values are the same where people would call them so: whatever blanks around them and capitals. Written into `into`: cells come by the million. */
export function hashValue(value: string, into: ValueHash): void {
  const same = value.trim().toLowerCase()
  let low = 0x811c9dc5
  let high = 0x9747b28c
  for (let at = 0; at < same.length; at += 1) {
    const code = same.charCodeAt(at)
    low = Math.imul(low ^ code, 0x01000193)
    high = Math.imul(high ^ code, 0x5bd1e995)
    high ^= high >>> 15
  }
  low ^= low >>> 16
  into.low = same === '' ? 0 : Math.imul(low, 0x85ebca6b) >>> 0
  into.high = same === '' ? 0 : (Math.imul(high ^ (high >>> 13), 0xc2b2ae35) & HIGH_BITS) | 1
}
