/** Each byte is laid eleven bits further round a ring of 160; after 160 bytes they come to lie where they began. */
const RING = 160
const SHIFT = 11
const BYTES = RING / 8

/**
 * SharePoint's digest of a file, hexadecimal (graph-docs quickxorhash). It tells whether two contents are the same, and is
 * told with a file's other properties; it proves nothing to anybody who would deceive.
 */
export class QuickXor {
  readonly #places = new Uint8Array(RING)
  #length = 0

  update(bytes: Uint8Array): void {
    let place = this.#length % RING
    for (let at = 0; at < bytes.length; at += 1) {
      this.#places[place] = (this.#places[place] ?? 0) ^ (bytes[at] ?? 0)
      place = place === RING - 1 ? 0 : place + 1
    }
    this.#length += bytes.length
  }

  digest(): string {
    const ring = new Uint8Array(BYTES)
    for (const [place, byte] of this.#places.entries()) {
      const bit = (place * SHIFT) % RING
      const at = bit >> 3
      const next = (at + 1) % BYTES
      ring[at] = (ring[at] ?? 0) ^ ((byte << (bit & 7)) & 0xff)
      ring[next] = (ring[next] ?? 0) ^ (byte >> (8 - (bit & 7)))
    }
    const view = new DataView(ring.buffer)
    view.setBigUint64(BYTES - 8, view.getBigUint64(BYTES - 8, true) ^ BigInt(this.#length), true)
    return [...ring].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  }
}
