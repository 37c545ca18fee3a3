import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import type { Settings } from './settings.ts'

export interface SigningKey {
  kid: string
  privateKey: KeyObject
  publicKey: KeyObject
}

/** A public key as a JWKS endpoint shows it. */
export type PublishedKey = { kid: string; kty: string; use: 'sig'; n: string; e: string } & Record<string, unknown>

export interface KeyRing {
  /** The newest, which signs. */
  current(): SigningKey
  find(kid: string | undefined): SigningKey | undefined
  publish(): PublishedKey[]
  /** A new key signs from now on; the one before stays published. */
  rotate(): void
}

interface KeptKey {
  kid: string
  pem: string
}

const PUBLISHED = 2

/** Keys under a name of their own, kept for good: tokens outlive a restart. */
export function openKeyRing(settings: Settings, name: string): KeyRing {
  let keys = (settings.read<KeptKey[]>(name) ?? []).map(readKey)
  const rotate = () => {
    const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
    const made = readKey({ kid: createHash('sha256').update(pem).digest('base64url').slice(0, 27), pem: String(pem) })
    keys = [made, ...keys].slice(0, PUBLISHED)
    const kept = keys.map(({ kid, privateKey }) => ({ kid, pem: privateKey.export({ type: 'pkcs8', format: 'pem' }) }))
    settings.write(name, kept)
  }
  if (keys.length === 0) rotate()
  return {
    current: () => {
      const [newest] = keys
      if (!newest) throw new Error(`No key in ${name}.`)
      return newest
    },
    find: (kid) => keys.find((key) => key.kid === kid),
    publish: () => keys.map(publishKey),
    rotate,
  }
}

function readKey({ kid, pem }: KeptKey): SigningKey {
  const privateKey = createPrivateKey(pem)
  return { kid, privateKey, publicKey: createPublicKey(privateKey) }
}

function publishKey({ kid, publicKey }: SigningKey): PublishedKey {
  const { n = '', e = '' } = publicKey.export({ format: 'jwk' })
  return { kty: 'RSA', use: 'sig', alg: 'RS256', kid, x5t: kid, n, e }
}
