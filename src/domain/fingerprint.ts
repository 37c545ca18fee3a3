/**
 * A short digest of plain data, to tell whether something said once would be said differently now. Not
 * for secrets: 53 bits of a multiplicative hash (cyrb53, public domain).
 */
export function fingerprint(value: unknown): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (const character of JSON.stringify(value)) {
    const code = character.codePointAt(0) as number
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}
