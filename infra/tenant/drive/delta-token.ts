import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keepSecret } from '../kernel/keep-secret.ts'
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

/** `drive` is of the drive's items, `list` of the list's; the id of a folder, of what lies in it. */
export type DeltaKind = string

export const TOKEN_LIFETIME_MS = 30 * 86_400_000

const KEY = 'deltaKey'
const CIPHER = 'aes-256-gcm'
const [NONCE, TAG] = [12, 16]

export function sealToken(kernel: Kernel, library: Library, kind: DeltaKind, token: DeltaToken): string {
  const { after, began, pages, wasEmpty } = token
  const body = JSON.stringify([kind, library.drive, after, began, pages, wasEmpty, kernel.clock.now(), library.created])
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv(CIPHER, keepSecret(kernel.settings, KEY), nonce)
  const sealed = Buffer.concat([cipher.update(body), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undefined for a token that is old, of another drive, or nonsense. */
export function openToken(kernel: Kernel, library: Library, kind: DeltaKind, text: string): DeltaToken | undefined {
  const body = unseal(kernel, Buffer.from(text, 'base64url'))
  if (body === undefined) return undefined
  const [of, drive, after, began, pages, wasEmpty, issued, created] = JSON.parse(body) as Sealed
  // A reset makes the same drive anew.
  const foreign = of !== kind || drive !== library.drive || created !== library.created
  const old = kernel.clock.now() - issued > TOKEN_LIFETIME_MS || began < library.forgotten
  return foreign || old ? undefined : { after, began, pages, wasEmpty }
}

type Sealed = [DeltaKind, string, number, number, number, boolean, number, number]

function unseal(kernel: Kernel, bytes: Buffer): string | undefined {
  if (bytes.length <= NONCE + TAG) return undefined
  try {
    const decipher = createDecipheriv(CIPHER, keepSecret(kernel.settings, KEY), bytes.subarray(0, NONCE))
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
    return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}
