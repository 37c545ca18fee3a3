const SECRETS = new Set([
  ...['client_secret', 'client_assertion', 'assertion', 'code', 'code_verifier'],
  ...['refresh_token', 'access_token', 'id_token', 'token'],
])

/** A body as the traffic shows it: JSON parsed, forms as an object, text as text, all else as `{bytes}`; no credentials. */
export function describeBody(bytes: Uint8Array, contentType: string | null): unknown {
  if (bytes.byteLength === 0) return undefined
  const type = (contentType ?? '').toLowerCase()
  if (type.includes('json')) return hideSecrets(parse(bytes))
  if (type.includes('x-www-form-urlencoded')) return hideSecrets(Object.fromEntries(new URLSearchParams(decode(bytes))))
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

function hideSecrets(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, hide(name, value)]))
}

function hide(name: string, value: unknown): unknown {
  return SECRETS.has(name) && typeof value === 'string' ? '(left out)' : value
}
