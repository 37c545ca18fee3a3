import { hideForm } from './hide-secrets.ts'

/** A body as the traffic shows it: JSON parsed, forms as an object, text as text, all else as `{bytes}`. */
export function describeBody(bytes: Uint8Array, contentType: string | null): unknown {
  if (bytes.byteLength === 0) return undefined
  const type = (contentType ?? '').toLowerCase()
  if (type.includes('json')) return parse(bytes)
  if (type.includes('x-www-form-urlencoded')) return hideForm(Object.fromEntries(new URLSearchParams(decode(bytes))))
  return type.startsWith('text/plain') ? decode(bytes) : describeBytes(bytes)
}

export function describeBytes(bytes: Uint8Array): unknown {
  return bytes.byteLength === 0 ? undefined : { bytes: bytes.byteLength }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function parse(bytes: Uint8Array): unknown {
  const text = decode(bytes)
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
