/** Names in lower case, wherever they stand in a body. */
const SECRETS = new Set([
  ...['client_secret', 'client_assertion', 'assertion', 'code_verifier', 'password', 'authorization'],
  ...['refresh_token', 'access_token', 'id_token', 'token', 'clientstate'],
])

const LEFT_OUT = '(left out)'

/**
 * A body without what would let its reader act for somebody: tokens and keys wherever they stand in it, and tickets in
 * addresses. The address of an upload session stays, since the ranges sent there are known by it.
 */
export function hideSecrets(body: unknown): unknown {
  if (typeof body === 'string') return hideTickets(body)
  if (Array.isArray(body)) return body.map(hideSecrets)
  if (typeof body !== 'object' || body === null) return body
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, hide(name, value)]))
}

/** A sign-in form, where `code` is no error's but a credential. */
export function hideForm(form: Record<string, string>): Record<string, string> {
  return 'code' in form ? { ...form, code: LEFT_OUT } : form
}

/** A text without signed tokens, and without what lets whoever has an address download from there. */
export function hideTickets(text: string): string {
  return text
    .replaceAll(/([?&]tempauth=)[^&\s"]+/g, `$1${encodeURIComponent(LEFT_OUT)}`)
    .replaceAll(/\beyJ[\w-]+\.eyJ[\w-]+\.[\w-]+/g, LEFT_OUT)
}

function hide(name: string, value: unknown): unknown {
  return SECRETS.has(name.toLowerCase()) && typeof value === 'string' ? LEFT_OUT : hideSecrets(value)
}
