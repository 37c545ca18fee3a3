import { expect, it } from 'vitest'
import { QuickXor } from '../../../src/services/examine/quick-xor.ts'

function digestOf(...pieces: readonly Uint8Array[]): string {
  const digest = new QuickXor()
  for (const piece of pieces) digest.update(piece)
  return digest.digest()
}

it.each([
  ['', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
  ['Sg==', 'SgAAAAAAAAAAAAAAAQAAAAAAAAA='],
  ['tbQ=', 'taAFAAAAAAAAAAAAAgAAAAAAAAA='],
])('digests %j as others do', (content, digest) => {
  expect(digestOf(Buffer.from(content, 'base64'))).toBe(Buffer.from(digest, 'base64').toString('hex'))
})

it('does not care in which pieces a content comes', () => {
  const content = Buffer.from(Array.from({ length: 1_000 }, (_, at) => (at * 7) % 256))
  const pieces = [content.subarray(0, 1), content.subarray(1, 159), content.subarray(159, 161), content.subarray(161)]
  expect(digestOf(...pieces)).toBe(digestOf(content))
})
