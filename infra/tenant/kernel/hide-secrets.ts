const SECRETS = new Set([
  ...['client_secret', 'client_assertion', 'assertion', 'code_verifier', 'password'],
  ...['refresh_token', 'access_token', 'id_token', 'token', 'clientState'],
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

/** Addresses of downloads say who may fetch them. */
export function hideTickets(text: string): string {
  return text.replaceAll(/([?&]tempauth=)[^&\s"]+/g, `$1${encodeURIComponent(LEFT_OUT)}`)
}

function hide(name: string, value: unknown): unknown {
  return SECRETS.has(name) && typeof value === 'string' ? LEFT_OUT : hideSecrets(value)
}
