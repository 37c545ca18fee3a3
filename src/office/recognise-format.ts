import type { FileFormat } from '../domain/evidence/file-facts.ts'
import { encodingOf } from './text-encoding.ts'

/** What the first bytes say a file is. `zip` and `compound` are containers: what is in them decides. */
export type FirstLook =
  | Extract<FileFormat, 'pdf' | 'image' | 'archive' | 'text' | 'other' | 'empty'>
  | 'zip'
  | 'compound'

/** Bytes to know before a file is recognised. */
export const HEAD = 4096

/** Signatures in hexadecimal, two digits a byte. */
const SIGNATURES: readonly (readonly [FirstLook, RegExp])[] = [
  ['zip', /^504b(0304|0506|0708)/],
  ['compound', /^d0cf11e0a1b11ae1/],
  // PNG, JPEG, GIF, BMP, TIFF, WebP; then what telephones take: HEIC and AVIF.
  ['image', /^(89504e470d0a1a0a|ffd8ff|47494638|424d.{8}00000000|49492a00|4d4d002a|52494646.{8}57454250)/],
  ['image', /^.{8}66747970(68656963|68656978|68657663|6d696631|6d736631|61766966)/],
  // RAR, 7-Zip, gzip, bzip2, xz, cabinet, tar.
  ['archive', /^(526172211a07|377abcaf271c|1f8b|425a68|fd377a585a00|4d534346|.{514}7573746172)/],
  // Readers of PDF look for its header anywhere in the first 1024 bytes.
  ['pdf', /^(?:..){0,1019}255044462d/],
]

/** By what the bytes are, not by the name. @param head the first `HEAD` bytes, or the whole of a smaller file */
export function recogniseFormat(head: Uint8Array): FirstLook {
  if (head.length === 0) return 'empty'
  const digits = Buffer.from(head.subarray(0, 1024)).toString('hex')
  const signed = SIGNATURES.find(([, signature]) => signature.test(digits))
  return signed?.[0] ?? (isText(head) ? 'text' : 'other')
}

/** UTF-16 says so by its mark; anything else holds no control characters but those of lines, pages and terminals. */
function isText(head: Uint8Array): boolean {
  return (
    encodingOf(head) !== 'utf-8' ||
    head.every((byte) => byte >= 0x20 || (byte >= 0x08 && byte <= 0x0d) || byte === 0x1b)
  )
}
