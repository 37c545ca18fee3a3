import { createHash } from 'node:crypto'
import type { Kernel } from '../kernel/kernel.ts'
import type { Library } from './library-store.ts'

/** How far a client has come; sealed, so that nobody reads or makes one. */
export interface DeltaToken {
  /** Number of the last change that was told. */
  after: number
  /** Number of the last change when the round began: what was deleted before it is not told. */
  began: number
  pages: number
  wasEmpty: boolean
}

const LIFETIME_MS = 30 * 86_400_000

export function sealToken(kernel: Kernel, library: Library, { after, began, pages, wasEmpty }: DeltaToken): string {
  const body = [after, began, pages, wasEmpty ? 1 : 0, kernel.clock.now()].join('.')
  return Buffer.from(`${checksum(library, body)};${body}`).toString('base64url')
}

/** Undefined for a token that is old, of another drive, or nonsense. */
export function openToken(kernel: Kernel, library: Library, text: string): DeltaToken | undefined {
  const [sum, body = ''] = Buffer.from(text, 'base64url').toString().split(';')
  const [after = 0, began = 0, pages = 0, wasEmpty = 0, issued = 0] = body.split('.').map(Number)
  const foreign = sum !== checksum(library, body)
  const old = kernel.clock.now() - issued > LIFETIME_MS || began < library.forgotten
  return foreign || old ? undefined : { after, began, pages, wasEmpty: wasEmpty === 1 }
}

function checksum(library: Library, body: string): string {
  return createHash('sha256').update(`${library.drive} ${body}`).digest('base64url').slice(0, 16)
}
