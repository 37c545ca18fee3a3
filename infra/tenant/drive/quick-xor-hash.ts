/** Microsoft's QuickXorHash: each byte is rotated in by 11 bits more than the one before, over 160 bits, then the length. */
const WIDTH_BITS = 160
const WIDTH = WIDTH_BITS / 8
const SHIFT = 11

/** Adds bytes that stand at `offset` of the file; parts may come in any order. */
export function addToHash(state: Uint8Array, bytes: Uint8Array, offset: number): void {
  // Bytes 160 apart land on the same bits, so they are folded together first.
  const folded = new Uint8Array(WIDTH_BITS)
  for (let index = 0, slot = offset % WIDTH_BITS; index < bytes.length; index += 1) {
    folded[slot] = (folded[slot] ?? 0) ^ (bytes[index] ?? 0)
    slot = slot + 1 === WIDTH_BITS ? 0 : slot + 1
  }
  for (const [slot, byte] of folded.entries()) placeByte(state, byte, (slot * SHIFT) % WIDTH_BITS)
}

function placeByte(state: Uint8Array, byte: number, bit: number): void {
  const at = bit >> 3
  const shifted = byte << (bit & 7)
  const next = (at + 1) % WIDTH
  state[at] = (state[at] ?? 0) ^ (shifted & 0xff)
  state[next] = (state[next] ?? 0) ^ (shifted >> 8)
}

export function createHash(): Uint8Array {
  return new Uint8Array(WIDTH)
}

/** Base64, as `file.hashes.quickXorHash` has it. */
export function finishHash(state: Uint8Array, length: number): string {
  const done = Uint8Array.from(state)
  const tail = new DataView(done.buffer, WIDTH - 8)
  tail.setBigUint64(0, tail.getBigUint64(0, true) ^ BigInt(length), true)
  return Buffer.from(done).toString('base64')
}
